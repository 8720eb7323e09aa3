import { days, hours, minutes, plus } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { admittedDriver } from '../../testing/admitted'
import { addNearUnions } from '../../testing/placement-town'
import {
  consumptionOf,
  fastForm,
  refusalOf,
  reviewedForm,
  staffMember,
  succeeded,
  worker,
  type Worker,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { wireSweep } from './lambda'

const town = await takeTown()
await addNearUnions(town.table)

const sweep = () => wireSweep(town.surroundings)()

const driver = () => admittedDriver(town)
const leave = async (one: Worker) => succeeded(await one.call('leaving.ask', {})).body
const stateOf = async (one: Worker) => succeeded(await one.call('me.home', {})).body.membership?.state

describe('a member who leaves', () => {
  it('is frozen with that one tap, knows until when it can be taken back, and is on the committee’s list', async () => {
    const one = await driver()
    const { leaving, membership } = await leave(one)
    expect([leaving.state, leaving.confirmBy, membership.state]).toEqual(['asked', '2026-11-23', 'leaving'])
    expect(membership.leaving).toEqual({ id: leaving.id, confirmBy: '2026-11-23' })
    expect(refusalOf(await one.call('transfer.submit', { unionId: 'district-pool' }))).toBe('transfer-impossible')
    expect(refusalOf(await one.call('leaving.ask', {}))).toBe('leaving-already')

    const chair = await staffMember(town, staff.freightChair)
    const { items } = succeeded(await chair.call('leaving.list', { union: 'freight-union' })).body
    expect(items.find(({ id }) => id === leaving.id)).toMatchObject({
      member: { memberNumber: membership.memberNumber, name: '张*' },
      union: { id: 'freight-union' },
    })
    const counted = succeeded(await chair.call('matter.count', { union: 'freight-union' })).body
    expect(counted).toEqual({ arrivals: 0, leavings: items.length, recoveries: 0, doubts: 0, expulsions: 0 })
    const admin = await staffMember(town, staff.districtAdmin)
    expect(succeeded(await admin.call('matter.count', { union: 'freight-union' })).body).toEqual({ expulsions: 0 })
  })

  it('leaves once, however often the same tap is sent', async () => {
    const one = await driver()
    const tap = { token: one.token, idempotencyKey: crypto.randomUUID() }
    const answers = await Promise.all(Array.from({ length: 8 }, () => one.call('leaving.ask', {}, tap)))
    expect(new Set(answers.map((answer) => succeeded(answer).body.leaving.id)).size).toBe(1)
  })

  it('moves nowhere any more: a transfer that waited is taken back in the same breath', async () => {
    const one = await driver()
    const { transfer } = succeeded(await one.call('transfer.submit', { unionId: 'joint-union' })).body
    await leave(one)
    const { body } = succeeded(await one.call('transfer.show', { id: transfer?.id ?? '' }))
    expect([body.transfer.state, body.membership.union.id]).toEqual(['withdrawn', 'freight-union'])
    const reviewer = await staffMember(town, staff.jointReviewer)
    const { items } = succeeded(await reviewer.call('transfer.list', { union: 'joint-union' })).body
    expect(items.map(({ id }) => id)).not.toContain(transfer?.id)
  })

  it('may stay after all, and is what they were before', async () => {
    const one = await driver()
    town.advance(minutes(1))
    await leave(one)
    const { leaving, membership } = succeeded(await one.call('leaving.takeBack', {})).body
    expect([leaving.state, membership.state, membership.leaving]).toEqual(['taken-back', 'active', undefined])
    expect(refusalOf(await one.call('leaving.takeBack', {}))).toBe('not-found')
    const chair = await staffMember(town, staff.freightChair)
    const { items } = succeeded(await chair.call('leaving.list', { union: 'freight-union' })).body
    expect(items.map(({ id }) => id)).not.toContain(leaving.id)
    const history = succeeded(await one.call('me.history', {})).body.items.map(({ what }) => what)
    expect(history.slice(0, 2).sort()).toEqual(['leaving-asked', 'leaving-taken-back'])
  })

  it('has left when the committee confirms, is told so, and reads when everything personal goes', async () => {
    const one = await driver()
    town.advance(minutes(1))
    const { leaving } = await leave(one)
    const chair = await staffMember(town, staff.freightChair)
    const seen = { id: leaving.id, version: leaving.version }
    expect(refusalOf(await chair.call('leaving.confirm', { ...seen, version: 7 }))).toBe('changed-meanwhile')
    expect(succeeded(await chair.call('leaving.confirm', seen)).body.state).toBe('confirmed')
    const { membership } = succeeded(await one.call('leaving.show', {})).body
    expect([membership.state, membership.ended?.eraseOn]).toEqual(['left', '2026-12-16'])
    expect(refusalOf(await one.call('leaving.takeBack', {}))).toBe('leaving-settled')
    expect(refusalOf(await one.call('membership.card', {}))).toBe('not-member')
    expect(succeeded(await one.call('me.messages', {})).body.items[0]).toMatchObject({ what: 'left', by: 'union' })
    expect((await town.stored('audit')).map(({ act, subject }) => [act, subject])).toContainEqual([
      'leaving.confirm',
      leaving.id,
    ])
  })
})

describe('somebody who has left', () => {
  it('joins again with the number of before, and is not erased', async () => {
    const one = await driver()
    const { leaving, membership: before } = await leave(one)
    const chair = await staffMember(town, staff.freightChair)
    succeeded(await chair.call('leaving.confirm', { id: leaving.id, version: leaving.version }))
    const again = succeeded(await one.call('application.submit', fastForm(one.nationalId))).body
    const membership = 'membership' in again ? again.membership : undefined
    expect(membership).toMatchObject({ state: 'active', memberNumber: before.memberNumber })
    expect(membership?.ended).toBeUndefined()
    const stored = (await town.stored('membership')).find(({ memberNumber }) => memberNumber === before.memberNumber)
    expect([stored?.['duePk'], stored?.['membersPk']]).toEqual([undefined, 'freight-union'])
  })
})

describe('an admission by a reviewer', () => {
  it('cannot be taken back from somebody who wants to leave', async () => {
    const one = await worker(town)
    const { application } = succeeded(await one.call('application.submit', reviewedForm(one.nationalId))).body
    const reviewer = await staffMember(town)
    const decisions = [{ applicationId: application.id, version: application.version, decision: 'approve' as const }]
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions })).body
    await leave(one)
    const { results } = succeeded(await reviewer.call('review.undo', { batchId })).body
    expect(results[0]?.problem?.code).toBe('nothing-to-undo')
    expect(await stateOf(one)).toBe('leaving')
  })
})

