import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newKeyring, readKeyring } from '../platform/keyring'
import { openVoucherIds } from './voucher-ids'

const ids = openVoucherIds(readKeyring(newKeyring(randomBytes)))
const anyKey = fc.record({
  holder: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
  campaignId: fc.stringMatching(/^[\w-]{3,20}$/),
  row: fc.constantFrom('all', '2026-11-16'),
  number: fc.integer({ min: 1, max: 999 }),
})

describe('the id of a voucher', () => {
  it('leads back to the claim, and is the same whenever it is written', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(ids.read(ids.write(key))).toEqual(key)
        expect(ids.write(key)).toBe(ids.write(key))
        expect(ids.write(key).length).toBeLessThanOrEqual(80)
      }),
    )
  })

  it('says neither whose it is nor of which campaign', () => {
    const key = { holder: 'A'.repeat(22), campaignId: 'screening', row: 'all', number: 1 }
    const [first, second] = [ids.write(key), ids.write({ ...key, number: 2 })]
    expect(Buffer.from(first, 'base64url').toString()).not.toContain('screening')
    expect(first.slice(0, 12)).not.toBe(second.slice(0, 12))
  })

  it('that was changed or made up opens nothing', () => {
    const id = ids.write({ holder: 'A'.repeat(22), campaignId: 'drinks', row: 'all', number: 1 })
    expect(ids.read(`${id.slice(0, -2)}AA`)).toBeUndefined()
    expect(ids.read('')).toBeUndefined()
    expect(ids.read('x'.repeat(70))).toBeUndefined()
  })
})
