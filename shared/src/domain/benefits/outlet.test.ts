import { describe, expect, it } from 'vitest'
import { outletRefused } from './outlet'

describe('an outlet', () => {
  it('takes vouchers while it is open, and neither when paused nor when closed', () => {
    expect(outletRefused('open')).toBeUndefined()
    expect(outletRefused('paused')).toBe('outlet-not-open')
    expect(outletRefused('closed')).toBe('outlet-not-open')
  })
})
