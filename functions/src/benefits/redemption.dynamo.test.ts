import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import { days, minutes, seconds, type Duration } from '@gongyou/shared/kernel/time'
import { clerkAt, outletBecomes } from '../../testing/benefit-staff'
import {
  addCampaign,
  claimsIn,
  drinksFor,
  signedInMembers,
  tappingMembers,
  type Tapper,
} from '../../testing/benefit-town'
import { voucherOf } from '../../testing/outlet-phone'
import {
  consumptionOf,
  problemOf,
  refusalOf,
  runTown,
  someone,
  succeeded,
  type RunningTown,
  type Someone,
} from '../../testing/running-town'

let town: RunningTown
let members: readonly Tapper[]
let clerk: Someone
let otherClerk: Someone

beforeAll(async () => {
  town = await runTown()
  members = await tappingMembers(town, 0, 40)
  clerk = await clerkAt(town, 'station-1')
  otherClerk = await clerkAt(town, 'station-2')
  await addCampaign(town, 'drinks', drinksFor(town, 100))
})
afterAll(() => town.close())

/** Some time later, with everybody signed in again. */
async function later(by: Duration): Promise<void> {
  town.advance(by)
  members = await signedInMembers(town, 0, 40)
  clerk = await someone(town, clerk.openid)
  otherClerk = await someone(town, otherClerk.openid)
}

let next = 0
/** A member with a fresh voucher, and what their phone would show of it. */
async function shown(campaignId = 'drinks') {
  const member = members[next] as Tapper
  next += 1
  return voucherOf(town, member, campaignId)
}

const redeem = (voucherCode: string, by = clerk, outletId = 'station-1', memberTail?: string) =>
  by.call('redemption.make', { voucherCode, outletId, memberTail })

describe('an outlet that is paused', () => {
  it('redeems nothing and is shown so to the worker, until it is open again', async () => {
    const voucher = await shown()
    await outletBecomes(town, 'station-1', 'paused')
    expect(refusalOf(await redeem(voucher.code()))).toBe('outlet-not-open')
    expect(succeeded(await voucher.member.voucher(voucher.id)).body.voucher?.outlets).toMatchObject([{ paused: true }])
    await outletBecomes(town, 'station-1', 'open')
    succeeded(await redeem(voucher.code()))
  })
})

