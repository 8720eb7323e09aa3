import type { Instant } from '@gongyou/shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IssuedCode } from './records'
import { stateInMemory } from './state'
import type { StandInState } from './state'
import { stateOnDisk } from './state-on-disk'
import { sharedDirectory } from './testing/shared-directory'

const code: IssuedCode = { kind: 'login', openid: 'rider', expiresAt: '2026-11-16T01:35:00.000Z' as Instant }

/** Two servers' views of one state. */
const states: Record<string, () => [StandInState, StandInState]> = {
  'in memory': () => {
    const state = stateInMemory()
    return [state, state]
  },
  'on disk': () => {
    const directory = sharedDirectory()
    return [stateOnDisk(directory), stateOnDisk(directory)]
  },
}

describe.each(Object.entries(states))('the state of the stand-ins %s', (_, open) => {
  it('shows a record to both servers, as it was put', async () => {
    const [first, second] = open()
    expect(await first.put('code', 'a', code)).toBe(true)
    expect(await second.get('code', 'a')).toEqual(code)
    expect(await second.get('code', 'b')).toBeUndefined()
  })

  it('gives a record to one of many who take it at the same time', async () => {
    const [first, second] = open()
    await first.put('code', 'a', code)
    const takers = Array.from({ length: 40 }, (_, number) => (number % 2 ? first : second).take('code', 'a'))
    const taken = (await Promise.all(takers)).filter((record) => record !== undefined)
    expect(taken).toEqual([code])
    expect(await first.get('code', 'a')).toBeUndefined()
  })

  it('lets one of many put a record under the same key, and shows no half of it', async () => {
    const [first, second] = open()
    const putters = Array.from({ length: 40 }, async (_, number) => {
      const won = await (number % 2 ? first : second).put('code', 'a', { ...code, openid: `rider ${number}` })
      expect((await second.get('code', 'a'))?.openid).toMatch(/^rider \d+$/)
      return won
    })
    expect((await Promise.all(putters)).filter(Boolean)).toHaveLength(1)
  })

  it('lists the keys of a shelf in order, by their beginning', async () => {
    const [first, second] = open()
    for (const key of ['b2', 'a1', 'b1']) await first.put('code', key, code)
    expect(await second.keys('code')).toEqual(['a1', 'b1', 'b2'])
    expect(await second.keys('code', 'b')).toEqual(['b1', 'b2'])
    expect(await second.keys('message')).toEqual([])
  })
})

describe('a key that comes from outside', () => {
  it('never leads out of the directory, whatever it holds', async () => {
    const state = stateOnDisk(sharedDirectory())
    const strange = fc.oneof(fc.string(), fc.constantFrom('../../../../etc/passwd', '/etc/passwd', '.', '', '\0'))
    await fc.assert(
      fc.asyncProperty(strange, async (key) => {
        expect(await state.get('code', key)).toBeUndefined()
        expect(await state.take('code', key)).toBeUndefined()
      }),
    )
    expect(await state.get('code', 'long'.repeat(1000))).toBeUndefined()
  })
})