describe('what leaving costs of the table', () => {
  it('is no more than a transfer: at most 10 units written and 4 read, and 6 for the way back', async () => {
    const one = await driver()
    const asked = await consumptionOf(() => leave(one))
    const back = await consumptionOf(async () => succeeded(await one.call('leaving.takeBack', {})))
    console.info(`leaving: ${asked.read} read, ${asked.write} written; back: ${back.read} read, ${back.write} written`)
    expect(asked.read).toBeLessThanOrEqual(4)
    expect(back.read).toBeLessThanOrEqual(6)
    for (const { write } of [asked, back]) expect(write).toBeLessThanOrEqual(10)
  })
})

describe('a leaving that nobody confirms', () => {
  it('takes effect by itself with the end of the fifth working day, once, however many schedules run', async () => {
    const one = await driver()
    const { leaving } = await leave(one)
    const asked = town.now()
    town.advance(days(7))
    await sweep()
    expect(succeeded(await someoneNow(one, 'leaving.show')).body.membership.state).toBe('leaving')
    town.advance(hours(16))
    await Promise.all([sweep(), sweep()])
    const { leaving: after, membership } = succeeded(await someoneNow(one, 'leaving.show')).body
    expect([after.id, after.state, membership.state]).toEqual([leaving.id, 'confirmed', 'left'])
    expect(after.endedAt).toBe('2026-11-23T16:00:00.000Z')
    expect(plus(asked, days(7)) < (after.endedAt ?? '')).toBe(true)
    expect(succeeded(await someoneNow(one, 'me.messages')).body.items[0]).toMatchObject({ what: 'left', by: 'system' })
  })
})

/** A call by a member whose session has run out meanwhile. */
async function someoneNow<R extends 'leaving.show' | 'me.messages'>(one: Worker, name: R) {
  const { token } = await town.signIn(one.openid)
  return one.call<R>(name, {} as never, { token })
}
