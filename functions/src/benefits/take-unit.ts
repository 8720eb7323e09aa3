import { shardsToTry, shareOf } from '@gongyou/shared/domain/benefits/stock'
import type { ClaimRecord } from '../table/benefits.entities'
import type { Claims, UnitWanted } from './claims.repository'
import type { Pool, Stock, Stocks } from './stocks.repository'

/** Whether the claim has its units, lost its number to another tap, or found nothing left. */
export type UnitTaken = 'taken' | 'lost' | 'sold-out'

/**
 * Takes one unit of each pool for a claim, in the write that makes the claim. Everybody begins at a shard of their own;
 * one that is found dry is marked so, and nobody tries it again in this epoch: so the last units are found, and what
 * comes after them asks no shard at all.
 */
export async function takeUnits(
  claim: ClaimRecord,
  pools: readonly Pool[],
  { claims, stocks }: { readonly claims: Pick<Claims, 'take'>; readonly stocks: Stocks },
): Promise<UnitTaken> {
  const turn = turnOf(claim.holder)
  for (;;) {
    const seen = await Promise.all(pools.map((pool) => stocks.lately(pool)))
    const wanted = seen.map((stock) => nextUnit(stock, turn)).filter((unit) => unit !== undefined)
    if (wanted.length < pools.length) return 'sold-out'
    const units = wanted.map(({ pool, shard }) => ({ pool, shard }))
    const taken = await claims.take({ ...claim, units }, wanted)
    if (taken.kind === 'taken') return 'taken'
    if (taken.kind === 'lost') return 'lost'
    const stock = seen.find(({ pool }) => pool === taken.unit.pool)
    if (stock) await stocks.markDry(stock, taken.unit.shard)
  }
}

/** Whether nothing is left in one of the pools, as far as its shards have said. */
export async function isSoldOutNow(pools: readonly Pool[], stocks: Pick<Stocks, 'lately'>): Promise<boolean> {
  const seen = await Promise.all(pools.map((pool) => stocks.lately(pool)))
  return seen.some((stock) => nextUnit(stock, 0) === undefined)
}

function nextUnit(stock: Stock, turn: number): UnitWanted | undefined {
  const shard = shardsToTry(stock, stock.dry, turn % stock.shards).find((each) => shareOf(stock, each) > 0)
  return shard === undefined ? undefined : { pool: stock.pool, shard, share: shareOf(stock, shard) }
}

/** Spreads people over the shards; a holder is as good as random. */
function turnOf(holder: string): number {
  return Buffer.from(holder, 'base64url').readUInt16BE(0)
}
