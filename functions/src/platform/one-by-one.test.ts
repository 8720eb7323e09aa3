import { describe, expect, it } from 'vitest'
import { minutes, plus, seconds, type Instant } from '@gongyou/shared/kernel/time'
import { oneByOne, timeLeftFor } from './one-by-one'

describe('work that is done one by one', () => {
  it('goes on after one that fails, and tells of it at the end', async () => {
    const done: number[] = []
    const work = async (item: number) => {
      if (item === 1) throw new Error('the first is faulty')
      done.push(item)
    }
    expect(await oneByOne([1, 2, 3], work, () => true)).toEqual([new Error('the first is faulty')])
    expect(done).toEqual([2, 3])
  })

  it('begins nothing once its time is up', async () => {
    let now = '2026-11-16T04:00:00.000Z' as Instant
    const done: number[] = []
    const work = async (item: number) => {
      now = plus(now, seconds(40))
      done.push(item)
    }
    await oneByOne(
      [1, 2, 3],
      work,
      timeLeftFor(minutes(1), () => now),
    )
    expect(done).toEqual([1, 2])
  })
})
