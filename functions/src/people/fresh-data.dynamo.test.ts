import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { days } from '@gongyou/shared/kernel/time'
import { admittedDriver } from '../../testing/admitted'
import { homeOf } from '../../testing/own-pages'
import { consumptionOf, someone, succeeded, type Someone } from '../../testing/running-town'
import { townSettings } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { wireSilence } from './lambda'

const town = await takeTown()

const { askAfterDays, restampDays } = townSettings.freshData

async function member(): Promise<Someone> {
  return someone(town, (await admittedDriver(town)).openid)
}

const again = (who: Someone) => someone(town, who.openid)
const sweep = () => wireSilence(town.surroundings)()

async function membershipOf(who: Someone) {
  const accountId = town.accountIdOf(who.openid)
  const [person] = (await town.stored('person')).filter((each) => each['accountId'] === accountId)
  const [membership] = (await town.stored('membership')).filter((each) => each['personId'] === person?.['personId'])
  return membership
}

async function silentFor(count: number) {
  town.advance(days(count))
  return sweep()
}

describe('a member who stays silent', () => {
  it('is asked after three months and again after six, and after nine is one whom staff call', async () => {
    const driver = await member()
    expect(await silentFor(askAfterDays - 1)).toEqual({ asked: 0, stale: 0 })
    expect(await silentFor(1)).toEqual({ asked: 1, stale: 0 })
    expect(await sweep()).toEqual({ asked: 0, stale: 0 })
    expect(await silentFor(askAfterDays)).toEqual({ asked: 1, stale: 0 })
    expect(await silentFor(askAfterDays)).toEqual({ asked: 0, stale: 1 })
    const stale = await membershipOf(driver)
    expect(stale).toMatchObject({ contact: 'stale', state: 'active', stalePk: 'freight-union' })

    const back = await again(driver)
    expect(await membershipOf(driver)).not.toHaveProperty('contact')
    expect(await membershipOf(driver)).not.toHaveProperty('stalePk')
    expect((await homeOf(back)).stillHere).toBeDefined()
  })

  it('answers by one tap, once; the question goes, and the next is three months off', async () => {
    const driver = await member()
    await silentFor(askAfterDays)
    const back = await again(driver)
    expect((await homeOf(back)).stillHere).toBeDefined()
    const told = succeeded(await back.call('me.messages', {})).body.items.map(({ what }) => what)
    expect(told).toContain('still-here-asked')
    const tap = { idempotencyKey: randomUUID() }
    const first = succeeded(await back.call('me.confirm', {}, tap))
    expect(await back.call('me.confirm', {}, tap)).toEqual(first)
    expect((await homeOf(back)).stillHere).toBeUndefined()
    expect(await silentFor(askAfterDays - 1)).toEqual({ asked: 0, stale: 0 })
  })
})

describe('a sign-in', () => {
  it('counts as alive, and is written down once a month', async () => {
    const driver = await member()
    expect((await consumptionOf(() => again(driver))).write).toBe(0)
    town.advance(days(restampDays))
    expect((await consumptionOf(() => again(driver))).write).toBeGreaterThan(0)
    expect((await consumptionOf(() => again(driver))).write).toBe(0)
    expect((await silentFor(askAfterDays - 1)).asked).toBe(0)
    const { refreshToken } = await town.signIn(driver.openid)
    town.advance(days(29))
    succeeded(await town.call('session.refresh', { refreshToken }))
    town.advance(days(2))
    const account = (await town.stored('account')).find(({ openid }) => openid === driver.openid)
    expect(account?.['fresh']).toMatchObject({ asked: 0 })
  })

  it('of somebody who is no member is looked at once, and then forgotten', async () => {
    const visitor = await someone(town, `visitor-${randomUUID()}`)
    expect((await silentFor(askAfterDays)).asked).toBeGreaterThanOrEqual(0)
    const account = (await town.stored('account')).find(({ openid }) => openid === visitor.openid)
    expect(account).not.toHaveProperty('fresh')
    expect(account).not.toHaveProperty('duePk')
  })
})
