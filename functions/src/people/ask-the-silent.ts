import { decideSilence, type Freshness } from '@gongyou/shared/domain/identity/freshness'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { addDays, localDateOf } from '@gongyou/shared/kernel/time'
import { inParallel } from '../platform/concurrency'
import type { Log } from '../platform/log'
import type { Actors } from '../table/actors.repository'
import { freshnessPart } from '../table/freshness-keys'
import type { MembershipRecord } from '../table/people.entities'
import type { ContactChange } from './freshness.repository'
import type { FreshnessDeps } from './note-alive'

type Deps = FreshnessDeps & { readonly actors: Actors; readonly log: Log }

/** A schedule that stood still over the longest holidays still finds everything. */
const daysLookedBack = 14
const atOnce = 8
/** As many as one run answers in its time; the next hour goes on. */
const mostInARun = 3000

/**
 * Asks members who have been silent whether their data still holds, and lets those go stale who have left it unanswered
 * twice. Finds them by the day on which each is to be looked at; a sign of life has moved that day on.
 */
export async function askTheSilent(deps: Deps): Promise<{ readonly asked: number; readonly stale: number }> {
  const today = localDateOf(deps.now())
  const days = Array.from({ length: daysLookedBack + 1 }, (_, back) => addDays(today, -back))
  const due = (await inParallel(days, atOnce, (day) => deps.freshnesses.dueOn(day))).flat().slice(0, mostInARun)
  const came = await inParallel(due, atOnce, (accountId) => look(accountId, deps))
  const asked = came.filter((each) => each === 'asks').length
  const stale = came.filter((each) => each === 'goes-stale').length
  deps.log('silent.swept', { due: due.length, asked, stale })
  return { asked, stale }
}

async function look(accountId: string, deps: Deps): Promise<'asks' | 'goes-stale' | 'nothing'> {
  const account = (await deps.actors.withId(accountId))?.account
  if (!account?.fresh) return 'nothing'
  const { membership } = account.personId === undefined ? {} : await deps.people.withId(account.personId)
  if (!membership || !isMembershipHeld(membership.state)) {
    await deps.freshnesses.move(account, undefined)
    return 'nothing'
  }
  const { freshData } = await deps.settings()
  const decision = decideSilence(account.fresh as Freshness, deps.now(), freshData)
  if (decision.kind === 'in-time') return 'nothing'
  const part = freshnessPart(accountId, decision.freshness, freshData)
  const contact = decision.kind === 'goes-stale' ? stale(membership, localDateOf(deps.now())) : undefined
  const moved = await deps.freshnesses.move(account, part, contact)
  return moved === 'saved' ? decision.kind : 'nothing'
}

function stale(before: MembershipRecord, today: string): ContactChange {
  return { after: { ...before, contact: 'stale', staleSince: today, version: before.version + 1 }, before }
}
