import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { describe, expect, it } from 'vitest'
import { requestOf } from '@gongyou/shared/contracts/call'
import { defaultSettings, type CitySettings } from '@gongyou/shared/contracts/settings'
import { hours, minutes } from '@gongyou/shared/kernel/time'
import { benefitsOfficer } from '../../testing/benefit-staff'
import { addCampaign, drinksFor, takenOf } from '../../testing/benefit-town'
import { admittedDriver, type Admitted } from '../../testing/admitted'
import { refusalOf, succeeded, type Someone } from '../../testing/running-town'
import { townSettings } from '../../testing/small-town'
import { whereFound } from '../../testing/search-everywhere'
import { takeTown } from '../../testing/take-town'
import { grantEntity } from '../table/people.entities'
import { settingsEntity } from '../table/upkeep.entities'
import { textsIn } from './testing/read-workbook'

const insurer = '互助保障机构（演示）'

const town = await takeTown()
const first = await benefitsOfficer(town, 'list-first')
const second = await benefitsOfficer(town, 'list-second', 'township-union')
const accident = { ...drinksFor(town, 50), redemption: 'list' as const, outletIds: [], passedOnTo: insurer }
await addCampaign(town, 'accident', accident)
await addCampaign(town, 'drinks', drinksFor(town, 50))
const drivers = await Promise.all(
  ['欧阳名单', '司徒名单', '百里退出', '钟离后来'].map((name) => admittedDriver(town, { name })),
)

const one = (index: number) => drivers[index] as Admitted
const claim = (index: number, consents?: { passedOn: true }) =>
  one(index).call('benefit.claim', { id: 'accident', consents })
const open = (link = '') => town.send(requestOf('list.open', { link }))
const lists = async (by: Someone) => succeeded(await by.call('list.all', { id: 'accident' })).body.items

/** What the city has its lists say from now on; settings are a minute old at the most. */
async function listSays(listColumns: CitySettings['benefits']['listColumns']): Promise<void> {
  const settings = { ...townSettings, benefits: { ...townSettings.benefits, listColumns } }
  await settingsEntity(town.table).build(PutItemCommand).item({ scope: 'CITY', settings }).send()
  town.advance(minutes(2))
}

/** What somebody reads of their own consent to be passed on. */
const passing = async (index: number) =>
  succeeded(await one(index).call('me.consents', {})).body.items.find(({ text }) => text === 'passedOn')?.passedOn

/** A list that two have agreed to, as the one who asked sees it. */
async function confirmed() {
  const { list } = succeeded(await first.call('list.ask', { id: 'accident' })).body
  const step = { id: 'accident', listId: list.id, version: list.version }
  succeeded(await second.call('list.confirm', step))
  return (await lists(first)).find(({ id }) => id === list.id)
}

