import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import { days, hours, minutes, plus, seconds, type Duration } from '@gongyou/shared/kernel/time'
import { benefitsOfficer, clerkAt, outletBecomes } from '../../testing/benefit-staff'
import { addCampaign, drinksFor, signedInMembers, tappingMembers, type Tapper } from '../../testing/benefit-town'
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
import { wireExpiry } from './lambda'

type Phone = Awaited<ReturnType<typeof outletPhone>>

const people = 40

let town: RunningTown
let members: readonly Tapper[]
let clerk: Someone
let other: Someone
let phone: Phone
let otherPhone: Phone
let next = 0

beforeAll(async () => {
  town = await runTown()
  members = await tappingMembers(town, 0, people)
  clerk = await clerkAt(town, 'station-1')
  other = await clerkAt(town, 'station-1', 'second-clerk')
  phone = await outletPhone(clerk, 'station-1')
  otherPhone = await outletPhone(other, 'station-1')
  await addCampaign(town, 'drinks', drinksFor(town, 100))
})
afterAll(() => town.close())

/** Some time later, with everybody signed in again. */
async function later(by: Duration): Promise<void> {
  town.advance(by)
  members = await signedInMembers(town, 0, people)
  clerk = await someone(town, clerk.openid)
  other = await someone(town, other.openid)
}

function shown(campaignId = 'drinks') {
  next += 1
  return voucherOf(town, members[next - 1] as Tapper, campaignId)
}

const results = async (scans: Parameters<Phone['sync']>[0], by = clerk, from = phone) =>
  succeeded(await from.sync(scans, by)).body.results
const codesOf = (told: Awaited<ReturnType<typeof results>>) => told.map(({ problem }) => problem?.code ?? 'redeemed')

