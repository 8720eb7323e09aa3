import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestOf } from '@gongyou/shared/contracts/call'
import { hours } from '@gongyou/shared/kernel/time'
import { benefitsOfficer, clerkAt } from '../../testing/benefit-staff'
import {
  addCampaign,
  claimsIn,
  drinksFor,
  signedInMembers,
  tappingMembers,
  type Tapper,
} from '../../testing/benefit-town'
import { outletPhone, voucherOf } from '../../testing/outlet-phone'
import {
  consumptionOf,
  refusalOf,
  runTown,
  someone,
  succeeded,
  type RunningTown,
  type Someone,
} from '../../testing/running-town'
import { streamConsumer } from '../../testing/stream-consumer'
import { openTableStream, type TableStream } from '../table/testing/table-stream'

let town: RunningTown
let stream: TableStream
let members: readonly Tapper[]
let clerk: Someone
let officer: Someone
let next = 0

beforeAll(async () => {
  town = await runTown()
  members = await tappingMembers(town, 0, 30)
  clerk = await clerkAt(town, 'station-1')
  await clerkAt(town, 'station-2')
  officer = await benefitsOfficer(town, 'settlement-officer')
  const outletIds = ['station-1', 'station-2']
  await addCampaign(town, 'drinks', { ...drinksFor(town, 100), outletIds })
  await addCampaign(town, 'screening', { ...drinksFor(town, 10), title: '女职工两癌筛查', sensitive: true })
  await addCampaign(town, 'x-ray', { ...drinksFor(town, 10), title: '尘肺检查', sensitive: true })
  stream = await openTableStream(town.shared.tableName)
})
afterAll(async () => {
  stream.close()
  await town.close()
})

function shown(campaignId = 'drinks') {
  next += 1
  return voucherOf(town, members[next - 1] as Tapper, campaignId)
}

async function redeemed(campaignId = 'drinks', by = clerk, outletId = 'station-1') {
  const voucher = await shown(campaignId)
  return succeeded(await by.call('redemption.make', { voucherCode: voucher.code(), outletId })).body.redemption
}

const deliver = (Records: readonly DynamoDBRecord[]) => streamConsumer(town.surroundings)({ Records: [...Records] })
const settlement = async (id = 'drinks', merchant?: string) =>
  succeeded(await officer.call('campaign.settlement', { id, merchant })).body.settlement

