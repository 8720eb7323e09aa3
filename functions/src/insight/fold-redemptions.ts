import { toldOf, type RedemptionFact } from '@gongyou/shared/domain/benefits/redemption-fact'
import { inParallel } from '../platform/concurrency'
import type { Tallies } from './tallies.repository'

/** Lines of the accounts are written so many at a time. */
const atOnce = 8

/**
 * Puts redemptions, and what was taken back of them, into the accounts. Nothing is read and no condition is set: a line
 * holds sets of ids, which a fact that comes twice does not make larger, whatever comes before it.
 */
export async function foldRedemptions(
  facts: readonly RedemptionFact[],
  { tallies }: { readonly tallies: Tallies },
): Promise<void> {
  await inParallel(toldOf(facts), atOnce, (told) => tallies.put(told))
}
