import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { admitsByAuthorisation, type Authorisation } from '@gongyou/shared/domain/enrolment/authorisation'
import {
  place,
  takesApplicant,
  type Candidate,
  type PlaceableUnion,
  type Placed,
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

/** Gathers the unions that the placement rules may give, and places the applicant. Reads no more than the answer needs. */
export async function sort(question: SortingQuestion, sources: Sources): Promise<Placed<SortableUnion>> {
  const { settings, today } = sources
  const scanned = question.scanned ? sortable(question.scanned.union) : ('no-code' as const)
  const mayAdmitAtOnce = ({ record }: SortableUnion) => admitsToday(record, today)
  const rest = isEnough(scanned, question, mayAdmitAtOnce, settings.placementOrder)
    ? { ...unread, cityPool: scanned }
    : await standIns(question, sources)

  return place({
    occupation: question.occupation,
    lane: question.lane,
    passingThrough: question.passingThrough,
    order: settings.placementOrder,
    candidates: { scanned, ...rest },
    mayAdmitAtOnce,
  })
}

/** Whether a union admits by its authorisation on this day. */
export function admitsToday(union: UnionRecord, today: LocalDate): boolean {
  const { admissionPolicy, authorisation } = union
  return admitsByAuthorisation({ admissionPolicy, authorisation: authorisation as Authorisation | undefined }, today)
}

const unread = {
  workplaceOnlineHome: 'no-such-union',
  homeOnlineHome: 'no-such-union',
  districtPool: 'no-such-union',
} as const

/** The first rule of the order will do: nothing further has to be read. */
function isEnough(
  scanned: Candidate<SortableUnion>,
  question: SortingQuestion,
  mayAdmitAtOnce: (union: SortableUnion) => boolean,
  order: readonly number[],
): scanned is SortableUnion {
  if (typeof scanned === 'string' || order[0] !== 1) return false
  const takes = takesApplicant(scanned, question.occupation) === true
  return takes && (question.lane === 'review' || mayAdmitAtOnce(scanned))
}

async function standIns(question: SortingQuestion, { directory, settings }: Sources) {
  const workplace = workplaceOf(question)
  const [atWork, atHome, district, city] = await Promise.all([
    question.lane === 'fast' ? ('not-in-fast-lane' as const) : onlineHomeOf(workplace, directory, 'workplace-unknown'),
    question.lane === 'fast'
      ? ('not-in-fast-lane' as const)
      : onlineHomeOf(question.homeRegion, directory, 'home-unknown'),
    poolOf(workplace, directory),
    cityPool(directory, settings),
  ])
  return { workplaceOnlineHome: atWork, homeOnlineHome: atHome, districtPool: district, cityPool: city }
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
