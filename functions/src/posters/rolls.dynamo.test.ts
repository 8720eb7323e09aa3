import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { describe, expect, it } from 'vitest'
import { requestOf } from '@gongyou/shared/contracts/call'
import { hours } from '@gongyou/shared/kernel/time'
import { addMembers } from '../../testing/many-members'
import { admittedDriver } from '../../testing/admitted'
import { refusalOf, staffMember, succeeded, type Someone } from '../../testing/running-town'
import { whereFound } from '../../testing/search-everywhere'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { grantEntity } from '../table/people.entities'
import { readPdf } from './testing/read-back'

const town = await takeTown()

const union = 'freight-union'
const chair = () => staffMember(town, staff.freightChair)
const second = () => staffMember(town, staff.districtReviewer)

const driver = (name: string) => admittedDriver(town, { name })

async function read(bytes: Uint8Array | undefined): Promise<string> {
  return (await readPdf(bytes ?? new Uint8Array(), 60)).text.replace(/\s/g, '')
}

async function asked(by: Someone) {
  return succeeded(await by.call('roll.ask', { union, purpose: 'election' })).body.roll
}

/** A roll that two have agreed to, as the one who asked sees it. */
async function confirmed() {
  const [one, other] = [await chair(), await second()]
  const { id, version } = await asked(one)
  succeeded(await other.call('roll.confirm', { id, union, version }))
  const { items } = succeeded(await one.call('roll.list', { union })).body
  return items.find((roll) => roll.id === id) ?? items[0]
}

const open = (link = '') => town.send(requestOf('roll.open', { link }))

describe('the roll of a union’s members', () => {
  it('is printed masked for whoever sees the list: no name, no ID number, and who had it made on every page', async () => {
    const one = await driver('欧阳名册')
    const { token } = await chair()
    const { bytes, headers } = await town.send(requestOf('roll.masked', { id: union }, { token }))
    expect(headers['content-type']).toBe('application/pdf')
    const text = await read(bytes)
    const { memberNumber = '' } = succeeded(await one.call('me.home', {})).body.membership ?? {}
    for (const said of ['会员名册', memberNumber, '货车司机', '2026-11-16', '北仑集卡工会'])
      expect(text).toContain(said)
    expect(whereFound([text], [one.nationalId, one.phone, '欧阳名册'])).toEqual([])
    expect(refusalOf(await (await staffMember(town)).call('roll.masked', { id: union }))).toBe('not-found')
  })

  it('is given in full only when a second person confirms, by a link for the one who asked', async () => {
    const one = await driver('司徒名册')
    const [first, other] = [await chair(), await second()]
    const { id, version } = await asked(first)
    expect(refusalOf(await first.call('roll.confirm', { id, union, version }))).toBe('second-reviewer-needed')
    const { roll } = succeeded(await other.call('roll.confirm', { id, union, version })).body
    expect([roll.state, roll.link, roll.diesAt]).toEqual(['confirmed', undefined, '2026-11-17T01:30:00.000Z'])
    expect(refusalOf(await other.call('roll.confirm', { id, union, version: version + 1 }))).toBe('roll-settled')

    const { items } = succeeded(await first.call('roll.list', { union })).body
    const text = await read((await open(items.find((each) => each.id === id)?.link)).bytes)
    for (const said of ['司徒名册', one.nationalId, one.phone, '换届选举', '2026-11-1609:30'])
      expect(text).toContain(said)
    const looks = succeeded(await one.call('me.accessLog', {})).body.items
    expect(looks).toMatchObject([
      { by: '北仑集卡工会（演示）', purpose: '会员名册：换届选举', fields: ['nationalId', 'phone'] },
    ])
    const audit = (await town.stored('audit')).filter(({ subject }) => subject === id)
    expect(audit.map(({ act }) => act).sort()).toEqual(['roll.ask', 'roll.confirm', 'roll.open'])
  })

  it('dies after a day, after five downloads, when it is taken back, and with the role of the one who asked', async () => {
    const spent = await confirmed()
    for (let times = 1; times <= 5; times += 1) expect((await open(spent?.link)).status).toBe(200)
    const withdrawn = await confirmed()
    const { id = '', version = 0 } = withdrawn ?? {}
    succeeded(await (await second()).call('roll.withdraw', { id, union, version }))
    const orphaned = await confirmed()
    const accountId = town.accountIdOf(staff.freightChair.openid)
    const grant = { accountId, role: 'reviewer' as const, unionId: union, grantedAt: town.now(), chair: true }
    await grantEntity(town.table).build(DeleteItemCommand).key(grant).send()
    for (const roll of [spent, withdrawn, orphaned]) expect((await open(roll?.link)).status).toBe(404)
    await grantEntity(town.table).build(PutItemCommand).item(grant).send()
    const old = await confirmed()
    expect((await open(old?.link)).status).toBe(200)
    town.advance(hours(24))
    expect((await open(old?.link)).body).toContain('roll-link-over')
  })

  it('of more than two hundred is asked for trade by trade, and masked it has page after page', async () => {
    await addMembers(town, 0, 402)
    const one = await chair()
    expect(refusalOf(await one.call('roll.ask', { union, purpose: 'visit' }))).toBe('roll-too-long')
    const { roll } = succeeded(await one.call('roll.ask', { union, purpose: 'visit', occupation: 'courier' })).body
    expect(roll.members).toBe(0)
    const { bytes = new Uint8Array() } = await town.send(requestOf('roll.masked', { id: union }, { token: one.token }))
    expect((await readPdf(bytes, 30)).pages).toBe(7)
  })
})
