import { describe, expect, it } from 'vitest'
import { isWaitingKind, waitingSince } from './waiting'

describe('a member of a pool, an online home, a village’s union or an incubator', () => {
  it('waits for a union nearer to the work; a member of any other does not', () => {
    expect(['turnover-pool', 'online-home', 'village', 'incubator'].every(isWaitingKind)).toBe(true)
    expect(['employer', 'industry', 'joint', 'township', 'district'].some(isWaitingKind)).toBe(false)
  })

  it('has waited since the first of such unions, however many came after', () => {
    expect(waitingSince({}, 'turnover-pool', '2026-11-16')).toBe('2026-11-16')
    expect(waitingSince({ waitingSince: '2026-11-16' }, 'online-home', '2026-11-20')).toBe('2026-11-16')
    expect(waitingSince({ waitingSince: '2026-11-16' }, 'joint', '2026-11-20')).toBeUndefined()
  })
})
