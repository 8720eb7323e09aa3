import { describe, expect, it } from 'vitest'
import type { Instant } from '@gongyou/shared/kernel/time'
import { audited, changesBetween } from './audited'

describe('the line that an act leaves', () => {
  it('stands under the union and the day in Shanghai', () => {
    const clock = { now: () => '2026-11-16T17:00:00.000Z' as Instant, newId: () => 'line-1' }
    const line = audited({ act: 'union.edit', unionId: 'joint', by: { accountId: 'admin' } }, clock)
    expect(line).toMatchObject({ unionId: 'joint', day: '2026-11-17', auditId: 'line-1', byAccountId: 'admin' })
  })

  it('says what changed and what it was, and nothing of what stayed', () => {
    const before = { name: '旧名', phone: '1', regions: ['3302'], version: 1 }
    const after = { name: '新名', phone: '1', regions: ['3302'], version: 2, lineId: 'line' }
    expect(changesBetween(before, after)).toEqual({
      name: { from: '旧名', to: '新名' },
      lineId: { from: undefined, to: 'line' },
    })
  })
})