describe('an outlet without a network', () => {
  it('notes what it scans, and is told of each when it is back: both sides see when and where it was', async () => {
    const [one, two] = [await shown(), await shown()]
    const scans = [phone.scan(town, one.code()), phone.scan(town, two.code())]
    const at = town.now()
    await later(hours(5))
    const told = await results(scans)
    expect(told).toMatchObject([
      { ok: true, redemption: { at, benefitTitle: '夏日清凉包', offline: true } },
      { ok: true },
    ])
    const seen = succeeded(await (members[0] as Tapper).voucher(one.id)).body.claim
    expect(seen).toMatchObject({ state: 'redeemed', redeemed: { at, outlet: '小港骑手驿站（演示）' } })
    const listed = succeeded(await clerk.call('redemption.list', { outlet: 'station-1' })).body.items
    expect(listed.filter(({ offline }) => offline)).toHaveLength(2)
  })

  it('that sends a batch twice, or twice at once, has redeemed once and is told the same', async () => {
    const scans = [phone.scan(town, (await shown()).code()), phone.scan(town, 'G1.nobody-gave-this.12345678')]
    const [first, again] = await Promise.all([results(scans), results(scans)])
    expect(again).toEqual(first)
    expect(await results(scans)).toEqual(first)
    expect(codesOf(first)).toEqual(['redeemed', 'voucher-unknown'])
  })

  it('learns that a voucher was used meanwhile, with the time, on two devices as well', async () => {
    const voucher = await shown()
    const mine = phone.scan(town, voucher.code())
    const theirs = otherPhone.scan(town, voucher.code())
    expect(codesOf(await results([theirs], other, otherPhone))).toEqual(['redeemed'])
    const [told] = await results([mine])
    expect(told?.problem).toMatchObject({
      code: 'already-redeemed',
      detail: expect.stringMatching(/^这张已在11月16日/),
    })
  })

  it('learns that a code was not the voucher’s at that time, or that it was given back before', async () => {
    const [late, returned] = [await shown(), await shown()]
    const old = late.code()
    await later(minutes(30))
    const picture = phone.scan(town, old)
    const forged = phone.scan(town, writeVoucherCode(late.id, '00000000'))
    const given = phone.scan(town, returned.code())
    succeeded(await (members[next - 1] as Tapper).giveBack(returned.id))
    expect(codesOf(await results([picture, forged, given]))).toEqual(['screenshot', 'code-expired', 'voucher-over'])
  })

  it('has a day to tell of it, and a clock that is right', async () => {
    const [early, fast] = [await shown(), await shown()]
    const late = phone.scan(town, early.code())
    const ahead = phone.scan(town, fast.code(), { at: plus(town.now(), days(2)) })
    await later(plusOneSecond(hours(24)))
    expect(codesOf(await results([late, ahead]))).toEqual(['offline-too-late', 'clock-ahead'])
  })

  it('that leaves out a number waits for it; another scan under a number that was told is none of ours', async () => {
    const [first, second] = [await shown(), await shown()]
    const [one, two] = [phone.scan(town, first.code()), phone.scan(town, second.code())]
    const gap = succeeded(await phone.sync([two], clerk)).body
    expect(codesOf(gap.results)).toEqual(['sequence-gap'])
    expect(gap.nextSequence).toBe(one.sequence)
    expect(codesOf(await results([two, one]))).toEqual(['redeemed', 'redeemed'])
    const replayed = phone.signed({ sequence: one.sequence, at: town.now(), voucherCode: second.code() })
    expect(codesOf(await results([replayed]))).toEqual(['sequence-replayed'])
  })

  it('is believed by its own signature alone, and by the key of now', async () => {
    const voucher = await shown()
    const scan = phone.scan(town, voucher.code())
    const altered = { ...scan, at: plus(town.now(), seconds(-1)) }
    expect(codesOf(await results([altered]))).toEqual(['signature-wrong'])
    const before = phone
    phone = await outletPhone(clerk, 'station-1')
    expect(refusalOf(await before.sync([before.scan(town, voucher.code())], clerk))).toBe('device-unknown')
    expect(codesOf(await results([phone.scan(town, voucher.code())]))).toEqual(['redeemed'])
    expect(refusalOf(await phone.sync([phone.scan(town, voucher.code())], other))).toBe('device-unknown')
    phone = await outletPhone(clerk, 'station-1')
  })

  it('is shown of a medical campaign that the voucher was valid, and nothing else', async () => {
    await addCampaign(town, 'screening', { ...drinksFor(town, 10), title: '女职工两癌筛查', sensitive: true })
    const told = await results([phone.scan(town, (await shown('screening')).code())])
    expect(told).toMatchObject([{ ok: true, redemption: { benefitTitle: '有效', memberName: '＊＊＊' } }])
    expect(JSON.stringify(told)).not.toMatch(/筛查|screening/)
  })

  it('that staff paused has what it scanned before counted, what it scanned from then on not, and no new phone', async () => {
    const [before, during, after] = [await shown(), await shown(), await shown()]
    const early = phone.scan(town, before.code())
    town.advance(minutes(1))
    await outletBecomes(town, 'station-1', 'paused')
    const paused = phone.scan(town, during.code())
    expect(refusalOf(await clerk.call('redemption.register', { outletId: 'station-1' }))).toBe('outlet-not-open')
    town.advance(minutes(2))
    await outletBecomes(town, 'station-1', 'open')
    const late = phone.scan(town, after.code())
    expect(codesOf(await results([early, paused, late]))).toEqual(['redeemed', 'outlet-was-not-open', 'redeemed'])
  })

  it('may tell for a day of a voucher that has ended since: its unit is nobody else’s before', async () => {
    await addCampaign(town, 'last-day', { ...drinksFor(town, 1), voucherDays: 0 })
    const voucher = await shown('last-day')
    const scan = phone.scan(town, voucher.code())
    await later(hours(20))
    expect(await wireExpiry(town.surroundings)()).toEqual({ expired: 0 })
    expect(refusalOf(await (members[next] as Tapper).claim('last-day'))).toBe('sold-out')
    expect(codesOf(await results([scan]))).toEqual(['redeemed'])
  })

  it('costs no more than a redemption with its record would', async () => {
    const scan = phone.scan(town, (await shown()).code())
    await results([phone.scan(town, (await shown()).code())]).catch(() => undefined)
    const { read, write } = await consumptionOf(() => results([scan]))
    expect(write).toBeLessThanOrEqual(12)
    expect(read).toBeLessThanOrEqual(8)
  })
})

describe('a campaign that has closed', () => {
  it('is settled once no voucher can be used or told of any more, and then has ended', async () => {
    const officer = await benefitsOfficer(town, 'settling-officer')
    const id = 'settled'
    await addCampaign(town, id, drinksFor(town, 5))
    const [used, unused] = [await shown(id), await shown(id)]
    succeeded(await clerk.call('redemption.make', { voucherCode: used.code(), outletId: 'station-1' }))
    const move = (by: Someone, version: number, name: 'finish' | 'settle') =>
      by.call('campaign.move', { id, version, move: name })
    succeeded(await move(officer, 1, 'finish'))
    expect(refusalOf(await move(officer, 2, 'settle'))).toBe('vouchers-still-live')
    await later(days(16))
    expect(unused.id).not.toBe(used.id)
    await wireExpiry(town.surroundings)()
    const again = await someone(town, officer.openid)
    expect(succeeded(await move(again, 2, 'settle')).body.campaign.state).toBe('ended')
  })
})

function plusOneSecond(by: Duration): Duration {
  return (by + seconds(1)) as Duration
}
