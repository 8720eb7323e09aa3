import type { Duration } from '@gongyou/shared/kernel/time'
import { minutes } from '@gongyou/shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standInPaths } from '../../local/stand-ins/stand-ins'
import { demoCredentials } from '../../local/stand-ins/surroundings'
import { startStandIns, testClock } from '../../local/stand-ins/testing/stand-in-server'
import type { TestStandIns } from '../../local/stand-ins/testing/stand-in-server'
import { openTencentRealName } from './real-name-provider'
import type { TencentCloudSettings } from './tencent-cloud'

const rider = { name: '林小满', nationalId: '330299199901010012', phone: '13800138000' }

function providerAt(standIns: TestStandIns, settings: Partial<TencentCloudSettings> = {}) {
  const endpoint = standIns.origin + standInPaths.realName
  return openTencentRealName({ ...demoCredentials, endpoint, now: standIns.clock.now, ...settings })
}

/** A provider that always says the same. */
function providerSaying(reply: () => Response | Promise<Response>) {
  const endpoint = 'https://faceid.tencentcloudapi.com'
  return openTencentRealName({ ...demoCredentials, endpoint, now: testClock().now, fetch: async () => reply() })
}

describe('the real-name check by the provider', () => {
  it('matches a name with its national ID and phone', async () => {
    const standIns = await startStandIns()
    expect(await providerAt(standIns).check(rider)).toEqual({ kind: 'matched' })
  })

  it('says that they do not belong together', async () => {
    const standIns = await startStandIns()
    expect(await providerAt(standIns).check({ ...rider, name: '林不符' })).toEqual({ kind: 'mismatched' })
  })

  it('leaves a person unchecked where no answer comes in time', async () => {
    const standIns = await startStandIns()
    const provider = providerAt(standIns, { timeout: 300 as Duration })
    const busy = { kind: 'unchecked', because: 'busy', code: 'no-answer' }
    expect(await provider.check({ ...rider, name: '林忙' })).toEqual(busy)
  })

  it.each([
    ['busy', '-11'],
    ['http500', 'unreadable'],
    ['truncated', 'unreadable'],
  ])('leaves a person unchecked under the fault %s', async (fault, code) => {
    const standIns = await startStandIns()
    await standIns.orderFault(standInPaths.realName, fault)
    expect(await providerAt(standIns).check(rider)).toEqual({ kind: 'unchecked', because: 'busy', code })
    expect(await providerAt(standIns).check(rider)).toEqual({ kind: 'matched' })
  })

  it.each([
    ['AuthFailure.SecretIdNotFound', { secretId: 'another-id' }],
    ['AuthFailure.SignatureFailure', { secretKey: 'another-key' }],
  ])('leaves a person unchecked where the city is set up wrongly (%s)', async (code, wrong) => {
    const standIns = await startStandIns()
    expect(await providerAt(standIns, wrong).check(rider)).toEqual({ kind: 'unchecked', because: 'refused', code })
  })

  it('leaves a person unchecked where our clock is six minutes off', async () => {
    const standIns = await startStandIns()
    const late = testClock()
    late.advance(minutes(6))
    const answer = await providerAt(standIns, { now: late.now }).check(rider)
    expect(answer).toMatchObject({ because: 'refused', code: 'AuthFailure.SignatureExpire' })
  })

  it.each([
    ['-6', 'refused'],
    ['-7', 'refused'],
    ['-8', 'refused'],
    ['-9', 'not-found'],
    ['-11', 'busy'],
    ['-12', 'refused'],
    ['-13', 'not-found'],
    ['-99', 'refused'],
  ])('leaves a person unchecked at result %s: %s', async (code, because) => {
    const provider = providerSaying(() => Response.json({ Response: { Result: code } }))
    expect(await provider.check(rider)).toEqual({ kind: 'unchecked', because, code })
  })

  it('takes a limit of the provider for being busy', async () => {
    const code = 'RequestLimitExceeded.UinLimitExceeded'
    const provider = providerSaying(() => Response.json({ Response: { Error: { Code: code } } }))
    expect(await provider.check(rider)).toEqual({ kind: 'unchecked', because: 'busy', code })
  })

  it('never fails and never finds a match in what is none, whatever the provider says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (body) => {
        expect((await providerSaying(() => new Response(body)).check(rider)).kind).toBe('unchecked')
      }),
    )
    const broken = providerSaying(() => Promise.reject<Response>(new TypeError('fetch failed')))
    expect(await broken.check(rider)).toMatchObject({ because: 'busy' })
  })
})
