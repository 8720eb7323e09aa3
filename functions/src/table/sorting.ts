import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { admitsByAuthorisation, type Authorisation } from '@gongyou/shared/domain/enrolment/authorisation'
import {
  place,
  type PlaceableUnion,
  type Placed,
  type PlacementQuestion,
} from '@gongyou/shared/domain/enrolment/placement'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { Directory } from './directory.repository'
import type { CodeRecord, UnionRecord } from './unions.entities'
import { candidateReaders, sortable, type PlacedFrom, type SortableUnion } from './placement-candidates'
import { isUnionAt } from './unions-at-work'

/** What somebody scanned: the code and its union, as it stands today. */
export interface ScannedCode {
  readonly code: CodeRecord
  readonly union: UnionRecord
}

export interface SortingQuestion extends PlacedFrom {
  readonly occupation: string
  /** Whether the applicant wants to be shown to the employer's union; unasked, nobody is. */
  readonly toEmployerUnion?: boolean
  readonly passingThrough: boolean
  readonly lane: 'fast' | 'review'
  /** The rules that are tried, where they are not the city's. */
  readonly order?: readonly number[]
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
  const cameTo = question.scanned?.union ?? question.chosen
  const unread = new Map(Object.entries(candidateReaders(question, sources)))
  let candidates: Candidates = {
    scanned: cameTo ? sortable(cameTo) : 'no-code',
    employer: 'no-such-union',
    industry: 'no-such-union',
    joint: 'no-such-union',
    village: 'no-such-union',
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
      scannedAtOwnEmployer: cameTo !== undefined && isAtOwnEmployer(cameTo, question, settings),
      chosenByName: question.scanned === undefined,
      toEmployerUnion: question.toEmployerUnion,
      order: question.order ?? settings.placementOrder,
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

/** Whether somebody came to the union at their own employer. */
function isAtOwnEmployer(union: UnionRecord, { work }: SortingQuestion, settings: CitySettings): boolean {
  return work?.employer !== undefined && isUnionAt(union, work.employer, settings)
}

/** Stands for the city's pool, the last answer, until that has to be read. */
interface Unread extends PlaceableUnion {
  readonly record?: undefined
}
const unreadPool: Unread = { id: 'unread', active: true, acceptsIndividuals: true, occupations: [] }

type Candidates = PlacementQuestion<SortableUnion | Unread>['candidates']

/** Whether a union admits by its authorisation on this day. */
export function admitsToday(union: UnionRecord, today: LocalDate): boolean {
  const { admissionPolicy, authorisation } = union
  return admitsByAuthorisation({ admissionPolicy, authorisation: authorisation as Authorisation | undefined }, today)
}

/** In whose queue an application lies: the union's own, or its host's where it has no committee. */
export function responsibleFor(union: UnionRecord): string {
  return union.hostId ?? union.unionId
}
