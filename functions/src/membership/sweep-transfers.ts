import { isTransferOverdue } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import { addDays, localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { addWorkingDays } from '@gongyou/shared/kernel/working-days'
import { inParallel } from '../platform/concurrency'
import type { Log } from '../platform/log'
import type { TransferRecord } from '../table/transfers.entities'
import type { MembershipDeps } from './dependencies'

type Deps = Pick<MembershipDeps, 'transfers' | 'directory' | 'settings' | 'now'> & { readonly log: Log }

/** A schedule that stood still over the longest holidays still finds everything. */
const daysLookedBack = 14
const atOnce = 8

/**
 * Lets transfers that nobody answered in time climb to the union above, level by level, with its own days to answer. Meant
 * to run every hour; a second run, or two at once, change nothing more: each moves only from the version that was seen.
 */
export async function sweepTransfers(deps: Deps): Promise<{ readonly moved: number }> {
  const today = localDateOf(deps.now())
  const days = Array.from({ length: daysLookedBack }, (_, back) => addDays(today, -1 - back))
  const due = (await inParallel(days, atOnce, (day) => deps.transfers.dueOn(day))).flat()
  const moved = await inParallel(due, atOnce, (transferId) => climb(transferId, today, deps))
  const count = moved.filter(Boolean).length
  deps.log('transfers.swept', { due: due.length, moved: count })
  return { moved: count }
}

async function climb(transferId: string, today: LocalDate, deps: Deps): Promise<boolean> {
  const before = await deps.transfers.withId(transferId)
  if (!before || !isTransferOverdue(before, today)) return false
  return (await deps.transfers.handOver(await climbed(before, deps), before)) === 'saved'
}

/** At the top it stays, and falls due again. */
async function climbed(before: TransferRecord, { directory, settings, now }: Deps): Promise<TransferRecord> {
  const at = now()
  const [{ transfers, dayTable }, [above]] = await Promise.all([
    settings(),
    directory.ancestorsOf(before.responsibleUnionId),
  ])
  return {
    ...before,
    responsibleUnionId: above ?? before.responsibleUnionId,
    dueOn: addWorkingDays(localDateOf(at), transfers.decideWithin, dayTable),
    escalatedAt: at,
    version: before.version + 1,
  }
}
