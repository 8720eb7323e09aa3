import { describe, expect, it } from 'vitest'
import { inParallel } from './concurrency'

const soon = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('working on many things at once', () => {
  it('keeps the order of the results and the limit', async () => {
    let underWay = 0
    let most = 0
    const doubled = await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      underWay += 1
      most = Math.max(most, underWay)
      for (let turns = 0; turns < 8 - item; turns += 1) await soon()
      underWay -= 1
      return item * 2
    })
    expect(doubled).toEqual([2, 4, 6, 8, 10, 12, 14])
    expect(most).toBe(3)
  })

  it('begins nothing more after a fault, and speaks of it once what was under way has ended', async () => {
    const begun: number[] = []
    const ended: number[] = []
    const work = inParallel([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item)
      await soon()
      if (item === 0) throw new Error('the first breaks')
      await soon()
      ended.push(item)
    })
    await expect(work).rejects.toThrow('the first breaks')
    expect([begun, ended]).toEqual([[0, 1], [1]])
  })
})
