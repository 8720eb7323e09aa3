import { describe, expect, it } from 'vitest'
import { makeCall, type CallOptions, type Incoming, type Outgoing } from './call'
import { problems, type ProblemBody, type ProblemCode } from './problems'

/** A client whose requests are kept and all answered the same. */
function client(answer: Incoming = { status: 200, body: '{}' }) {
  const sent: Outgoing[] = []
  const call = makeCall(async (request) => {
    sent.push(request)
    return answer
  })
  return { call, sent }
}

const withKey: CallOptions = { token: 'token-of-a-session', idempotencyKey: '0b8f7a52-7a0f-4c43-8f5e-1f8d6c6f6a11' }

describe('a call', () => {
  it('puts a write’s input into path and body, with who calls and which tap it was', async () => {
    const { call, sent } = client()
    await call('application.withdraw', { id: 'application-1', version: 3 }, withKey)
    expect(sent).toEqual([
      {
        method: 'POST',
        path: '/v1/applications/application-1/withdrawal',
        headers: {
          'content-type': 'application/json',
          authorization: 'Bearer token-of-a-session',
          'idempotency-key': '0b8f7a52-7a0f-4c43-8f5e-1f8d6c6f6a11',
        },
        body: '{"version":3}',
      },
    ])
  })

  it('puts a reading’s input into path and query, and sends no body', async () => {
    const { call, sent } = client()
    await call('review.queue', { union: 'joint-union', limit: 50 }, { token: 't' })
    await call('union.show', { id: 'joint-union' })
    expect(sent).toEqual([
      { method: 'GET', path: '/v1/staff/queue?union=joint-union&limit=50', headers: { authorization: 'Bearer t' } },
      { method: 'GET', path: '/v1/unions/joint-union', headers: {} },
    ])
  })

  it('leaves out of the query what was not given', async () => {
    const { call, sent } = client()
    await call('review.queue', { union: 'joint-union', cursor: undefined })
    await call('membership.card', {})
    expect(sent.map(({ path }) => path)).toEqual(['/v1/staff/queue?union=joint-union', '/v1/me/card'])
  })

  it('encodes whatever was scanned or typed, in the path and in the query', async () => {
    const { call, sent } = client()
    await call('code.landing', { code: '7K3D/9Q?x=1#& 码' })
    await call('review.queue', { union: '甬江&limit=100', cursor: 'a+b/c==' })
    expect(sent.map(({ path }) => path)).toEqual([
      '/v1/codes/7K3D%2F9Q%3Fx%3D1%23%26%20%E7%A0%81',
      '/v1/staff/queue?union=%E7%94%AC%E6%B1%9F%26limit%3D100&cursor=a%2Bb%2Fc%3D%3D',
    ])
  })

  it('sends an empty object where a write has no body of its own, and nothing with a DELETE', async () => {
    const { call, sent } = client()
    await call('review.undo', { batchId: 'batch-1' })
    await call('session.close', {}, { token: 't' })
    expect(sent.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{}'],
      ['DELETE', undefined],
    ])
  })

  it('does not change what it was given', async () => {
    const { call } = client()
    const input = Object.freeze({ id: 'application-1', version: 3 })
    await expect(call('application.withdraw', input)).resolves.toMatchObject({ ok: true })
  })

  it('fails when no answer comes, so that the caller can say there is no network', async () => {
    const call = makeCall(() => Promise.reject(new Error('request:fail')))
    await expect(call('me.home', {})).rejects.toThrow('request:fail')
  })
})

describe('an answer', () => {
  it('is read with its status', async () => {
    const { call } = client({ status: 201, body: '{"application":{"id":"application-1"}}' })
    const outcome = await call('application.show', { id: 'application-1' })
    expect(outcome).toEqual({ ok: true, status: 201, body: { application: { id: 'application-1' } } })
  })

  it('without content is read as none', async () => {
    const { call } = client({ status: 204, body: '' })
    expect(await call('session.close', {})).toEqual({ ok: true, status: 204, body: null })
  })

  it('that refuses carries the server’s problem as it stands', async () => {
    const problem: ProblemBody = {
      type: 'urn:gongyou:problem:invalid-request',
      title: 'invalid-request',
      status: 400,
      detail: problems['invalid-request'].says,
      code: 'invalid-request',
      fields: { name: problems['name-invalid'].says },
      fieldCodes: { name: 'name-invalid' },
      requestId: 'request-1',
    }
    const { call } = client({ status: 400, body: JSON.stringify(problem) })
    expect(await call('me.home', {})).toEqual({ ok: false, problem })
  })
})

describe('an answer that is not ours', () => {
  it.each<[string, number, string, ProblemCode]>([
    ['a gateway that throttles', 429, '{"message":"Too Many Requests"}', 'too-many-requests'],
    ['a gateway whose function failed', 500, '{"message":"Internal Server Error"}', 'busy'],
    ['a gateway that waited in vain', 503, '{"message":"Service Unavailable"}', 'busy'],
    ['a gateway that found the body too large', 413, '{"message":"Request Too Long"}', 'body-too-large'],
    ['a gateway that forbids', 403, '{"message":"Forbidden"}', 'unexpected'],
    ['a proxy with a page of its own', 502, '<html>502 Bad Gateway</html>', 'busy'],
    ['a proxy without a word', 504, '', 'busy'],
    ['a proxy that answers null', 500, 'null', 'busy'],
    ['a portal that wants a sign-in first', 302, '', 'unexpected'],
    ['a portal that says all is well', 200, '<html>欢迎使用免费网络</html>', 'unexpected'],
    ['an answer cut short', 200, '{"application":{"id":"appl', 'unexpected'],
    ['a problem of a later version', 409, '{"code":"not-known-yet","detail":"…"}', 'unexpected'],
    ['a name that every object has', 400, '{"code":"toString"}', 'unexpected'],
  ])('becomes the nearest refusal with a sentence: %s', async (_, status, body, code) => {
    const { call } = client({ status, body })
    expect(await call('me.home', {})).toEqual({
      ok: false,
      problem: { type: 'about:blank', title: code, status, detail: problems[code].says, code, requestId: '' },
    })
  })

  it('keeps the request’s id where it carries one', async () => {
    const { call } = client({ status: 409, body: '{"code":"not-known-yet","requestId":"request-2"}' })
    expect(await call('me.home', {})).toMatchObject({ problem: { requestId: 'request-2' } })
  })
})
