import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openCursors } from './cursor'
import { newKeyring, readKeyring } from './keyring'

const cursors = openCursors(readKeyring(newKeyring(randomBytes)))
const position = { queuePk: 'joint-union#open', queueSk: '2026-11-19#a' }

describe('a cursor', () => {
  it('leads back to its place in its own list', () => {
    expect(cursors.read('queue#joint-union', cursors.write('queue#joint-union', position))).toEqual(position)
  })

  it('opens no other list, and none of another city', () => {
    const cursor = cursors.write('queue#joint-union', position)
    expect(cursors.read('queue#township-union', cursor)).toBeUndefined()
    const elsewhere = openCursors(readKeyring(newKeyring(randomBytes)))
    expect(elsewhere.read('queue#joint-union', cursor)).toBeUndefined()
  })

  it('is worth nothing once a single character was changed, left out or added', () => {
    const cursor = cursors.write('list', position)
    const changed = fc.record({
      at: fc.nat(cursor.length),
      gone: fc.nat(1),
      put: fc.string({ maxLength: 2 }),
    })
    fc.assert(
      fc.property(changed, ({ at, gone, put }) => {
        const other = cursor.slice(0, at) + put + cursor.slice(at + gone)
        fc.pre(other !== cursor)
        return cursors.read('list', other) === undefined
      }),
    )
  })

  it('is not read out of anything else either', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => cursors.read('list', text) === undefined),
    )
  })
})
