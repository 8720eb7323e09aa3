import { needsStamp, stamped, type Freshness } from '@gongyou/shared/domain/identity/freshness'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { freshnessPart, type FreshnessPart } from '../table/freshness-keys'
import type { AccountRecord, MembershipRecord } from '../table/people.entities'
import type { People } from '../table/people.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { ContactChange, Freshnesses } from './freshness.repository'

export interface FreshnessDeps {
  readonly freshnesses: Freshnesses
  readonly people: People
  readonly settings: ReadSettings
  readonly now: () => Instant
}

/**
 * A sign-in is a sign of life. Written down once a month and not at each, so that opening the app stays a reading; at once
 * where a question is open or the membership is stale, which it no longer is then.
 */
export async function noteAlive(account: AccountRecord, deps: FreshnessDeps): Promise<void> {
  const { freshData } = await deps.settings()
  const today = localDateOf(deps.now())
  const known = account.fresh as Freshness | undefined
  if (!needsStamp(known, today, freshData)) return
  const part = freshnessPart(account.accountId, stamped(known, today), freshData)
  const contact = known?.stale ? await freshAgain(account, deps) : undefined
  // Lost to somebody else's change of the membership: the next sign-in finds it stale still.
  if (contact) await deps.freshnesses.move(account, part, contact)
  else await deps.freshnesses.stamp(account.accountId, part)
}

/** What an account begins with. */
export async function firstSign(
  accountId: string,
  { settings, now }: Pick<FreshnessDeps, 'settings' | 'now'>,
): Promise<FreshnessPart> {
  const { freshData } = await settings()
  return freshnessPart(accountId, stamped(undefined, localDateOf(now())), freshData)
}

/** The membership with its contact fresh again, where it was stale. */
export async function freshAgain(
  { personId }: AccountRecord,
  { people }: Pick<FreshnessDeps, 'people'>,
): Promise<ContactChange | undefined> {
  const { membership: before } = personId === undefined ? {} : await people.withId(personId)
  if (before?.contact === undefined) return undefined
  const { contact: _contact, staleSince: _since, ...rest } = before
  const after: MembershipRecord = { ...rest, version: before.version + 1 }
  return { after, before }
}
