import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { minutes } from '@gongyou/shared/kernel/time'
import { problemOf, refusalOf, someone, succeeded, type Someone } from '../../testing/running-town'
import { townSettings } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const exchange = '/wxa/business/getuserphonenumber'

const town = await takeTown()

let people = 0
async function newcomer(): Promise<Someone> {
  people += 1
  return someone(town, `newcomer-${people}`)
}
const freshNumber = () => `1980000${String((people += 1)).padStart(4, '0')}`

async function bindRealtime(who: Someone, phoneNumber: string) {
  const phoneCode = await town.codeFor({ kind: 'realtime-phone', openid: who.openid, phoneNumber })
  return who.call('me.bindPhone', { phoneCode, realtime: true })
}

const phoneOf = async (who: Someone) => succeeded(await who.call('me.home', {})).body.account

describe('a phone number', () => {
  it('that nobody holds is bound by one tap, and shown masked', async () => {
    const rider = await newcomer()
    expect(succeeded(await rider.bindPhone('13800138000')).body).toEqual({ phone: '138****8000', proven: true })
    expect(await phoneOf(rider)).toEqual({ phone: '138****8000', phoneProven: true })
  })

  it('on another’s record takes the check in real time, and is then the other’s contact only', async () => {
    const [former, present] = [await newcomer(), await newcomer()]
    const number = freshNumber()
    succeeded(await former.bindPhone(number))
    expect(problemOf(await present.bindPhone(number))).toMatchObject({
      code: 'phone-in-use',
      detail: '这个号登记在别人名下，现在归您用就点「验证」',
    })
    expect(await phoneOf(present)).toEqual({})

    expect(succeeded(await bindRealtime(present, number)).body.proven).toBe(true)
    expect(await phoneOf(former)).toMatchObject({ phoneProven: false })
    expect(refusalOf(await former.bindPhone(number))).toBe('phone-in-use')
  })

  it('is free for the next when its holder has bound another', async () => {
    const [first, second] = [await newcomer(), await newcomer()]
    const number = freshNumber()
    succeeded(await first.bindPhone(number))
    succeeded(await first.bindPhone(freshNumber()))
    expect(succeeded(await second.bindPhone(number)).body.proven).toBe(true)
  })

  it('that was typed is a contact and no proof; one that was proven stays so when it is typed again', async () => {
    const typing = await newcomer()
    const number = freshNumber()
    expect(succeeded(await typing.call('me.bindPhone', { phoneNumber: `+86 ${number}` })).body.proven).toBe(false)
    expect(succeeded(await typing.bindPhone(number)).body.proven).toBe(true)
    expect(succeeded(await typing.call('me.bindPhone', { phoneNumber: number })).body.proven).toBe(true)
  })

  it.each(['', '12345', '010-62345678', '+852 91234567'])('is asked for where none was typed: %s', async (typed) => {
    const typing = await newcomer()
    expect(problemOf(await typing.call('me.bindPhone', { phoneNumber: typed }))).toMatchObject({
      code: 'phone-needed',
      fieldCodes: { phoneNumber: 'phone-needed' },
    })
  })

  it('is asked for where neither a code nor a number was sent', async () => {
    const silent = await newcomer()
    expect(problemOf(await silent.call('me.bindPhone', {})).fieldCodes).toEqual({ phoneNumber: 'phone-needed' })
  })

  it('stays with the first of two who bind it in the same moment', async () => {
    const [one, other] = [await newcomer(), await newcomer()]
    const number = freshNumber()
    const outcomes = await Promise.all([one.bindPhone(number), other.bindPhone(number)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const locks = (await town.stored('phoneLock')).filter(({ digest }) => digest === town.seal.digest('phone', number))
    expect(locks).toHaveLength(1)
  })

  it.each(['no number', 'a typed number', 'a proven number'])(
    'is one of the account’s own, however many it binds in the same moment: %s before',
    async (before) => {
      const hasty = await newcomer()
      const accountId = town.accountIdOf(hasty.openid)
      if (before === 'a typed number') succeeded(await hasty.call('me.bindPhone', { phoneNumber: freshNumber() }))
      if (before === 'a proven number') succeeded(await hasty.bindPhone(freshNumber()))
      town.advance(minutes(1))
      await Promise.all([
        hasty.bindPhone(freshNumber()),
        hasty.bindPhone(freshNumber()),
        hasty.bindPhone(freshNumber()),
      ])
      const [account] = (await town.stored('account')).filter((each) => each['accountId'] === accountId)
      const locks = (await town.stored('phoneLock')).filter((each) => each['accountId'] === accountId)
      expect(locks.map(({ digest }) => digest)).toEqual([(account?.['phone'] as { digest: string }).digest])
    },
  )
})

describe('a phone code', () => {
  it('works once: another tap brings another', async () => {
    const rider = await newcomer()
    const phoneCode = await town.codeFor({ kind: 'phone', openid: rider.openid, phoneNumber: freshNumber() })
    succeeded(await rider.call('me.bindPhone', { phoneCode }))
    expect(refusalOf(await rider.call('me.bindPhone', { phoneCode }))).toBe('phone-code-spent')
  })

  it('is of no use to another account', async () => {
    const [rider, thief] = [await newcomer(), await newcomer()]
    const phoneCode = await town.codeFor({ kind: 'phone', openid: rider.openid, phoneNumber: freshNumber() })
    expect(refusalOf(await thief.call('me.bindPhone', { phoneCode }))).toBe('phone-code-spent')
  })

  it.each(['busy', 'http500', 'truncated'])('that WeChat cannot take now (%s) asks for another try', async (fault) => {
    const rider = await newcomer()
    await town.orderFault(exchange, fault, 4)
    const problem = problemOf(await rider.bindPhone(freshNumber()))
    expect(['wechat-busy', 'phone-code-spent']).toContain(problem.code)
    expect(await phoneOf(rider)).toEqual({})
    await town.orderFault(exchange, fault, 0)
    expect(succeeded(await rider.bindPhone(freshNumber())).body.proven).toBe(true)
  })
})

describe('whoever binds again and again', () => {
  it('waits for the next minute after three; what was refused or repeated does not count', async () => {
    const rider = await newcomer()
    const bind = (options?: { idempotencyKey: string }) =>
      rider.call('me.bindPhone', { phoneNumber: freshNumber() }, options)
    for (let turn = 0; turn < townSettings.limits.phone; turn += 1) {
      refusalOf(await rider.call('me.bindPhone', { phoneNumber: '12' }))
      const once = { idempotencyKey: randomUUID() }
      const number = freshNumber()
      const first = succeeded(await rider.call('me.bindPhone', { phoneNumber: number }, once))
      expect(await rider.call('me.bindPhone', { phoneNumber: number }, once)).toEqual(first)
    }
    expect(problemOf(await bind())).toMatchObject({ code: 'too-many-requests', status: 429 })
    town.advance(minutes(1))
    succeeded(await bind())
  })
})
