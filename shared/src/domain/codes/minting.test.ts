import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/time'
import { decideMinting, type MintingRequest } from './minting'

const now = '2026-11-16T01:30:00.000Z' as Instant
const union = { isActive: true, admitsByAuthorisation: true }
const [before, later, latest] = [
  '2026-11-16T01:00:00.000Z',
  '2026-11-16T02:00:00.000Z',
  '2026-11-16T03:00:00.000Z',
] as [Instant, Instant, Instant]

const outcome = (request: MintingRequest, of = union) => {
  const decision = decideMinting(request, of, now)
  return decision.kind === 'refused' ? decision.because : decision.kind
}

describe('minting a code', () => {
  it('is granted to a union in being; fast only where its committee has authorised that', () => {
    const unauthorised = { isActive: true, admitsByAuthorisation: false }
    expect(outcome({ fastLane: false }, unauthorised)).toBe('granted')
    expect(outcome({ fastLane: true }, unauthorised)).toBe('fast-lane-unauthorised')
    expect(outcome({ fastLane: true })).toBe('granted')
    expect(outcome({ fastLane: false }, { isActive: false, admitsByAuthorisation: true })).toBe('code-union-ended')
  })

  it('takes a window that is still to end, for a fast lane', () => {
    expect(outcome({ fastLane: true, fastLaneWindow: { from: before, until: later } })).toBe('granted')
    expect(outcome({ fastLane: true, fastLaneWindow: { from: later, until: latest } })).toBe('granted')
    expect(outcome({ fastLane: true, fastLaneWindow: { from: latest, until: later } })).toBe('window-over')
    expect(outcome({ fastLane: true, fastLaneWindow: { from: later, until: later } })).toBe('window-over')
    expect(outcome({ fastLane: true, fastLaneWindow: { from: before, until: now } })).toBe('window-over')
    expect(outcome({ fastLane: false, fastLaneWindow: { from: before, until: later } })).toBe(
      'window-without-fast-lane',
    )
  })
})
