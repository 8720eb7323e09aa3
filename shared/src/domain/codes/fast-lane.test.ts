import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/time'
import { codeStates } from './code-states'
import { isFastAt, type FastLaneCode } from './fast-lane'

const code: FastLaneCode = { state: 'active', fastLane: true }
const at = (clock: string) => `2026-11-16T${clock}:00.000Z` as Instant
const fastLaneWindow = { from: at('01:00'), until: at('03:00') }

describe('a code with a fast lane', () => {
  it('is fast while it is in use, and not when it is paused or replaced', () => {
    expect(codeStates.filter((state) => isFastAt({ ...code, state }, at('02:00')))).toEqual(['active'])
  })

  it('is fast in its window alone, to the minute', () => {
    const hours = ['00:59', '01:00', '02:59', '03:00'].map((clock) => isFastAt({ ...code, fastLaneWindow }, at(clock)))
    expect(hours).toEqual([false, true, true, false])
  })

  it('is fast no more once it has had its time', () => {
    expect([at('02:59'), at('03:00')].map((now) => isFastAt({ ...code, expiresAt: at('03:00') }, now))).toEqual([
      true,
      false,
    ])
  })

  it('is none where no fast lane was granted, whatever the window says', () => {
    expect(isFastAt({ ...code, fastLane: false, fastLaneWindow }, at('02:00'))).toBe(false)
  })
})