describe('a settlement', () => {
  it('is of what was redeemed and not taken back, with and without a network, whatever the stream brings how often', async () => {
    await redeemed()
    const undone = await redeemed()
    succeeded(await clerk.call('redemption.undo', { id: undone.id }))
    const phone = await outletPhone(clerk, 'station-1')
    const scan = phone.scan(town, (await shown()).code())
    const atTheOther = await someone(town, 'clerk-of-station-2')
    await redeemed('drinks', atTheOther, 'station-2')
    town.advance(hours(3))
    clerk = await someone(town, clerk.openid)
    officer = await someone(town, officer.openid)
    members = await signedInMembers(town, 0, 30)
    succeeded(await phone.sync([scan], clerk))

    const records = await stream.records()
    const anyDelivery = fc.array(fc.shuffledSubarray(records), { minLength: 1, maxLength: 3 })
    const [portions = []] = fc.sample(anyDelivery, 1)
    for (const portion of [...portions, records, [...records].reverse()]) await deliver(portion)

    const held = (await claimsIn(town, 'drinks')).filter(({ state }) => state === 'redeemed')
    expect(held).toHaveLength(3)
    const told = await settlement()
    expect(told).toMatchObject({ redemptions: 3, offline: 1, fen: 5403, days: [{ day: '2026-11-16', redemptions: 3 }] })
    expect(told.bySource).toEqual([
      { source: 'fiscal', fen: 2702 },
      { source: 'union', fen: 2701 },
    ])
    expect(told.merchants).toMatchObject([
      {
        merchantId: 'merchant-of-station-1',
        merchantName: '柴桥便利店（演示）',
        redemptions: 2,
        offline: 1,
        fen: 3602,
      },
      { merchantId: 'merchant-of-station-2', redemptions: 1, offline: 0, fen: 1801 },
    ])
    expect((await settlement('drinks', 'merchant-of-station-2')).lines).toEqual([
      { day: '2026-11-16', source: 'fiscal', redemptions: 1, fen: 901 },
      { day: '2026-11-16', source: 'union', redemptions: 1, fen: 900 },
    ])
  })

  it('stays as it is when whoever redeemed is erased: the merchant is still owed', async () => {
    for (const claim of await claimsIn(town, 'drinks')) {
      const { pk, sk } = claim as unknown as { readonly pk: string; readonly sk: string }
      await town.documents.send(new DeleteCommand({ TableName: town.shared.tableName, Key: { pk, sk } }))
    }
    await deliver(await stream.records())
    expect(await claimsIn(town, 'drinks')).toHaveLength(0)
    expect((await settlement()).redemptions).toBe(3)
  })

  it('of an outlet says what it redeemed; its clerk what it is paid, and of medical ones that so many were valid', async () => {
    await redeemed('screening')
    await redeemed('x-ray')
    await deliver(await stream.records())
    const whole = succeeded(await officer.call('outlet.settlement', { id: 'station-1' })).body.settlement
    expect(whole).toMatchObject({ redemptions: 4, fen: 7204 })
    expect(whole.lines.map(({ title }) => title).sort()).toEqual(['夏日清凉包', '女职工两癌筛查', '尘肺检查'])

    const own = succeeded(await clerk.call('redemption.settlement', { outlet: 'station-1' })).body.settlement
    expect(own.lines.map(({ title, redemptions, dueFen }) => [title, redemptions, dueFen])).toEqual([
      ['夏日清凉包', 2, 3602],
      ['有效', 2, undefined],
    ])
    expect(own).toMatchObject({ redemptions: 4, offline: 1, dueFen: 3602 })
    expect(JSON.stringify(own)).not.toMatch(/筛查|检查|screening|x-ray|"fen"/)
  })

  it('is handed to a merchant as a sheet, which says of a medical campaign that so many were valid', async () => {
    const sheetOf = async (id: string, merchant?: string) => {
      const asked = requestOf('print.settlement', { id, merchant }, { token: officer.token })
      const { status, headers, bytes = new Uint8Array() } = await town.send(asked)
      const texts = status === 200 ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : []
      return { status, name: decodeURIComponent(headers['content-disposition'] ?? ''), texts: texts.join() }
    }
    const own = await sheetOf('screening')
    expect(own).toMatchObject({ status: 200, name: expect.stringContaining('结算-女职工两癌筛查-') })
    const handed = await sheetOf('screening', 'merchant-of-station-1')
    expect(handed.name + handed.texts).toContain('有效')
    expect(handed.name + handed.texts).not.toContain('筛查')
  })

  it('is another union’s as little as the campaign, and of no more than a quarter at once', async () => {
    const elsewhere = await benefitsOfficer(town, 'freight-officer', 'freight-union')
    expect(refusalOf(await elsewhere.call('campaign.settlement', { id: 'drinks' }))).toBe('not-found')
    expect(refusalOf(await elsewhere.call('outlet.settlement', { id: 'station-1' }))).toBe('not-found')
    const long = { id: 'drinks', from: '2026-01-01', to: '2026-11-16' }
    expect(refusalOf(await officer.call('campaign.settlement', long))).toBe('period-too-long')
  })

  it('costs little to keep and to read', async () => {
    const before = (await stream.records()).length
    for (let each = 0; each < 5; each += 1) await redeemed()
    const records = (await stream.records()).slice(before)
    const { write, read } = await consumptionOf(() => deliver(records))
    console.log(`five redemptions with their claims kept: ${write} written, ${read} read for ${records.length} records`)
    expect(write / records.length).toBeLessThanOrEqual(3)
    expect(read / records.length).toBeLessThanOrEqual(1)
    const reading = await consumptionOf(() => settlement())
    console.log(`a settlement read: ${reading.read}`)
    expect(reading.read).toBeLessThanOrEqual(6)
  })
})

describe('what is left, about', () => {
  it('follows what was taken and given back, by whatever the stream brings how often', async () => {
    await addCampaign(town, 'about', drinksFor(town, 250))
    const campaignOf = async (id: string) => succeeded(await officer.call('campaign.inspect', { id })).body.campaign
    const listed = async () =>
      succeeded(await officer.call('campaign.list', { union: 'joint-union' })).body.items.find(
        ({ id }) => id === 'about',
      )
    const left = async () => {
      town.advance(hours(0.001))
      return succeeded(await town.call('benefit.show', { id: 'about' })).body.stockLeft
    }
    expect(await left()).toBe(250)
    const before = (await stream.records()).length
    const first = await shown('about')
    await shown('about')
    succeeded(await first.member.giveBack(first.id))
    await shown('about')
    const records = (await stream.records()).slice(before)
    await deliver(records)
    await deliver([...records].reverse())
    expect(await left()).toBe(248)
    expect((await listed())?.standing).toEqual({ of: 'all', units: 250, claimed: 2, left: 248 })
    const { standing } = await campaignOf('about')
    expect(standing).toEqual({ of: 'all', units: 250, claimed: 2, left: 248, redeemed: 0 })
    expect((await campaignOf('drinks')).standing).toMatchObject({ redeemed: (await settlement()).redemptions })
  })

  it('is said in a list at no more than the reading of each campaign and of its stock', async () => {
    for (let each = 0; each < 25; each += 1) await addCampaign(town, `listed-${each}`, drinksFor(town, 250))
    const reading = await consumptionOf(async () =>
      succeeded(await officer.call('campaign.list', { union: 'joint-union', limit: 25 })),
    )
    console.log(`a page of 25 campaigns: ${reading.read}`)
    expect(reading.read).toBeLessThanOrEqual(30)
  })
})
