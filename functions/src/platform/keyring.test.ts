import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keyFor, newKeyring, readKeyring } from './keyring'

describe('a keyring', () => {
  it('seals with the newest of its keys', () => {
    const stored = newKeyring(randomBytes)
    const { sealing } = newKeyring(randomBytes)
    const newest = readKeyring({
      ...stored,
      sealing: { ...stored.sealing, '12': sealing['1'] ?? '', '3': sealing['1'] ?? '' },
    })
    expect(newest.sealing.current).toBe(12)
    expect(Object.keys(newest.sealing.keys)).toEqual(['1', '3', '12'])
  })

  it.each([
    ['a sealing key is missing', { sealing: {} }],
    ['a key is too short', { lookup: Buffer.alloc(16).toString('base64') }],
    ['a key is empty', { signing: '' }],
    ['a key has an id that does not fit into a byte', { sealing: { '256': Buffer.alloc(32).toString('base64') } }],
    ['a key has an id that is no number', { sealing: { newest: Buffer.alloc(32).toString('base64') } }],
  ])('is not used when %s', (_, damage) => {
    expect(() => readKeyring({ ...newKeyring(randomBytes), ...damage })).toThrow()
  })

  it('gives every purpose a key of its own, always the same', () => {
    const keyring = readKeyring(newKeyring(randomBytes))
    const keys = ['session', 'cursor', 'card'].map((purpose) => Buffer.from(keyFor(keyring, purpose)).toString('hex'))
    expect(new Set(keys).size).toBe(3)
    expect(Buffer.from(keyFor(keyring, 'session')).toString('hex')).toBe(keys[0])
    expect(keys).not.toContain(Buffer.from(keyring.signing).toString('hex'))
  })
})
