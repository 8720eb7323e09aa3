import type { Answer } from '@gongyou/shared/contracts/contract'
import { endingReasonWords } from '@gongyou/shared/contracts/words'
import type { MembershipEvent } from '@gongyou/shared/domain/membership/history'
import { askedAbout } from '@gongyou/shared/domain/membership/proposal'
import type { ApplicationRecord } from './enrolment.entities'
import type { MembershipRecord } from './people.entities'
import type { UnionRecord } from './unions.entities'

export type Happening = Answer<'me.history'>['body']['items'][number]

/** Where a happening's name comes from: the event, or the step that was reached. */
type Entry = ApplicationRecord['timeline'][number]

/** What is worth a message: an answer, not a step on the way to one. */
const told: readonly string[] = [
  'returned',
  'rejected',
  'admitted',
  'displaced',
  'escalated',
  'undone',
  'struck',
  'lapsed',
  'transfer-arranged',
  'transfer-escalated',
  'transferred',
  'placed',
  'employer-question',
  'transfer-declined',
  'left',
  'retained',
  'work-again',
  'expulsion-proposed',
  'expulsion-withdrawn',
  'expelled',
  'expulsion-upheld',
  'expulsion-lifted',
  'union-changed',
  'union-merging',
  'union-merged',
  'union-dissolving',
  'union-dissolved',
  'still-here-asked',
  'recovery-asked',
  'recovery-stopped',
  'recovery-withdrawn',
  'recovered',
  'phone-released',
  'identity-doubted',
  'identity-confirmed',
  'identity-refuted',
  'draw-won',
  'draw-lost',
  'entry-too-late',
  'benefit-granted',
  'benefit-declined',
  'benefit-taken-back',
]

/** Every line of an application's timeline, the latest first. */
export function historyOf(application: ApplicationRecord, unionName: string): Happening[] {
  return application.timeline.map((entry, index) => happening(application, entry, index, unionName)).reverse()
}

/** Whether somebody else wrote the line and the worker should hear of it. */
export function isMessage({ what, by }: Happening): boolean {
  return by !== 'applicant' && told.includes(what)
}

function happening(application: ApplicationRecord, entry: Entry, index: number, unionName: string): Happening {
  return {
    id: `${application.applicationId}.${index}`,
    at: entry.at,
    what: entry.event ?? entry.step,
    by: entry.by,
    unionName,
    reasons: entry.reasons,
  }
}

const announcedAs = { merge: 'union-merging', dissolve: 'union-dissolving' } as const satisfies Record<
  string,
  MembershipEvent
>

/**
 * What happened to the membership because of its union, and its pauses, the latest first. The announcement is read off
 * the union, so that telling a hundred thousand members costs one write; that it happened stands on the membership.
 */
export function membershipHistoryOf(
  { carriedOver = [], turns = [], proposal }: MembershipRecord,
  union: UnionRecord | undefined,
  nameOf: (unionId: string) => string,
): Happening[] {
  const happened = carriedOver.map(({ at, event, toUnionId, changeId }) => ({
    id: `done-${changeId}`,
    at,
    what: event,
    by: 'union' as const,
    unionName: nameOf(toUnionId),
    reasons: [],
  }))
  const announced = union?.change?.announcedAt === undefined ? [] : [announcement(union.change, nameOf)]
  const paused = turns.map(({ at, event, by, unionId }) => ({
    id: `${event}-${at}`,
    at,
    what: event,
    by,
    unionName: nameOf(unionId),
    reasons: [],
  }))
  return [...happened, ...announced, ...paused, ...questionOf(proposal)].sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** The member is asked about the union at their employer. */
function questionOf(proposal: MembershipRecord['proposal']): Happening[] {
  const union = askedAbout(proposal)
  if (!union || !proposal) return []
  const { unionId, unionName } = union
  return [{ id: `asked-${unionId}`, at: proposal.at, what: 'employer-question', by: 'system', unionName, reasons: [] }]
}

function announcement(
  { changeId, kind, intoId, reason, document, announcedAt = '', carriedOutOn = '' }: NonNullable<UnionRecord['change']>,
  nameOf: (unionId: string) => string,
): Happening {
  return {
    id: changeId,
    at: announcedAt,
    what: announcedAs[kind],
    by: 'union',
    unionName: nameOf(intoId),
    reasons: [endingReasonWords[reason], document, carriedOutOn],
  }
}
