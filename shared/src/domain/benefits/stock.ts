/**
 * Stock (名额) in shards, so that thousands may take a unit within one second. A shard counts what has been taken from
 * its share; the shares follow from the whole, so a raise changes one number and no shard. Units that are live and units
 * that are left are together what there was, at every instant.
 */

/** How much there is, and over how many shards it is spread. The number of shards never changes once claims began. */
export interface Stock {
  readonly units: number
  readonly shards: number
}

/** Shards beyond which one more adds no speed; few units need few. */
const mostShards = 32
const unitsToAShard = 100

/** Over how many shards a stock is spread. */
export function shardsFor(units: number): number {
  return Math.min(mostShards, Math.max(1, Math.ceil(units / unitsToAShard)))
}

/** What one shard holds of the whole. The shares add up to the units, and none shrinks when the whole grows. */
export function shareOf({ units, shards }: Stock, shard: number): number {
  return Math.floor(units / shards) + (shard < units % shards ? 1 : 0)
}

/** From which shard the winner at a place of a draw takes its unit: together they take each share, and no more of any. */
export function shardOfWinner({ shards }: Pick<Stock, 'shards'>, place: number): number {
  return place % shards
}

/** The shards that may still hold a unit, beginning with a person's own, which spreads people evenly. */
export function shardsToTry({ shards }: Stock, dry: readonly number[], turn: number): number[] {
  const inTurn = Array.from({ length: shards }, (_, index) => (turn + index) % shards)
  return inTurn.filter((shard) => !dry.includes(shard))
}

/** Whether nothing is left, as far as the shards have said. */
export function isSoldOut({ shards, units }: Stock, dry: readonly number[]): boolean {
  return units === 0 || new Set(dry).size >= shards
}

/** What is left, from how much was taken of each shard. */
export function leftIn({ units }: Stock, taken: readonly number[]): number {
  return units - taken.reduce((sum, each) => sum + each, 0)
}

/** How many units a budget pays for; what costs nothing is bounded by no budget. */
export function unitsWithin(budget: number, unitCost: number): number | undefined {
  return unitCost > 0 ? Math.floor(budget / unitCost) : undefined
}
