import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { days } from '@gongyou/shared/kernel/time'
import {
  addCampaign,
  addOutlet,
  claimsIn,
  drinksFor,
  letTapsRush,
  takenOf,
  tappingMembers,
  type Tapper,
} from '../../testing/benefit-town'
import { unions } from '../../testing/small-town'
import { consumptionOf, refusalOf, runTown, someone, succeeded, type RunningTown } from '../../testing/running-town'

let town: RunningTown
let members: readonly Tapper[]

beforeAll(async () => {
  town = await runTown()
  await letTapsRush(town)
  await addOutlet(town, 'station-1')
  members = await tappingMembers(town, 0, 64)
})
afterAll(() => town.close())

const member = (index: number) => members[index] as Tapper
const claimed = (outcome: Awaited<ReturnType<Tapper['claim']>>) => succeeded(outcome).body.claim

describe('a tap on a benefit', () => {
  it('gives a voucher, and the same tap again gives the same one', async () => {
    await addCampaign(town, 'drinks', drinksFor(town, 300))
    const key = randomUUID()
    const first = claimed(await member(0).claim('drinks', key))
    expect(first).toMatchObject({
      state: 'held',
      benefitId: 'drinks',
      voucher: { expiresAt: '2026-11-30T16:00:00.000Z' },
    })
    expect(claimed(await member(0).claim('drinks', key))).toEqual(first)
    expect(refusalOf(await member(0).claim('drinks'))).toBe('already-claimed')
    expect(await takenOf(town, 'drinks')).toBe(1)
    const seen = succeeded(await town.call('benefit.show', { id: 'drinks' }, { token: member(0).token })).body
    expect(seen.claimed).toEqual({ id: first.id, state: 'held', more: false })
  })

  it('with the key of another tap is told so', async () => {
    const key = randomUUID()
    claimed(await member(1).claim('drinks', key))
    const other = await town.call(
      'benefit.claim',
      { id: 'drinks', slotId: 'other' },
      { token: member(1).token, idempotencyKey: key },
    )
    expect(refusalOf(other)).toBe('idempotency-key-reused')
  })

  it('sent sixteen times at once is one claim, whether by one key or by sixteen', async () => {
    const key = randomUUID()
    const same = await Promise.all(Array.from({ length: 16 }, () => member(2).claim('drinks', key)))
    expect(new Set(same.map((each) => claimed(each).id)).size).toBe(1)
    const different = await Promise.all(Array.from({ length: 16 }, () => member(3).claim('drinks')))
    expect(different.filter(({ ok }) => ok)).toHaveLength(1)
    expect(different.filter(({ ok }) => !ok).map(refusalOf)).toEqual(Array(15).fill('already-claimed'))
    expect(await takenOf(town, 'drinks')).toBe(4)
  })

  it('of sixty-four people at once on the last unit is one claim, and everybody is told the truth', async () => {
    await addCampaign(town, 'only-one', drinksFor(town, 1))
    const taps = await Promise.all(members.map((each) => each.claim('only-one')))
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1)
    expect(taps.filter(({ ok }) => !ok).map(refusalOf)).toEqual(Array(63).fill('sold-out'))
    expect(await claimsIn(town, 'only-one')).toHaveLength(1)
    expect(await takenOf(town, 'only-one')).toBe(1)
  })

  it('finds a unit that was given back while all was gone, and whoever gave it back may claim again', async () => {
    await addCampaign(town, 'given-back', drinksFor(town, 2))
    const [mine, theirs] = [claimed(await member(0).claim('given-back')), claimed(await member(1).claim('given-back'))]
    expect(refusalOf(await member(2).claim('given-back'))).toBe('sold-out')
    expect(succeeded(await member(0).giveBack(mine.id)).body.claim.state).toBe('voided')
    expect(succeeded(await member(0).giveBack(mine.id)).body.claim.state).toBe('voided')
    expect(claimed(await member(2).claim('given-back')).state).toBe('held')
    expect(refusalOf(await member(0).claim('given-back'))).toBe('sold-out')
    expect(refusalOf(await member(0).giveBack(theirs.id))).toBe('not-found')
    succeeded(await member(1).giveBack(theirs.id))
    expect(claimed(await member(0).claim('given-back')).id).not.toBe(mine.id)
    expect(await takenOf(town, 'given-back')).toBe(2)
  })

  it('is counted by the day and the week, as Shanghai has them', async () => {
    const limits = [
      { count: 1, per: 'day' },
      { count: 2, per: 'week' },
    ] as const
    await addCampaign(town, 'breakfast', { ...drinksFor(town, 0), units: undefined, unitsPerDay: 2, limits })
    claimed(await member(0).claim('breakfast'))
    expect(refusalOf(await member(0).claim('breakfast'))).toBe('already-claimed')
    claimed(await member(1).claim('breakfast'))
    expect(refusalOf(await member(2).claim('breakfast'))).toBe('sold-out')
  })

  it('on what does not exist, is a draft, or is not open yet, takes nothing', async () => {
    await addCampaign(town, 'draft', drinksFor(town, 5), 'draft')
    const later = { opensAt: '2026-12-01T01:00:00.000Z', closesAt: '2026-12-02T01:00:00.000Z' } as never
    await addCampaign(town, 'later', { ...drinksFor(town, 5), window: later })
    expect(refusalOf(await member(0).claim('no-such'))).toBe('not-found')
    expect(refusalOf(await member(0).claim('draft'))).toBe('not-found')
    const refused = await member(0).claim('later')
    expect(refused.ok ? '' : refused.problem.detail).toBe('现在还不能领，12月1日 09:00开始')
  })

  it('of somebody outside the audience is answered with every reason', async () => {
    await addCampaign(town, 'riders', { ...drinksFor(town, 5), audience: { occupations: ['courier'], sex: 'female' } })
    const refused = await member(0).claim('riders')
    expect(refused.ok ? undefined : refused.problem).toMatchObject({
      code: 'not-entitled',
      detail: '暂不符合：只给指定职业的工友，性别不在范围里',
      reasons: ['other-occupation', 'other-sex'],
    })
  })

  it('once all is gone is told so, whoever it is of, and reads less than a claim; who has one is told that', async () => {
    await addCampaign(town, 'gone', { ...drinksFor(town, 1), audience: { unions: [unions.joint.unionId] } })
    expect(refusalOf(await member(0).claim('gone'))).toBe('not-entitled')
    claimed(await member(1).claim('gone'))
    expect(refusalOf(await member(3).claim('gone'))).toBe('sold-out')
    expect(refusalOf(await member(0).claim('gone'))).toBe('sold-out')
    expect(refusalOf(await member(1).claim('gone'))).toBe('already-claimed')
    const { write, read } = await consumptionOf(async () => refusalOf(await member(5).claim('gone')))
    expect({ write, read }).toEqual({ write: 0, read: 2.5 })
  })

  it('of somebody who is no member is a gift where the campaign is for anyone', async () => {
    await addCampaign(town, 'tea', { ...drinksFor(town, 5), audience: { anyone: true } })
    const passer = await someone(town, 'passer-by')
    expect(refusalOf(await passer.call('benefit.claim', { id: 'drinks' }))).toBe('not-entitled')
    expect(succeeded(await passer.call('benefit.claim', { id: 'tea' })).body.claim.state).toBe('held')
    expect(refusalOf(await passer.call('benefit.claim', { id: 'tea' }))).toBe('already-claimed')
  })

  it('costs no more than it may', async () => {
    await addCampaign(town, 'measured', drinksFor(town, 3000))
    claimed(await member(5).claim('measured'))
    const { write, read } = await consumptionOf(async () => claimed(await member(6).claim('measured')))
    expect(write).toBeLessThanOrEqual(5)
    expect(read).toBeLessThanOrEqual(3)
  })
})

