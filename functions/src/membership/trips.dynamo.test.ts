import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { admittedDriver } from '../../testing/admitted'
import { consumptionOf, problemOf, refusalOf, staffMember, succeeded } from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()

const trip = { from: '2026-12-01', where: '新疆喀什', reach: { by: 'relative' as const, phone: '13800138000' } }

const driver = () => admittedDriver(town)
const ledger = async () => {
  const chair = await staffMember(town, staff.freightChair)
  return succeeded(await chair.call('trip.ledger', { union: 'freight-union' })).body.items
}

describe('a driver away for long', () => {
  it('says from when, where and how to be reached, and the union’s ledger has it, the number masked', async () => {
    const away = await driver()
    const told = succeeded(await away.call('trip.report', trip)).body.trip
    expect(told).toMatchObject({ where: '新疆喀什', reach: { by: 'relative', phone: '138****8000' } })
    const { memberNumber } = succeeded(await away.call('membership.card', {})).body
    const line = (await ledger()).find(({ member }) => member.memberNumber === memberNumber)
    expect(line).toMatchObject({ from: '2026-12-01', member: { name: '张*' }, reach: { phone: '138****8000' } })
    expect(JSON.stringify(await town.stored('trip'))).not.toContain('13800138000')
  })

  it('is on one trip at a time, comes back by one tap, and the ledger keeps that', async () => {
    const away = await driver()
    const reports = await Promise.all([away.call('trip.report', trip), away.call('trip.report', trip)])
    expect(reports.filter(({ ok }) => ok)).toHaveLength(1)
    expect(refusalOf(await away.call('trip.report', trip))).toBe('trip-open')
    const [open] = succeeded(await away.call('trip.list', {})).body.items
    const tap = { idempotencyKey: randomUUID() }
    const back = succeeded(await away.call('trip.end', { id: open?.id ?? '' }, tap))
    expect(await away.call('trip.end', { id: open?.id ?? '' }, tap)).toEqual(back)
    expect(back.body.trip.endedOn).toBe('2026-11-16')
    expect(refusalOf(await away.call('trip.end', { id: open?.id ?? '' }))).toBe('trip-settled')
    succeeded(await away.call('trip.report', { ...trip, reach: { by: 'own-phone' } }))
    expect(succeeded(await away.call('trip.list', {})).body.items).toHaveLength(2)
    expect((await ledger()).filter(({ endedOn }) => endedOn !== undefined)).toHaveLength(1)
  })

  it('leaves a number that can be dialled', async () => {
    const away = await driver()
    const wrong = { ...trip, reach: { by: 'relative' as const, phone: '12' } }
    expect(problemOf(await away.call('trip.report', wrong))).toMatchObject({ code: 'trip-phone-needed', status: 422 })
  })

  it('costs little of the table', async () => {
    const away = await driver()
    const consumed = await consumptionOf(async () => succeeded(await away.call('trip.report', trip)))
    expect(consumed.write).toBeLessThanOrEqual(6)
    expect(consumed.read).toBeLessThanOrEqual(5)
  })
})
