import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { decideOverdue } from './overdue'

const today = '2026-11-20' as LocalDate

describe('a missed deadline', () => {
  it('hands an open application to the union above, from the day after the last day on', () => {
    expect(decideOverdue({ state: 'open', dueOn: '2026-11-19' }, today)).toBe('escalates')
    expect(decideOverdue({ state: 'open', dueOn: '2026-11-20' }, today)).toBe('in-time')
  })

  it('lets a returned application and an invitation lapse', () => {
    expect(decideOverdue({ state: 'returned', dueOn: '2026-11-19' }, today)).toBe('lapses')
    expect(decideOverdue({ state: 'invited', dueOn: '2026-11-19' }, today)).toBe('lapses')
  })

  it('never touches what is decided, nor what has no deadline', () => {
    for (const state of ['rejected', 'withdrawn', 'lapsed', 'admitted', 'closed'] as const) {
      expect(decideOverdue({ state, dueOn: '2026-11-19' }, today)).toBe('in-time')
    }
    expect(decideOverdue({ state: 'open' }, today)).toBe('in-time')
  })
})
