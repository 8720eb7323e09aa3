import type { Duration } from '@gongyou/shared/kernel/time'
import { seconds } from '@gongyou/shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from './request'
import type { Line } from './request'

const call = { method: 'GET', path: '/sns/jscode2session', query: { secret: 'ours' } } as const

/** A line on which WeChat says these things one after the other, the last of them for ever. */
function lineSaying(...replies: (() => Response | Promise<Response>)[]) {
  const waits: Duration[] = []
  let said = 0
  const line: Line = {
    host: 'https://wechat.test',
    fetch: async () => replies[Math.min(said++, replies.length - 1)]?.() ?? new Response(),
    random: () => 1,
    wait: async (time) => void waits.push(time),
    attempt: seconds(1),
    patience: new AbortController().signal,
  }
  return { line, waits, attempts: () => said }
}

describe('an answer of WeChat', () => {
  it('is read whatever its type says: code2Session sends JSON as plain text', async () => {
    const { line } = lineSaying(() => new Response('{"openid":"o"}', { headers: { 'content-type': 'text/plain' } }))
    expect(await ask(call, line)).toMatchObject({ kind: 'answered', errcode: 0, fields: { openid: 'o' } })
  })

  it('goes by its errcode, under HTTP 200 as under HTTP 500', async () => {
    for (const status of [200, 500]) {
      const { line } = lineSaying(() => Response.json({ errcode: 40029, errmsg: 'invalid code' }, { status }))
      expect(await ask(call, line)).toMatchObject({ kind: 'answered', errcode: 40029 })
    }
  })

  it('brings the id by which WeChat finds the request again', async () => {
    const errmsg = 'invalid code, rid: 652d44d0-1d0af18b-5b069232'
    const { line } = lineSaying(() => Response.json({ errcode: 40029, errmsg }))
    expect(await ask(call, line)).toMatchObject({ requestId: '652d44d0-1d0af18b-5b069232' })
  })

  it('is none where a gateway speaks instead of WeChat', async () => {
    for (const reply of [() => new Response('<html>'), () => Response.json({ message: 'no' }, { status: 502 })]) {
      expect(await ask(call, lineSaying(reply).line)).toEqual({ kind: 'busy', because: 'unreadable' })
    }
  })

  it('never makes the caller fail, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.integer({ min: 200, max: 599 }), async (body, status) => {
        const reply = () => new Response([204, 205, 304].includes(status) ? null : body, { status })
        expect(['busy', 'answered']).toContain((await ask(call, lineSaying(reply).line)).kind)
      }),
    )
  })
})

describe('asking again', () => {
  const overloaded = () => Response.json({ errcode: -1, errmsg: 'system error' })
  const broken = () => Promise.reject<Response>(new TypeError('fetch failed'))

  it('happens three times under an overload, each time after a longer wait', async () => {
    const { line, waits, attempts } = lineSaying(overloaded)
    expect(await ask(call, line)).toEqual({ kind: 'busy', because: 'overloaded' })
    expect(attempts()).toBe(4)
    expect(waits).toEqual([200, 400, 800])
  })

  it('happens once after a connection that broke', async () => {
    const { line, attempts } = lineSaying(broken)
    expect(await ask(call, line)).toEqual({ kind: 'busy', because: 'unreachable' })
    expect(attempts()).toBe(2)
  })

  it.each([45009, 45011])('does not happen over a limit (%i)', async (errcode) => {
    const { line, attempts } = lineSaying(() => Response.json({ errcode }))
    expect(await ask(call, line)).toEqual({ kind: 'busy', because: 'limited' })
    expect(attempts()).toBe(1)
  })

  it('ends with the patience of the whole operation', async () => {
    const { line, attempts } = lineSaying(overloaded)
    expect(await ask(call, { ...line, patience: AbortSignal.abort() })).toMatchObject({ kind: 'busy' })
    expect(attempts()).toBe(1)
  })
})
