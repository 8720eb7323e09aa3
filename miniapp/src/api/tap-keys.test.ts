import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '../platform/storage'
import { makeTapKeys } from './tap-keys'

function makeDrawer(): Store & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>()
  return {
    kept,
    recall: <T>(key: string) => kept.get(key) as T | undefined,
    keep: (key, value) => void kept.set(key, value),
    forget: (key) => void kept.delete(key),
  }
}

function counting() {
  let count = 0
  return () => `key-${++count}`
}

describe('the key of a tap', () => {
  it('stays the same while the same words wait for an answer, also after the app was closed', () => {
    const drawer = makeDrawer()
    const newKey = counting()
    const first = makeTapKeys(drawer, newKey).keyFor('application.submit', { name: '周青山' })
    const again = makeTapKeys(drawer, newKey).keyFor('application.submit', { name: '周青山' })
    expect(again).toBe(first)
  })

  it('is another for other words', () => {
    const taps = makeTapKeys(makeDrawer(), counting())
    const first = taps.keyFor('application.submit', { name: '周青山' })
    expect(taps.keyFor('application.submit', { name: '周青川' })).not.toBe(first)
  })

  it('is another for the same words once they were answered', () => {
    const taps = makeTapKeys(makeDrawer(), counting())
    const first = taps.keyFor('application.withdraw', { id: 'ap-1' })
    taps.answered('application.withdraw')
    expect(taps.keyFor('application.withdraw', { id: 'ap-1' })).not.toBe(first)
  })

  it('keeps nothing on the phone from which the ID number could be read', () => {
    const drawer = makeDrawer()
    makeTapKeys(drawer, counting()).keyFor('application.submit', { nationalId: '330299199901010012' })
    expect(JSON.stringify([...drawer.kept.values()])).not.toMatch(/330299|19990101/)
  })

  it('tells any two forms apart', () => {
    const twoForms = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(twoForms, ([one, other]) => {
        const taps = makeTapKeys(makeDrawer(), counting())
        const same = taps.keyFor('application.submit', { one }) === taps.keyFor('application.submit', { one: other })
        expect(same).toBe(one === other)
      }),
    )
  })
})
