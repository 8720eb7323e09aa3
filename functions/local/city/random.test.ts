import { describe, expect, it } from 'vitest'
import { seededRandom } from './random'

const draws = (seed: string) => Array.from({ length: 5 }, seededRandom(seed).next)

describe('chance with a seed', () => {
  it('repeats itself for the same seed, and not for another', () => {
    expect(draws('a')).toEqual(draws('a'))
    expect(draws('a')).not.toEqual(draws('b'))
  })

  it('branches by name alone, however much was drawn before', () => {
    const random = seededRandom('a')
    const early = random.branch('codes').next()
    random.bytes(100)
    expect(random.branch('codes').next()).toBe(early)
    expect(random.branch('unions').next()).not.toBe(early)
  })

  it('stays within its bounds and reaches both ends', () => {
    const random = seededRandom('a')
    const drawn = new Set(Array.from({ length: 500 }, () => random.between(3, 6)))
    expect([...drawn].sort()).toEqual([3, 4, 5, 6])
  })

  it('picks by weight', () => {
    const random = seededRandom('a')
    const picked = Array.from({ length: 2000 }, () => random.weighted({ often: 9, seldom: 1, never: 0 }))
    const often = picked.filter((one) => one === 'often').length
    expect(often).toBeGreaterThan(1700)
    expect(often).toBeLessThan(1900)
    expect(picked).not.toContain('never')
  })
})
