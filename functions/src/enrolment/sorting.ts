import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { admitsByAuthorisation, type Authorisation } from '@gongyou/shared/domain/enrolment/authorisation'
import {
  place,
  type Candidate,
  type PlaceableUnion,
  type Placed,
  type PlacementQuestion,
} from '@gongyou/shared/domain/enrolment/placement'
import { districtOf, isRegionCode, townshipOf } from '@gongyou/shared/domain/places/region'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { Directory } from '../table/directory.repository'
import type { CodeRecord, UnionRecord } from '../table/unions.entities'

/** A union as placement sees it, with the record it came from. */
export interface SortableUnion extends PlaceableUnion {
  readonly record: UnionRecord
}

/** What somebody scanned: the code and its union, as it stands today. */
export interface ScannedCode {
  readonly code: CodeRecord
  readonly union: UnionRecord
}

export interface SortingQuestion {
  readonly scanned?: ScannedCode
  readonly occupation: string
  readonly workRegion?: string
  readonly homeRegion?: string
  readonly passingThrough: boolean
  readonly lane: 'fast' | 'review'
}

interface Sources {
  readonly directory: Directory
  readonly settings: CitySettings
  readonly today: LocalDate
}

/**
 * Places the applicant. The unions that the rules may give are read one after the other, no further than the answer
 * needs: most applicants are placed by the first.
 */
export async function sort(question: SortingQuestion, sources: Sources): Promise<Placed<SortableUnion>> {
  const { settings, today } = sources
  const unread = new Map(Object.entries(readers(question, sources)))
  let candidates: Candidates = {
    scanned: question.scanned ? sortable(question.scanned.union) : 'no-code',
    workplaceOnlineHome: 'no-such-union',
    homeOnlineHome: 'no-such-union',
    districtPool: 'no-such-union',
    cityPool: unreadPool,
  }
  for (;;) {
    const { union, decision } = place<SortableUnion | Unread>({
      occupation: question.occupation,
      lane: question.lane,
      passingThrough: question.passingThrough,
      order: settings.placementOrder,
      candidates,
      mayAdmitAtOnce: ({ record }) => record !== undefined && admitsToday(record, today),
    })
    const skipped = decision.skipped.find(({ rule, reason }) => reason === 'no-such-union' && unread.has(`${rule}`))
    if (!skipped && union.record) return { union, decision }
    const rule = `${skipped?.rule ?? decision.rule}`
    candidates = { ...candidates, ...(await unread.get(rule)?.()) }
    unread.delete(rule)
  }
}

/** Stands for the city's pool, the last answer, until that has to be read. */
interface Unread extends PlaceableUnion {
  readonly record?: undefined
}
const unreadPool: Unread = { id: 'unread', active: true, acceptsIndividuals: true, occupations: [] }

type Candidates = PlacementQuestion<SortableUnion | Unread>['candidates']

/** How the candidate of each rule is read, by the rule's number. */
function readers(
  question: SortingQuestion,
  { directory, settings }: Sources,
): Readonly<Record<6 | 7 | 8 | 9, () => Promise<Partial<Candidates>>>> {
  const workplace = workplaceOf(question)
  return {
    6: async () => ({ workplaceOnlineHome: await onlineHomeOf(workplace, directory, 'workplace-unknown') }),
    7: async () => ({ homeOnlineHome: await onlineHomeOf(question.homeRegion, directory, 'home-unknown') }),
    8: async () => ({ districtPool: await poolOf(workplace, directory) }),
    9: async () => ({ cityPool: await cityPool(directory, settings) }),
  }
}

/** Whether a union admits by its authorisation on this day. */
export function admitsToday(union: UnionRecord, today: LocalDate): boolean {
  const { admissionPolicy, authorisation } = union
  return admitsByAuthorisation({ admissionPolicy, authorisation: authorisation as Authorisation | undefined }, today)
}

/** Where the work is: as given, else where the poster hangs, else the first region of the poster's union (api.md). */
function workplaceOf({ workRegion, scanned }: SortingQuestion): string | undefined {
  return workRegion ?? scanned?.code.placement.region ?? scanned?.union.regions[0]
}

async function onlineHomeOf(
  region: string | undefined,
  directory: Directory,
  unknown: 'workplace-unknown' | 'home-unknown',
): Promise<Candidate<SortableUnion>> {
  const township = region !== undefined && isRegionCode(region) ? townshipOf(region) : undefined
  if (township === undefined) return unknown
  const { onlineHome } = await directory.seatsOf(township)
  return unionAt(onlineHome, directory)
}

async function poolOf(region: string | undefined, directory: Directory): Promise<Candidate<SortableUnion>> {
  const district = region !== undefined && isRegionCode(region) ? districtOf(region) : undefined
  if (district === undefined) return 'workplace-unknown'
  const { pool } = await directory.seatsOf(district)
  return unionAt(pool, directory)
}

async function unionAt(unionId: string | undefined, directory: Directory): Promise<Candidate<SortableUnion>> {
  const record = unionId === undefined ? undefined : await directory.union(unionId)
  return record ? sortable(record) : 'no-such-union'
}

async function cityPool(directory: Directory, { city }: CitySettings): Promise<SortableUnion> {
  const { pool } = await directory.seatsOf(city.region)
  const union = await unionAt(pool, directory)
  if (typeof union === 'string') throw new Error('the city has no pool, so placement has no last answer')
  return union
}

function sortable(record: UnionRecord): SortableUnion {
  return {
    id: record.unionId,
    active: record.status === 'active' || record.status === 'merging',
    acceptsIndividuals: record.acceptsIndividuals,
    occupations: record.occupations,
    record,
  }
}

/** In whose queue an application lies: the union's own, or its host's where it has no committee. */
export function responsibleFor(union: UnionRecord): string {
  return union.hostId ?? union.unionId
}
