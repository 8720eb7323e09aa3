import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newKeyring, readKeyring } from './keyring'
import { openSeal, type Belonging } from './sealed'

const stored = newKeyring(randomBytes)
const seal = openSeal(readKeyring(stored), randomBytes)
const nationalId = '330299199901010012'
const mine: Belonging = { entity: 'person', field: 'nationalId', owner: 'person-1' }

describe('a sealed value', () => {
  it('opens for its owner and its field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (plain) => {
        return seal.unseal(seal.seal(plain, mine), mine) === plain
      }),
      { numRuns: 50 },
    )
  })

  it.each<[string, Belonging]>([
    ['another person', { ...mine, owner: 'person-2' }],
    ['another field', { ...mine, field: 'phone' }],
    ['an application', { ...mine, entity: 'application' }],
  ])('does not open for %s', (_, elsewhere) => {
    expect(() => seal.unseal(seal.seal(nationalId, mine), elsewhere)).toThrow()
  })

  it('does not open once a byte of it was changed', () => {
    const sealed = Buffer.from(seal.seal(nationalId, mine), 'base64')
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => seal.unseal(changed.toString('base64'), mine)).toThrow()
    }
  })

  it('is never the same twice, holds nothing readable, and takes 47 bytes for an ID number', () => {
    const [one, other] = [seal.seal(nationalId, mine), seal.seal(nationalId, mine)]
    expect(one).not.toBe(other)
    expect(Buffer.from(one, 'base64')).toHaveLength(47)
    expect(Buffer.from(one, 'base64').toString('latin1')).not.toContain(nationalId.slice(0, 6))
  })

  it('still opens when a newer key has taken over the sealing, and not when its own key is gone', () => {
    const old = seal.seal(nationalId, mine)
    const fresh = newKeyring(randomBytes).sealing['1'] ?? ''
    const renewed = openSeal(readKeyring({ ...stored, sealing: { ...stored.sealing, '2': fresh } }), randomBytes)
    expect(renewed.unseal(old, mine)).toBe(nationalId)
    expect(Buffer.from(renewed.seal(nationalId, mine), 'base64')[0]).toBe(2)
    const without = openSeal(readKeyring({ ...stored, sealing: { '2': fresh } }), randomBytes)
    expect(() => without.unseal(old, mine)).toThrow('no sealing key 1')
  })
})

describe('a look-up hash', () => {
  it('is the same for the same value, and another for another kind, value or city', () => {
    const digest = seal.digest('national-id', nationalId)
    expect(seal.digest('national-id', nationalId)).toBe(digest)
    const elsewhere = openSeal(readKeyring(newKeyring(randomBytes)), randomBytes)
    const others = [
      seal.digest('phone', nationalId),
      seal.digest('national-id', '330299198802160029'),
      elsewhere.digest('national-id', nationalId),
    ]
    expect(others).not.toContain(digest)
  })
})
