import { decideDueRecovery } from '@gongyou/shared/domain/identity/recovery'
import { days, plus, type Instant } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { inParallel } from '../platform/concurrency'
import type { Log } from '../platform/log'
import type { Actors } from '../table/actors.repository'
import type { People } from '../table/people.repository'
import type { RecoveryRecord } from '../table/recovery.entities'
import type { Accounts } from './accounts.repository'
import type { Completions } from './completions.repository'
import { recovered } from './recovered'
import type { Recoveries } from './recoveries.repository'

export interface CompletingDeps {
  readonly recoveries: Recoveries
  readonly completions: Completions
  readonly accounts: Pick<Accounts, 'holderOf'>
  readonly actors: Actors
  readonly people: People
  readonly newId: () => string
  readonly now: () => Instant
  readonly log: Log
}

/** A schedule that stood still over the longest holidays still finds everything. */
const daysLookedBack = 14
const atOnce = 8

/**
 * Completes the recoveries whose delay is over. Meant to run every hour; a second run, or two at once, change nothing
 * more, because each moves only from the versions that were seen.
 */
export async function completeRecoveries(deps: CompletingDeps): Promise<{ readonly moved: number }> {
  const now = deps.now()
  const lookedAt = Array.from({ length: daysLookedBack + 1 }, (_, back) => plus(now, days(-back)).slice(0, 10))
  const due = (await inParallel(lookedAt, atOnce, (day) => deps.recoveries.dueOn(day))).flat()
  const settled = await inParallel(due, atOnce, (recoveryId) => settle(recoveryId, deps))
  const moved = settled.filter(Boolean).length
  deps.log('recoveries.swept', { due: due.length, moved })
  return { moved }
}

async function settle(recoveryId: string, deps: CompletingDeps): Promise<boolean> {
  const recovery = await deps.recoveries.withId(recoveryId)
  if (!recovery) return false
  const [{ person }, holder, claimant] = await Promise.all([
    deps.people.withId(recovery.personId),
    deps.actors.withId(recovery.move.fromAccountId),
    deps.actors.withId(recovery.move.toAccountId),
  ])
  const decision = decideDueRecovery(
    {
      state: recovery.state,
      dueAt: recovery.move.dueAt as Instant,
      stillHeld: person?.accountId === recovery.move.fromAccountId && holder?.account.personId === recovery.personId,
      claimantIsTaken: claimant === undefined || claimant.account.personId !== undefined,
    },
    deps.now(),
  )
  switch (decision) {
    case 'waits':
      return false
    case 'lapses':
      return (await deps.recoveries.end(lapsed(recovery, deps.now()))) === 'saved'
    case 'completes':
      if (!person || !holder || !claimant) throw new Error('a recovery completes without its people')
      return complete({ recovery, person, holder, claimant: claimant.account }, deps)
  }
}

function lapsed(before: RecoveryRecord, at: Instant) {
  const after: RecoveryRecord = {
    ...before,
    state: 'lapsed',
    endedBy: 'system',
    endedAt: at,
    version: before.version + 1,
  }
  return { after, before, shown: 'lapsed' } as const
}

type Loaded = Omit<Parameters<typeof recovered>[0], 'applications' | 'numberHeldBy'>

async function complete(loaded: Loaded, deps: CompletingDeps): Promise<boolean> {
  const latest = (applicationId: string | undefined) =>
    applicationId === undefined ? undefined : deps.people.applicationWithId(applicationId)
  const [held, own, numberHeldBy] = await Promise.all([
    latest(loaded.holder.account.applicationId),
    latest(loaded.claimant.applicationId),
    deps.accounts.holderOf(loaded.recovery.phone.digest),
  ])
  const completion = recovered({ ...loaded, applications: { held, own }, numberHeldBy }, deps.now())
  const lines = completion.roles.map(({ role, unionId, accountId }) =>
    audited({ act: 'recovery.roles', unionId, subject: accountId, changed: { role: { from: role } } }, deps),
  )
  return (await deps.completions.save(completion, lines)) === 'saved'
}
