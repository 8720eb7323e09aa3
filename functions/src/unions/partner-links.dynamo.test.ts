import { randomUUID } from 'node:crypto'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { generateKeyPair } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { minutes } from '@gongyou/shared/kernel/time'
import { registerPartner } from '../../testing/partner-links'
import { problemOf, refusalOf, succeeded } from '../../testing/running-town'
import { codes, unmintedCode } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { partnerEntity } from '../table/codes.entities'

const town = await takeTown()
const platform = await registerPartner(town)
beforeEach(() => town.advance(minutes(1)))

const { code } = codes.fast
const arrive = (token: string, idempotencyKey: string = randomUUID()) =>
  town.call('partner.arrive', { token }, { idempotencyKey })
const linkWith = (claims: Readonly<Record<string, unknown>> = {}) => platform.sign({ code, ...claims })

describe('a partner’s link', () => {
  it('leads to the union’s page and pre-fills what stands in the city’s own lists', async () => {
    const token = await linkWith({ occupation: 'truck-driver', platform: '运满满', region: '330206006' })
    expect(succeeded(await arrive(token)).body).toMatchObject({
      partner: { id: 'freight-platform', name: '甬运通（演示）' },
      landing: { code, union: { id: 'freight-union' }, actions: ['join', 'adopt'] },
      prefill: { occupation: 'truck-driver', platform: '运满满', region: '330206006' },
    })
  })

  it('pre-fills nothing that is no word of those lists', async () => {
    const token = await linkWith({ occupation: 'astronaut', platform: '张三13800138000', region: '330299' })
    expect(succeeded(await arrive(token)).body.prefill).toEqual({})
  })

  it('answers a repeat of the same tap as it did at first, and is used up for every other', async () => {
    const token = await linkWith()
    const tap = randomUUID()
    const [first, again] = [await arrive(token, tap), await arrive(token, tap)]
    expect(succeeded(again).body).toEqual(succeeded(first).body)
    expect(problemOf(await arrive(token))).toMatchObject({ code: 'partner-link-used', unionCode: code })
  })

  it('is good for one of two who open it at the same moment', async () => {
    const token = await linkWith()
    const answers = await Promise.all([arrive(token), arrive(token)])
    expect(answers.map((answer) => (answer.ok ? 'arrived' : refusalOf(answer))).sort()).toEqual([
      'arrived',
      'partner-link-used',
    ])
  })

  it('that is too old leads to the union’s page all the same', async () => {
    const token = await linkWith()
    town.advance(minutes(11))
    const { code: problem, detail, unionCode = '' } = problemOf(await arrive(token))
    expect([problem, detail]).toEqual(['partner-link-expired', '这个入口已过期，直接从工会页面办也一样'])
    expect(succeeded(await town.call('code.landing', { code: unionCode })).body.union.id).toBe('freight-union')
  })

  it('is refused where somebody else has signed it, and says nothing of where it led', async () => {
    const { privateKey } = await generateKeyPair('EdDSA')
    const forged = await platform.sign({ code }, privateKey)
    expect(problemOf(await arrive(forged))).toMatchObject({ code: 'partner-link-invalid', status: 422 })
    expect(problemOf(await arrive(forged)).unionCode).toBeUndefined()
  })

  it('is refused where a letter of it was changed, or where it says that it needs no signature', async () => {
    const [head = '', body = '', signature = ''] = (await linkWith()).split('.')
    const other = Buffer.from(Buffer.from(body, 'base64url').toString().replace(code, codes.review.code))
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    for (const token of [`${head}.${other.toString('base64url')}.${signature}`, `${unsigned}.${body}.`, 'no token']) {
      expect(refusalOf(await arrive(token))).toBe('partner-link-invalid')
    }
  })

  it('is refused of a partner whom nobody knows, or with whom it has ended', async () => {
    const { partner, sign } = await registerPartner(town, 'former-partner')
    await partnerEntity(town.table)
      .build(PutItemCommand)
      .item({ ...partner, state: 'ended' })
      .send()
    expect(refusalOf(await arrive(await sign({ code })))).toBe('partner-unknown')
    expect(refusalOf(await arrive(await sign({ code, iss: 'nobody-at-all' })))).toBe('partner-unknown')
  })

  it('is refused when it says who the worker is', async () => {
    expect(refusalOf(await arrive(await linkWith({ phone: '13800138000' })))).toBe('partner-link-invalid')
  })

  it('to a code that nobody minted leads nowhere, and is not used up by that', async () => {
    expect(refusalOf(await arrive(await linkWith({ code: unmintedCode })))).toBe('code-unknown')
  })

  it('cannot be tried for ever from one address', async () => {
    const tries = Array.from({ length: 21 }, () => 'no token')
    const answers = []
    for (const token of tries) answers.push(refusalOf(await arrive(token)))
    expect(answers.at(-1)).toBe('too-many-requests')
  })
})
