import { describe, expect, it } from 'vitest'
import type { Mobile } from '@gongyou/shared/domain/identity/mobile'
import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import { invokeChecks } from './invoke-checks'

const question = {
  requestKey: 'a-keyed-hash',
  name: '张三',
  nationalId: generateNationalId({ bornOn: '1990-03-07' as LocalDate, sex: 'male', sequence: 7 }),
  phone: '19900000000' as Mobile,
}

function asking(answer: () => Response, region = 'cn-northwest-1') {
  const sent: Request[] = []
  const ask = invokeChecks({
    functionName: 'gongyou-checks',
    config: {
      region: () => Promise.resolve(region),
      credentials: () => Promise.resolve({ accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'token' }),
    },
    fetch: (url, init) => {
      sent.push(new Request(url, init))
      return Promise.resolve(answer())
    },
  })
  return { sent, answered: ask(question) }
}

describe('asking the real-name check in the cloud', () => {
  it('is a signed call of one function in the region’s own domain', async () => {
    const { sent, answered } = asking(() => Response.json('matched'))
    expect(await answered).toBe('matched')
    expect(sent[0]?.url).toBe(
      'https://lambda.cn-northwest-1.amazonaws.com.cn/2015-03-31/functions/gongyou-checks/invocations',
    )
    expect(sent[0]?.headers.get('authorization')).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/cn-northwest-1\/lambda\/aws4_request, SignedHeaders=.*host.*x-amz-security-token.*, Signature=[0-9a-f]{64}$/,
    )
    expect(await sent[0]?.json()).toEqual(question)
  })

  it('goes to the other domain outside China', async () => {
    const { sent, answered } = asking(() => Response.json('mismatched'), 'ap-southeast-1')
    expect(await answered).toBe('mismatched')
    expect(new URL(sent[0]?.url ?? '').hostname).toBe('lambda.ap-southeast-1.amazonaws.com')
  })

  it.each([
    ['the function failed', () => Response.json('matched', { headers: { 'x-amz-function-error': 'Unhandled' } })],
    ['Lambda refused the call', () => new Response('', { status: 403 })],
    ['something else came back', () => Response.json({ surprise: true })],
    ['the answer was cut off', () => new Response('"mat')],
    ['nothing came back', () => Promise.reject(new TypeError('fetch failed')) as unknown as Response],
  ])('leaves it to a person when %s', async (_, answer) => {
    expect(await asking(answer).answered).toBe('unchecked')
  })
})
