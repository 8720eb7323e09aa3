import type { Home } from '@gongyou/shared/contracts/contract'
import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { hours, isBefore, plus, type Instant } from '@gongyou/shared/kernel/time'
import { forgetTap } from '../../api/tap-keys'
import type { Store } from '../../platform/storage'
import { noAnswers, type Answers } from './answers'

/** What stays on the phone of a form that was not sent: name and work, and the ID number for a day at most. */
interface Draft {
  readonly origin: Origin
  readonly answers: Partial<Answers>
}

/** What the form was opened from: a scanned code or none, and how much that way in asks for. */
export interface Origin {
  readonly unionCode?: string
  /** The union that was found by name, where no code led here. */
  readonly unionId?: string
  /** A partner's link led here, and counts. */
  readonly arrival?: string
  readonly lane: 'fast' | 'review'
}

type Identity = Pick<Answers, 'name' | 'nationalId'>

/** What the form is opened with again, to go on from the same way in. */
export function paramsOf({ unionCode, unionId, arrival, lane }: Origin): Readonly<Record<string, string | undefined>> {
  return { code: unionCode, union: unionId, arrival, lane }
}

/** The way in that a form was opened by. */
export function originIn({ code, union, arrival, lane }: Readonly<Record<string, string | undefined>>): Origin {
  return { unionCode: code, unionId: union, arrival, lane: lane === 'fast' ? 'fast' : 'review' }
}

interface KeptNationalId {
  readonly nationalId: string
  readonly until: Instant
}

/** What was typed to prove who one is, beside any form; all of it goes with the ID number's day. */
interface KeptIdentity extends KeptNationalId {
  readonly name: string
}

const keys = { draft: 'draft', nationalId: 'draft-national-id', identity: 'typed-identity' }

const nationalIdLifetime = hours(24)

/** Keeps a form as it stands. The consent is not kept: it is given when it is sent. */
export function keepDraft(store: Store, answers: Answers, origin: Origin, now: Instant): void {
  const { nationalId, sensitiveData: _, ...rest } = answers
  store.keep(keys.draft, { origin, answers: rest } satisfies Draft)
  if (nationalId === '') store.forget(keys.nationalId)
  else store.keep(keys.nationalId, { nationalId, until: plus(now, nationalIdLifetime) } satisfies KeptNationalId)
}

/** The form as it was left, whichever code it was begun with; `undefined` when nothing was. */
export function recallDraft(store: Store, now: Instant): (Draft & { readonly answers: Answers }) | undefined {
  dropStaleNationalId(store, now)
  const draft = store.recall<Draft>(keys.draft)
  if (!draft) return undefined
  const nationalId = store.recall<KeptNationalId>(keys.nationalId)?.nationalId ?? ''
  return { ...draft, answers: { ...noAnswers, ...draft.answers, nationalId } }
}

export function forgetDraft(store: Store): void {
  store.forget(keys.draft)
  store.forget(keys.nationalId)
  store.forget(keys.identity)
}

export function keepIdentity(store: Store, { name, nationalId }: Identity, now: Instant): void {
  store.keep(keys.identity, { name, nationalId, until: plus(now, nationalIdLifetime) } satisfies KeptIdentity)
}

/** It has been proved. */
export function forgetIdentity(store: Store): void {
  store.forget(keys.identity)
}

/** What was typed to prove who one is: there, else in a form that was begun. */
export function recallIdentity(store: Store, now: Instant): Identity | undefined {
  dropStaleNationalId(store, now)
  return store.recall<KeptIdentity>(keys.identity) ?? recallDraft(store, now)?.answers
}

/**
 * The server knows of an application or a membership: a form that is still here was sent by a tap whose answer never
 * came. It goes, and so does the tap's key: applying in the same words after a withdrawal is another application.
 */
export function dropSentDraft(store: Store, home: Pick<Home, 'application' | 'membership'> | undefined): void {
  const { application, membership } = home ?? {}
  const isMember = membership && isMembershipHeld(membership.state)
  if (isMember) store.forget(keys.identity)
  const isSent = (application && isUnderWay(application.state)) || isMember
  if (!isSent || store.recall(keys.draft) === undefined) return
  forgetDraft(store)
  forgetTap(store, 'application.submit')
}

/** Called whenever the app starts, so that no ID number outlives its day on a phone that never comes back to the form. */
export function dropStaleNationalId(store: Store, now: Instant): void {
  for (const key of [keys.nationalId, keys.identity]) {
    const kept = store.recall<KeptNationalId>(key)
    if (kept && isBefore(kept.until, now)) store.forget(key)
  }
}
