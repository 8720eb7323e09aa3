import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CampaignTerms } from '@gongyou/shared/domain/benefits/campaign'
import { days, hours, plus, seconds } from '@gongyou/shared/kernel/time'
import { benefitsOfficer } from '../../testing/benefit-staff'
import {
  addCampaign,
  addOutlet,
  drinksFor,
  signedInMembers,
  tappingMembers,
  type Tapper,
} from '../../testing/benefit-town'
import { refusalOf, runTown, succeeded, type RunningTown } from '../../testing/running-town'

let town: RunningTown
let members: readonly Tapper[]

beforeAll(async () => {
  town = await runTown()
  await addOutlet(town, 'station-1')
  members = await tappingMembers(town, 0, 5)
})
afterAll(() => town.close())

/** A check-up: so many places tomorrow and the day after. */
function checkUp(places: readonly number[]): CampaignTerms {
  const { units: _, ...drinks } = drinksFor(town, 0)
  const slots = places.map((units, index) => ({
    slotId: `day-${index + 1}`,
    startsAt: plus(town.now(), hours(24 * (index + 1))),
    label: `第${index + 1}天上午`,
    units,
  }))
  return { ...drinks, title: '健康体检', category: 'health-check', mode: 'appointment', slots }
}

const book = (index: number, id: string, slotId?: string) =>
  town.call('benefit.claim', { id, slotId }, { token: (members[index] as Tapper).token, idempotencyKey: randomUUID() })
/** What thousands look at is a moment old. */
const shown = async (id: string) => {
  town.advance(seconds(1))
  return succeeded(await town.call('benefit.show', { id })).body
}

describe('an appointment', () => {
  it('takes a place of its own slot, which is full while the others are not', async () => {
    await addCampaign(town, 'check-up', checkUp([1, 2]))
    expect(await shown('check-up')).toMatchObject({ state: 'open', stockLeft: 3 })
    expect(refusalOf(await book(0, 'check-up'))).toBe('slot-needed')
    const booked = succeeded(await book(0, 'check-up', 'day-1')).body.claim
    expect(booked).toMatchObject({ state: 'held', slot: { label: '第1天上午' } })
    const { voucher } = succeeded(await (members[0] as Tapper).voucher(booked.id)).body
    expect(voucher).toMatchObject({ from: '2026-11-16T16:00:00.000Z', expiresAt: '2026-11-17T16:00:00.000Z' })
    expect(refusalOf(await book(1, 'check-up', 'day-1'))).toBe('sold-out')
    expect((await shown('check-up')).slots?.map(({ full }) => full)).toEqual([true, false])
    expect(refusalOf(await book(0, 'check-up', 'day-2'))).toBe('already-claimed')

    succeeded(await book(1, 'check-up', 'day-2'))
    succeeded(await book(2, 'check-up', 'day-2'))
    expect(refusalOf(await book(3, 'check-up', 'day-2'))).toBe('sold-out')
    expect(await shown('check-up')).toMatchObject({ state: 'sold-out', stockLeft: 0 })
    succeeded(await (members[0] as Tapper).giveBack(booked.id))
    succeeded(await book(3, 'check-up', 'day-1'))
  })

  it('has more places once its staff has raised a slot, and never fewer', async () => {
    const officer = await benefitsOfficer(town, 'slots-officer')
    await addCampaign(town, 'raised', checkUp([1, 1]))
    succeeded(await book(0, 'raised', 'day-2'))
    expect(refusalOf(await book(1, 'raised', 'day-2'))).toBe('sold-out')
    const raise = (version: number, units: number) =>
      officer.call('campaign.raise', { id: 'raised', version, slots: [{ slotId: 'day-2', units }] })
    const { campaign } = succeeded(await raise(1, 3)).body
    expect(campaign.stock).toMatchObject([
      { pool: 'day-1', left: 1 },
      { pool: 'day-2', units: 3, left: 2 },
    ])
    expect(refusalOf(await raise(campaign.version, 2))).toBe('stock-not-raised')
    town.advance(seconds(1))
    succeeded(await book(1, 'raised', 'day-2'))
  })

  it('of a day that is over is neither shown nor given', async () => {
    await addCampaign(town, 'over', checkUp([1, 1]))
    town.advance(days(2))
    members = await signedInMembers(town, 0, 5)
    expect((await shown('over')).slots?.map(({ id }) => id)).toEqual(['day-2'])
    expect(refusalOf(await book(0, 'over', 'day-1'))).toBe('slot-past')
    succeeded(await book(0, 'over', 'day-2'))
  })
})
