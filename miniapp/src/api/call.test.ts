import type { Call, CallOptions } from '@gongyou/shared/contracts/call'
import type { ProblemCode } from '@gongyou/shared/contracts/problems'
import { problems } from '@gongyou/shared/contracts/problems'
import { describe, expect, it } from 'vitest'
import { makeAsk } from './call'

type Step = 'no-answer' | ProblemCode | { readonly body: unknown }

/** A server that answers one step after another, and a session whose second token is good. */
function scene(steps: readonly Step[]) {
  const calls: (CallOptions & { readonly name: string })[] = []
  const pauses: number[] = []
  const answered: string[] = []
  const call = ((name: string, _input: unknown, options: CallOptions = {}) => {
    calls.push({ name, ...options })
    const step = steps[calls.length - 1] ?? 'no-answer'
    if (step === 'no-answer') return Promise.reject(new Error('time-out'))
    if (typeof step !== 'string') return Promise.resolve({ ok: true, status: 200, body: step.body })
    const { status, says } = problems[step]
    const problem = { type: '', title: step, status, detail: says, code: step, requestId: '', retryAfter: 60 }
    return Promise.resolve({ ok: false, problem })
  }) as Call
  const ask = makeAsk({
    call,
    session: {
      token: () => Promise.resolve('first'),
      visitorToken: () => Promise.resolve(undefined),
      heldToken: () => 'held',
      renew: () => Promise.resolve('second'),
    },
    taps: { keyFor: () => 'key-of-this-tap', answered: (name) => void answered.push(name) },
    pause: (milliseconds) => {
      pauses.push(milliseconds)
      return Promise.resolve()
    },
  })
  return { ask, calls, pauses, answered }
}

const withdrawal = { id: 'ap-1', version: 1 }

describe('a call', () => {
  it('that gets no answer is sent once more, under the key of the same tap', async () => {
    const { ask, calls } = scene(['no-answer', { body: {} }])
    expect(await ask('application.withdraw', withdrawal)).toMatchObject({ at: 'answered' })
    expect(calls.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['key-of-this-tap', 'key-of-this-tap'])
  })

  it('is not sent a third time', async () => {
    const { ask, calls } = scene([])
    expect(await ask('me.home', {})).toEqual({ at: 'offline' })
    expect(calls).toHaveLength(2)
  })

  it('that finds the server busy waits as it is told, but never longer than somebody at a counter would', async () => {
    const { ask, pauses } = scene(['busy', { body: {} }])
    expect(await ask('me.home', {})).toMatchObject({ at: 'answered' })
    expect(pauses).toEqual([3000])
  })

  it('that would be a second doing is never repeated by itself', async () => {
    const { ask, calls } = scene(['no-answer'])
    expect(await ask('session.close', {})).toEqual({ at: 'offline' })
    expect(calls).toHaveLength(1)
  })

  it('that is refused for what it says is not repeated', async () => {
    const { ask, calls } = scene(['name-invalid'])
    expect(await ask('application.withdraw', withdrawal)).toMatchObject({
      at: 'refused',
      problem: { code: 'name-invalid' },
    })
    expect(calls).toHaveLength(1)
  })

  it('whose session has run out signs in again and is repeated once, under the same key', async () => {
    const { ask, calls } = scene(['signed-out', { body: {} }])
    expect(await ask('application.withdraw', withdrawal)).toMatchObject({ at: 'answered' })
    expect(calls.map(({ token, idempotencyKey }) => [token, idempotencyKey])).toEqual([
      ['first', 'key-of-this-tap'],
      ['second', 'key-of-this-tap'],
    ])
  })

  it('is refused, and not repeated for ever, when even a new session does not help', async () => {
    const { ask, calls } = scene(['signed-out', 'signed-out', 'signed-out'])
    expect(await ask('me.home', {})).toMatchObject({ at: 'refused', problem: { code: 'signed-out' } })
    expect(calls).toHaveLength(2)
  })

  it('that anybody may make waits for no session', async () => {
    const { ask, calls } = scene([{ body: {} }])
    await ask('about.texts', {})
    expect(calls[0]?.token).toBe('held')
  })

  it('that a visitor may make goes out without a token where nobody is signed in', async () => {
    const { ask, calls } = scene([{ body: {} }])
    await ask('benefit.list', {})
    expect(calls[0]?.token).toBeUndefined()
  })

  it('lets go of its key once it was answered, and not before', async () => {
    const lost = scene([])
    await lost.ask('application.withdraw', withdrawal)
    expect(lost.answered).toEqual([])
    const found = scene([{ body: {} }])
    await found.ask('application.withdraw', withdrawal)
    expect(found.answered).toEqual(['application.withdraw'])
  })
})