describe('a voucher', () => {
  it('is redeemed by a scan, once, and both sides see when and where', async () => {
    const voucher = await shown()
    const { redemption } = succeeded(await redeem(voucher.code())).body
    expect(redemption).toMatchObject({ benefitTitle: '夏日清凉包', memberName: '老**', at: town.now() })
    expect(problemOf(await redeem(voucher.code()))).toMatchObject({
      code: 'already-redeemed',
      detail: '这张已在11月16日 09:30用过',
    })
    const seen = succeeded(await voucher.member.voucher(voucher.id)).body
    expect(seen.claim).toMatchObject({
      state: 'redeemed',
      redeemed: { at: town.now(), outlet: '小港骑手驿站（演示）' },
    })
    expect(seen.voucher?.rotation).toBeUndefined()
    const { outlet, items } = succeeded(await clerk.call('redemption.list', { outlet: 'station-1' })).body
    expect(outlet).toEqual({ id: 'station-1', name: '小港骑手驿站（演示）' })
    expect(items.map(({ id }) => id)).toContain(redemption.id)
  })

  it('scanned by fifty at once is redeemed once', async () => {
    const voucher = await shown()
    const scans = await Promise.all(Array.from({ length: 50 }, () => redeem(voucher.code())))
    expect(scans.filter(({ ok }) => ok)).toHaveLength(1)
    expect(scans.filter(({ ok }) => !ok).map(refusalOf)).toEqual(Array(49).fill('already-redeemed'))
  })

  it('scanned again by the same tap is answered alike', async () => {
    const voucher = await shown()
    const input = { voucherCode: voucher.code(), outletId: 'station-1' }
    const first = succeeded(await clerk.call('redemption.make', input, { idempotencyKey: 'the-same-scan' })).body
    expect(succeeded(await clerk.call('redemption.make', input, { idempotencyKey: 'the-same-scan' })).body).toEqual(
      first,
    )
  })

  it('is typed by its eight digits and the last four of the member number', async () => {
    const voucher = await shown()
    const [claim] = (await claimsIn(town, 'drinks')).filter(({ state }) => state === 'held')
    const digits = `${voucher.digits().slice(0, 4)} ${voucher.digits().slice(4)}`
    expect(refusalOf(await redeem(digits, clerk, 'station-1', '0001'))).toBe('voucher-unknown')
    expect(succeeded(await redeem(digits, clerk, 'station-1', claim?.tail)).status).toBe(201)
  })

  it('is refused by an outlet that is not its own, in a sentence of its own', async () => {
    const voucher = await shown()
    expect(refusalOf(await redeem(voucher.code(), otherClerk, 'station-2'))).toBe('wrong-outlet')
    expect(refusalOf(await redeem(voucher.code(), otherClerk, 'station-1'))).toBe('outlet-unknown')
  })

  it('shown by an old code or a picture of one is refused, and guessing ends after five', async () => {
    const voucher = await shown()
    const before = voucher.code()
    await later(minutes(3))
    expect(refusalOf(await redeem(before))).toBe('code-expired')
    await later(minutes(27))
    expect(refusalOf(await redeem(before))).toBe('screenshot')
    for (let guess = 0; guess < 4; guess += 1) await redeem(writeVoucherCode(voucher.id, `0000000${guess}`))
    expect(refusalOf(await redeem(voucher.code()))).toBe('too-many-requests')
    await later(minutes(1))
    expect(succeeded(await redeem(voucher.code())).status).toBe(201)
  })

  it('that nobody gave is unknown', async () => {
    expect(refusalOf(await redeem(writeVoucherCode('a'.repeat(60), '12345678')))).toBe('voucher-unknown')
    expect(refusalOf(await redeem('not a voucher at all'))).toBe('voucher-unknown')
  })

  it('is good in its hours alone', async () => {
    await addCampaign(town, 'breakfast', { ...drinksFor(town, 10), hours: { from: '06:30', until: '09:30' } })
    const voucher = await shown('breakfast')
    expect(refusalOf(await redeem(voucher.code()))).toBe('outside-window')
    expect(problemOf(await redeem(voucher.code())).detail).toBe('不在使用时间')
  })

  it('of a medical campaign shows the clerk that it is valid, and nothing else', async () => {
    await addCampaign(town, 'screening', { ...drinksFor(town, 10), title: '女职工两癌筛查', sensitive: true })
    const voucher = await shown('screening')
    const reply = succeeded(await redeem(voucher.code()))
    expect(reply.body.redemption).toMatchObject({ benefitTitle: '有效', memberName: '＊＊＊' })
    const listed = await clerk.call('redemption.list', { outlet: 'station-1' })
    expect(JSON.stringify([reply.body, listed])).not.toMatch(/筛查|screening/)
  })

  it('costs no more than it may', async () => {
    const voucher = await shown()
    succeeded(await redeem((await shown()).code()))
    const { read, write } = await consumptionOf(async () => succeeded(await redeem(voucher.code())))
    expect(write).toBeLessThanOrEqual(3)
    expect(read).toBeLessThanOrEqual(3)
  })
})

describe('a redemption', () => {
  it('is taken back by its outlet within five minutes, and can be made again', async () => {
    const voucher = await shown()
    const { id } = succeeded(await redeem(voucher.code())).body.redemption
    expect(refusalOf(await otherClerk.call('redemption.undo', { id }))).toBe('not-found')
    await later(seconds(299))
    for (const _ of [1, 2])
      expect(succeeded(await clerk.call('redemption.undo', { id })).body.redemption.undone).toBe(true)
    const again = succeeded(await redeem(voucher.code())).body.redemption
    expect(succeeded(await clerk.call('redemption.undo', { id })).body.redemption.undone).toBe(true)
    await later(seconds(301))
    expect(refusalOf(await clerk.call('redemption.undo', { id: again.id }))).toBe('redemption-undo-expired')
  })

  it('of a voucher whose time is over is none', async () => {
    const voucher = await shown()
    await later(days(15))
    expect(refusalOf(await redeem(voucher.code()))).toBe('voucher-over')
  })
})
