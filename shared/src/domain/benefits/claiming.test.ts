import { describe, expect, it } from 'vitest'
import { startOfDay, type Instant, type LocalDate } from '../../kernel/time'
import { decideClaim, refusedWhoever, type Tap, type TappedCampaign } from './claiming'

const today = '2026-11-16' as LocalDate
const drinks: TappedCampaign = { state: 'open', mode: 'instant', limits: [{ count: 1, per: 'campaign' }], slots: [] }
const slots = [
  { slotId: 'yesterday', startsAt: '2026-11-15T01:00:00.000Z' as Instant, label: '15日上午', units: 20 },
  { slotId: 'today', startsAt: '2026-11-16T01:00:00.000Z' as Instant, label: '16日上午', units: 20 },
]
const rider: Tap = {
  entitlement: { allowed: true, reasons: [] },
  earlier: [],
  asks: 'claim',
  passedOnConsented: false,
}
const tap = (campaign: Partial<TappedCampaign>, given: Partial<Tap> = {}) =>
  decideClaim({ ...drinks, ...campaign }, { ...rider, ...given }, today)

describe('a tap on a benefit', () => {
  it('takes a unit, enters a draw, or asks a person, as the campaign says', () => {
    expect(tap({})).toEqual({ kind: 'take' })
    expect(tap({ mode: 'draw' }, { asks: 'entry' })).toEqual({ kind: 'enter' })
    expect(tap({ mode: 'application' })).toEqual({ kind: 'request' })
    expect(tap({ mode: 'appointment', slots }, { slotId: 'today' })).toEqual({ kind: 'take', slot: slots[1] })
  })

  it.each(['draft', 'in-review', 'scheduled', 'paused', 'closed', 'ended'] as const)(
    'while it is %s does nothing',
    (state) => {
      expect(tap({ state })).toEqual({ kind: 'refused', because: 'not-open' })
    },
  )

  it('is tried even where the stock was said to be gone: the write tells the truth', () => {
    expect(tap({ state: 'sold-out' })).toEqual({ kind: 'take' })
  })

  it('is refused to whoever has had it, before anything else that may be wrong', () => {
    const earlier = [{ at: startOfDay(today), voided: false }]
    const notEntitled = { allowed: false, reasons: ['other-occupation'] as const }
    expect(tap({}, { earlier, entitlement: notEntitled })).toEqual({ kind: 'refused', because: 'already-claimed' })
    expect(tap({}, { entitlement: notEntitled })).toEqual({
      kind: 'refused',
      because: 'not-entitled',
      reasons: ['other-occupation'],
    })
  })

  it('needs a consent of its own where a list goes to somebody else', () => {
    expect(tap({ passedOnTo: '互助保障机构' })).toEqual({ kind: 'refused', because: 'pass-on-consent-needed' })
    expect(tap({ passedOnTo: '互助保障机构' }, { passedOnConsented: true })).toEqual({ kind: 'take' })
  })

  it('names a time that is still to come, where there are times', () => {
    expect(tap({ mode: 'appointment', slots })).toEqual({ kind: 'refused', because: 'slot-needed' })
    expect(tap({ mode: 'appointment', slots }, { slotId: 'none' })).toEqual({ kind: 'refused', because: 'slot-needed' })
    expect(tap({ mode: 'appointment', slots }, { slotId: 'yesterday' })).toEqual({
      kind: 'refused',
      because: 'slot-past',
    })
  })

  it('does not claim what is drawn, and enters no draw where there is none', () => {
    expect(tap({ mode: 'draw' })).toEqual({ kind: 'refused', because: 'wrong-mode' })
    expect(tap({}, { asks: 'entry' })).toEqual({ kind: 'refused', because: 'wrong-mode' })
  })

  it('is refused for some reasons whoever taps, before anything about them is read', () => {
    const earlier = [{ at: startOfDay(today), voided: false }]
    expect(refusedWhoever(drinks, { asks: 'claim', earlier }, today)?.because).toBe('already-claimed')
    expect(refusedWhoever({ ...drinks, state: 'paused' }, { asks: 'claim', earlier: [] }, today)?.because).toBe(
      'not-open',
    )
    expect(refusedWhoever(drinks, { asks: 'entry', earlier: [] }, today)?.because).toBe('wrong-mode')
    expect(refusedWhoever(drinks, { asks: 'claim', earlier: [] }, today)).toBeUndefined()
  })
})