describe('the list of a benefit that somebody else provides', () => {
  it('needs a consent of its own at the tap', async () => {
    const offered = succeeded(await one(0).call('benefit.show', { id: 'accident' })).body
    expect(offered).toMatchObject({ passedOnTo: insurer, passedOnWhat: ['name', 'nationalId', 'phone', 'claimedOn'] })
    expect(refusalOf(await claim(0))).toBe('pass-on-consent-needed')
    for (const index of [0, 1, 2]) succeeded(await claim(index, { passedOn: true }))
    expect(await takenOf(town, 'accident')).toBe(3)
    expect(await passing(0)).toEqual({
      benefitTitle: '夏日清凉包',
      to: insurer,
      what: ['name', 'nationalId', 'phone', 'claimedOn'],
      withdrawable: true,
      listed: true,
    })
  })

  it('goes out when two persons agree, with the columns of the setting, and whoever stands on it reads of it', async () => {
    expect(refusalOf(await first.call('list.ask', { id: 'drinks' }))).toBe('list-not-passed-on')
    const { list } = succeeded(await first.call('list.ask', { id: 'accident' })).body
    expect(list).toMatchObject({ state: 'asked', to: insurer, claims: 3 })
    expect(list.links).toBeUndefined()
    const step = { id: 'accident', listId: list.id, version: list.version }
    expect(refusalOf(await first.call('list.confirm', step))).toBe('second-person-needed')
    expect(succeeded(await second.call('list.confirm', step)).body.list.links).toBeUndefined()
    expect(refusalOf(await second.call('list.confirm', { ...step, version: 2 }))).toBe('list-settled')

    const { links = [] } = (await lists(first)).find(({ id }) => id === list.id) ?? {}
    expect(links).toHaveLength(1)
    const { bytes, headers, status } = await open(links[0])
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    const texts = textsIn(bytes)
    for (const told of ['欧阳名单', one(0).nationalId, one(1).phone, '领取日期', `交给${insurer}`])
      expect(texts).toContain(told)
    expect(texts).not.toContain('会员号')
    expect(texts.some((each) => each.endsWith(list.id.slice(0, 8)))).toBe(true)
    const looks = succeeded(await one(0).call('me.accessLog', {})).body.items
    expect(await passing(0)).toMatchObject({ handedOverAt: town.now(), withdrawable: true })
    expect(looks).toMatchObject([{ purpose: '按您的同意，把福利名单交给承办单位', fields: ['nationalId', 'phone'] }])
    const audit = (await town.stored('audit')).filter(({ subject }) => subject === list.id)
    expect(audit.map(({ act }) => act).sort()).toEqual(['list.ask', 'list.confirm', 'list.open'])
  })

  it('says of each no more than they agreed to, when the city has it say more since', async () => {
    await listSays(['name', 'phone', 'memberNumber'])
    succeeded(await claim(3, { passedOn: true }))
    const list = await confirmed()
    const texts = textsIn((await open(list?.links?.[0])).bytes)
    for (const told of ['会员号', one(0).phone, one(3).memberNumber]) expect(texts).toContain(told)
    expect(whereFound(texts, [one(0).memberNumber, one(0).nationalId, one(3).nationalId])).toEqual([])
    expect((await passing(0))?.what).toEqual(['name', 'nationalId', 'phone', 'claimedOn'])
    expect((await passing(3))?.what).toEqual(['name', 'phone', 'memberNumber'])
    const [look] = succeeded(await one(0).call('me.accessLog', {})).body.items
    expect(look?.fields).toEqual(['phone'])
    await listSays(defaultSettings.benefits.listColumns)
  })

  it('loses whoever takes the consent back, also after it was agreed to', async () => {
    const list = await confirmed()
    const { items } = succeeded(await one(2).call('claim.list', {})).body
    succeeded(await one(2).call('claim.giveBack', { id: items[0]?.id ?? '' }))
    const texts = textsIn((await open(list?.links?.[0])).bytes)
    expect(whereFound(texts, ['百里退出', one(2).nationalId])).toEqual([])
    expect(texts).toContain('司徒名单')
    expect(await passing(2)).toMatchObject({ withdrawnAt: town.now(), withdrawable: false, listed: false })
    expect(await town.stored('claim')).toContainEqual(
      expect.objectContaining({ passedOn: expect.objectContaining({ withdrawnAt: town.now() }) as unknown }),
    )
  })

  it('dies after a day, after five openings, and with the role of the one who asked', async () => {
    const spent = await confirmed()
    for (let times = 1; times <= 5; times += 1) expect((await open(spent?.links?.[0])).status).toBe(200)
    expect((await open(spent?.links?.[0])).status).toBe(404)
    const list = await confirmed()
    const accountId = town.accountIdOf('list-first')
    const grant = { accountId, role: 'benefits' as const, unionId: 'joint-union', grantedAt: town.now() }
    await grantEntity(town.table).build(DeleteItemCommand).key(grant).send()
    expect((await open(list?.links?.[0])).body).toContain('list-link-over')
    await grantEntity(town.table).build(PutItemCommand).item(grant).send()
    expect((await open(list?.links?.[0])).status).toBe(200)
    town.advance(hours(24))
    expect((await open(list?.links?.[0])).status).toBe(404)
  })
})
