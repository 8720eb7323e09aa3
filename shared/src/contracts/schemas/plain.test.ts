import { describe, expect, it } from 'vitest'
import { codeForm } from './codes'
import { givenInstant } from './plain'

describe('a moment that somebody sends', () => {
  it.each([
    ['2026-12-01T10:00:00.000Z', '2026-12-01T10:00:00.000Z'],
    ['2026-12-01T10:00:00Z', '2026-12-01T10:00:00.000Z'],
    ['2026-12-01T10:00:00.5Z', '2026-12-01T10:00:00.500Z'],
    ['2026-12-01T10:00:00.123456Z', '2026-12-01T10:00:00.123Z'],
  ])('%s is kept as %s, in the one form that sorts', (given, kept) => {
    expect(givenInstant.parse(given)).toBe(kept)
  })

  it('in another zone or of no day that exists is none', () => {
    for (const given of ['2026-12-01T10:00:00+08:00', '2026-02-30T10:00:00Z', '2026-12-01'])
      expect(givenInstant.safeParse(given).success).toBe(false)
  })

  it('is of that form as an end of the fast lane too', () => {
    const { from, until } = { from: '2026-12-01T10:00:00Z', until: '2026-12-01T12:00:00.0Z' }
    const placement = { kind: 'mall', label: '一楼大厅' }
    const form = codeForm.parse({ codePlacement: placement, fastLane: true, fastLaneWindow: { from, until } })
    expect(form.fastLaneWindow).toEqual({ from: '2026-12-01T10:00:00.000Z', until: '2026-12-01T12:00:00.000Z' })
  })
})