describe('the list of benefits', () => {
  it('begins with what I can have, and shows a stranger what there is', async () => {
    const mine = succeeded(await town.call('benefit.list', {}, { token: member(7).token })).body.items
    expect(mine[0]).toMatchObject({ state: 'open', entitlement: { allowed: true, reasons: [] } })
    expect(mine.map(({ id }) => id)).not.toContain('draft')
    const stranger = succeeded(await town.call('benefit.list', {})).body.items
    expect(stranger.find(({ id }) => id === 'drinks')?.entitlement).toEqual({
      allowed: false,
      reasons: ['members-only'],
    })
    expect(stranger.find(({ id }) => id === 'only-one')?.state).toBe('sold-out')
  })

  it('shows a claim of mine with a key for its rotating code, and none of another’s', async () => {
    const [mine] = succeeded(await town.call('claim.list', {}, { token: member(0).token })).body.items
    const { voucher } = succeeded(await member(0).voucher(mine?.id ?? '')).body
    expect(voucher?.id).toBe(mine?.id)
    expect(refusalOf(await member(9).voucher(mine?.id ?? ''))).toBe('not-found')
  })

  it('ends with the window', async () => {
    town.advance(days(31))
    const { items } = succeeded(await town.call('benefit.list', {})).body
    expect(items.map(({ id }) => id)).not.toContain('drinks')
  })
})
