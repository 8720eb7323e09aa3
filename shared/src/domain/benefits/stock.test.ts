import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSoldOut, leftIn, shardsFor, shardsToTry, shardOfWinner, shareOf, unitsWithin } from './stock'

const anyStock = fc.record({ units: fc.integer({ min: 0, max: 20_000 }), shards: fc.integer({ min: 1, max: 32 }) })
const sharesOf = (stock: { units: number; shards: number }) =>
  Array.from({ length: stock.shards }, (_, shard) => shareOf(stock, shard))

describe('a stock', () => {
  it('is the sum of its shares, however it is spread', () => {
    fc.assert(fc.property(anyStock, (stock) => leftIn(stock, sharesOf(stock)) === 0))
  })

  it('that is raised leaves no shard with less than before', () => {
    fc.assert(
      fc.property(anyStock, fc.nat(5000), (stock, more) => {
        const raised = sharesOf({ ...stock, units: stock.units + more })
        sharesOf(stock).forEach((share, shard) => expect(raised[shard]).toBeGreaterThanOrEqual(share))
      }),
    )
  })

  it('of one unit lies in one shard, and a large one in thirty-two at the most', () => {
    expect([0, 1, 100, 101, 3000, 100_000].map(shardsFor)).toEqual([1, 1, 1, 2, 30, 32])
  })

  it('is sold out once every shard has said so, and a dry shard is not tried again', () => {
    const stock = { units: 300, shards: 3 }
    expect(shardsToTry(stock, [1], 2)).toEqual([2, 0])
    expect(isSoldOut(stock, [0, 1])).toBe(false)
    expect(isSoldOut(stock, [0, 1, 2])).toBe(true)
    expect(isSoldOut({ units: 0, shards: 1 }, [])).toBe(true)
  })

  it('follows from a budget where no units are set: 600,000 yuan of 60 each are 10,000', () => {
    expect(unitsWithin(60_000_000, 6_000)).toBe(10_000)
    expect(unitsWithin(100, 60)).toBe(1)
    expect(unitsWithin(0, 0)).toBeUndefined()
  })

  it('is taken by as many winners of a draw as there are units, each share to its last unit', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 32 }), (units, shards) => {
        const taken = Array.from({ length: shards }, () => 0)
        for (let place = 0; place < units; place += 1) {
          const shard = shardOfWinner({ shards }, place)
          taken[shard] = (taken[shard] ?? 0) + 1
        }
        expect(taken).toEqual(taken.map((_, shard) => shareOf({ units, shards }, shard)))
      }),
    )
  })
})
