import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { days, hours, minutes } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { addCampaign, drinksFor } from '../../testing/benefit-town'
import { addNearUnions } from '../../testing/placement-town'
import { admittedDriver } from '../../testing/admitted'
import { cardOf, homeOf } from '../../testing/own-pages'
import {
  consumptionOf,
  problemOf,
  refusalOf,
  reviewedForm,
  staffMember,
  succeeded,
  worker,
  type Worker,
} from '../../testing/running-town'
import { codes, staff, unions, type StaffMember } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { grantEntity } from '../table/people.entities'
import { unionEntity } from '../table/unions.entities'
import { wireSweep } from './lambda'

const town = await takeTown()
await addNearUnions(town.table)

const driver = () => admittedDriver(town)
const unionOf = async (one: Worker) => (await homeOf(one)).membership?.union.id

async function transferOf(one: Worker, to: { unionId: string } | { unionCode: string }, stillEmployed?: boolean) {
  const { status, body } = succeeded(await one.call('transfer.submit', { ...to, stillEmployed }))
  if (!body.transfer) throw new Error(`nothing to transfer: ${status}`)
  return { status, ...body, transfer: body.transfer }
}

async function decide(
  id: string,
  decision: 'accept' | 'decline',
  who: StaffMember = staff.jointReviewer,
  reasons?: string[],
) {
  const reviewer = await staffMember(town, who)
  const { items } = succeeded(await reviewer.call('transfer.list', { union: who.unionId })).body
  const version = items.find((item) => item.id === id)?.version ?? 0
  return reviewer.call('transfer.decide', { id, version, decision, reasons })
}

describe('a member who scans the code of a union that admits by authorisation', () => {
  it('has moved with that one tap: number and since when stay, and the union left sees who left', async () => {
    const one = await driver()
    const before = await cardOf(one)
    const { status, transfer, membership } = await transferOf(one, { unionId: 'district-pool' })
    expect([status, transfer.state, membership.union.id]).toEqual([201, 'done', 'district-pool'])
    expect(await cardOf(one)).toMatchObject({ memberNumber: before.memberNumber, since: before.since })

    const chair = await staffMember(town, staff.freightChair)
    const { items } = succeeded(await chair.call('transfer.list', { union: 'freight-union', direction: 'out' })).body
    expect(items.find(({ id }) => id === transfer.id)).toMatchObject({
      member: { name: '张*', memberNumber: before.memberNumber },
      to: { id: 'district-pool' },
    })
  })

  it('is where they are already, with nothing to do, and by every road to the same union', async () => {
    const one = await driver()
    for (const to of [{ unionId: 'freight-union' }, { unionCode: codes.fast.code }]) {
      const { status, body } = succeeded(await one.call('transfer.submit', to))
      expect([status, body.transfer, body.membership.union.id]).toEqual([200, null, 'freight-union'])
    }
  })

  it('moves into the union that a merged one became', async () => {
    const one = await driver()
    expect((await transferOf(one, { unionCode: codes.merged.code })).transfer.to.id).toBe('joint-union')
  })

  it('moves once, however often the same tap is sent, and is answered the same', async () => {
    const one = await driver()
    const idempotencyKey = crypto.randomUUID()
    const tap = () => one.call('transfer.submit', { unionId: 'district-pool' }, { token: one.token, idempotencyKey })
    const answers = await Promise.all(Array.from({ length: 20 }, tap))
    const ids = answers.map((answer) => succeeded(answer).body.transfer?.id)
    expect(new Set(ids).size).toBe(1)
    expect(answers.map((answer) => succeeded(answer).status)).toEqual(Array(20).fill(201))
  })
})

describe('the undo of a transfer', () => {
  it('leads back within 24 hours, and the list of those who left forgets it', async () => {
    const one = await driver()
    const { transfer } = await transferOf(one, { unionId: 'district-pool' })
    const { body } = succeeded(await one.call('transfer.undo', { id: transfer.id }))
    expect([body.transfer.state, body.membership.union.id]).toEqual(['undone', 'freight-union'])
    expect(refusalOf(await one.call('transfer.undo', { id: transfer.id }))).toBe('nothing-to-undo')
    const chair = await staffMember(town, staff.freightChair)
    const { items } = succeeded(await chair.call('transfer.list', { union: 'freight-union', direction: 'out' })).body
    expect(items.map(({ id }) => id)).not.toContain(transfer.id)
  })

  it('is over after 24 hours, and says what to do instead', async () => {
    const one = await driver()
    const { transfer } = await transferOf(one, { unionId: 'district-pool' })
    town.advance(hours(25))
    const again = await town.signIn(one.openid)
    const late = await town.call(
      'transfer.undo',
      { id: transfer.id },
      { token: again.token, idempotencyKey: 'k'.repeat(36) },
    )
    expect(problemOf(late)).toMatchObject({ code: 'undo-expired', detail: '已过能撤销的时间，请重新转会' })
  })

  it('leads into the successor of a union that was merged meanwhile', async () => {
    const one = await driver()
    const { transfer } = await transferOf(one, { unionId: 'district-pool' })
    const merged = { ...unions.freight, status: 'merged' as const, mergedInto: 'joint-union' }
    await unionEntity(town.table).build(PutItemCommand).item(merged).send()
    const { body } = succeeded(await one.call('transfer.undo', { id: transfer.id }))
    expect(body.membership.union.id).toBe('joint-union')
    await unionEntity(town.table).build(PutItemCommand).item(unions.freight).send()
  })
})

describe('a member’s own ledger', () => {
  it('tells every turn of a transfer, and as a message what others did; the first screen leads back to it', async () => {
    const one = await driver()
    town.advance(minutes(1))
    const { transfer } = await transferOf(one, { unionId: 'joint-union' })
    expect(succeeded(await one.call('me.home', {})).body.transferId).toBe(transfer.id)
    town.advance(minutes(1))
    succeeded(await decide(transfer.id, 'decline', staff.jointReviewer, ['work-unclear']))
    const history = succeeded(await one.call('me.history', {})).body.items
    expect(history.slice(0, 2)).toMatchObject([
      { what: 'transfer-declined', by: 'union', reasons: ['work-unclear'], unionName: unions.joint.name },
      { what: 'transfer-asked', by: 'applicant' },
    ])
    const messages = succeeded(await one.call('me.messages', {})).body.items
    expect(messages.map(({ what }) => what)).toEqual(['transfer-declined', 'admitted'])
    expect(succeeded(await one.call('me.home', {})).body.transferId).toBe(transfer.id)
  })
})

describe('a transfer to a union whose reviewer decides', () => {
  it('waits there while the member stays where they are, is one at a time, and moves them when it is accepted', async () => {
    const one = await driver()
    const { transfer, membership } = await transferOf(one, { unionId: 'joint-union' })
    expect([transfer.state, membership.union.id]).toEqual(['awaiting', 'freight-union'])
    expect(transfer.dueOn).toBe('2026-11-24')
    expect(refusalOf(await one.call('transfer.submit', { unionId: 'district-pool' }))).toBe('transfer-open')

    expect(succeeded(await decide(transfer.id, 'accept')).body.state).toBe('done')
    expect(await unionOf(one)).toBe('joint-union')
    expect(succeeded(await one.call('transfer.show', { id: transfer.id })).body.transfer.state).toBe('done')
    expect(refusalOf(await decide(transfer.id, 'decline', staff.jointReviewer, ['work-unclear']))).toBe(
      'changed-meanwhile',
    )
  })

  it('is declined with a reason only; the parent union then looks at it once more', async () => {
    const one = await driver()
    const { transfer } = await transferOf(one, { unionId: 'joint-union' })
    expect(refusalOf(await decide(transfer.id, 'decline'))).toBe('reason-needed')
    succeeded(await decide(transfer.id, 'decline', staff.jointReviewer, ['work-unclear']))
    expect(await unionOf(one)).toBe('freight-union')
    const declined = succeeded(await one.call('transfer.show', { id: transfer.id })).body.transfer
    expect(declined).toMatchObject({ state: 'declined', reasons: ['work-unclear'] })

    succeeded(await one.call('transfer.askSecondLook', { id: transfer.id }))
    const late = { id: transfer.id, version: 3, decision: 'accept' as const }
    const former = await staffMember(town, staff.jointReviewer)
    expect(refusalOf(await former.call('transfer.decide', late))).toBe('not-yours')
    succeeded(await decide(transfer.id, 'decline', staff.townshipReviewer, ['work-unclear']))
    expect(refusalOf(await one.call('transfer.askSecondLook', { id: transfer.id }))).toBe('second-look-used')
  })

  it('can be taken back while nobody has answered, and another asked for', async () => {
    const one = await driver()
    const { transfer } = await transferOf(one, { unionId: 'joint-union' })
    succeeded(await one.call('transfer.withdraw', { id: transfer.id }))
    expect(refusalOf(await one.call('transfer.withdraw', { id: transfer.id }))).toBe('transfer-settled')
    expect(refusalOf(await decide(transfer.id, 'accept'))).toBe('changed-meanwhile')
    expect((await transferOf(one, { unionId: 'district-pool' })).transfer.state).toBe('done')
  })

  it('is not decided by the reviewer who asked for it', async () => {
    const one = await driver()
    const { transfer } = await transferOf(one, { unionId: 'joint-union' })
    const grant = { accountId: one.accountId, role: 'reviewer' as const, unionId: 'joint-union', grantedAt: town.now() }
    await grantEntity(town.table).build(PutItemCommand).item(grant).send()
    const sent = { id: transfer.id, version: transfer.version, decision: 'accept' as const }
    expect(refusalOf(await one.call('transfer.decide', sent))).toBe('own-application')
  })
})

describe('a member of an employer’s union', () => {
  const cleaner = async () => {
    const one = await worker(town)
    const work = { employer: { name: '甬达保洁' }, region: '330206006' }
    const form = reviewedForm(one.nationalId, { unionCode: undefined, work, toEmployerUnion: true })
    const { application } = succeeded(await one.call('application.submit', form)).body
    const reviewer = await staffMember(town, staff.townshipReviewer)
    const decision = { id: application.id, version: application.version, decision: 'approve' as const }
    succeeded(await reviewer.call('review.decide', decision))
    return one
  }

  it('is asked whether they still work there; who does stays, and is a guest of the other union', async () => {
    const one = await cleaner()
    expect(await unionOf(one)).toBe('cleaners')
    expect(refusalOf(await one.call('transfer.submit', { unionId: 'district-pool' }))).toBe('still-employed-unasked')
    const { status, body } = succeeded(
      await one.call('transfer.submit', { unionId: 'district-pool', stillEmployed: true }),
    )
    expect([status, body.transfer, body.membership.union.id]).toEqual([200, null, 'cleaners'])
    expect(body).toMatchObject({ guestOf: { id: 'district-pool' } })
    expect((await town.stored('guest')).map(({ unionId }) => unionId)).toEqual(['district-pool'])
  })

  it('moves once they have left the job', async () => {
    const one = await cleaner()
    expect((await transferOf(one, { unionId: 'district-pool' }, false)).membership.union.id).toBe('district-pool')
  })
})

describe('what a union does not take', () => {
  it.each([
    [{ unionId: 'couriers' }, 'occupation-not-taken'],
    [{ unionId: 'guards' }, 'takes-no-individuals'],
    [{ unionId: 'city-union' }, 'takes-no-individuals'],
    [{ unionCode: codes.dissolved.code }, 'union-ended'],
    [{ unionId: 'no-such-union' }, 'not-found'],
    [{ unionCode: 'ABCDE' }, 'code-unknown'],
  ])('is refused: %o, %s', async (to, refusal) => {
    const one = await driver()
    expect(refusalOf(await one.call('transfer.submit', to))).toBe(refusal)
    expect(await unionOf(one)).toBe('freight-union')
  })
})

describe('a transfer after which a benefit was claimed', () => {
  it('is undone no more, unless the benefit was given back', async () => {
    const one = await driver()
    await addCampaign(town, 'drinks', { ...drinksFor(town, 5), redemption: 'list', outletIds: [] })
    const { transfer } = await transferOf(one, { unionId: 'district-pool' })
    const { claim } = succeeded(await one.call('benefit.claim', { id: 'drinks' })).body
    expect(refusalOf(await one.call('transfer.undo', { id: transfer.id }))).toBe('benefit-used')
    succeeded(await one.call('claim.giveBack', { id: claim.id }))
    expect(succeeded(await one.call('transfer.undo', { id: transfer.id })).body.membership.union.id).toBe(
      'freight-union',
    )
  })
})

describe('what a transfer costs of the table', () => {
  it('is at most 10 units written and 4 read where it takes effect at once; its undo reads 8', async () => {
    const one = await driver()
    let id = ''
    const moved = await consumptionOf(async () => {
      id = (await transferOf(one, { unionId: 'district-pool' })).transfer.id
    })
    const undone = await consumptionOf(async () => succeeded(await one.call('transfer.undo', { id })))
    console.info(
      `transfer: ${moved.read} read, ${moved.write} written; undo: ${undone.read} read, ${undone.write} written`,
    )
    expect(moved.read).toBeLessThanOrEqual(4)
    expect(undone.read).toBeLessThanOrEqual(8)
    for (const { write } of [moved, undone]) expect(write).toBeLessThanOrEqual(10)
  })
})

describe('a transfer that nobody answers in time', () => {
  it('climbs to the union above, once; whoever let the days pass is told where it lies, and so is the member', async () => {
    const one = await driver()
    const { transfer } = await transferOf(one, { unionId: 'joint-union' })
    const sweep = wireSweep(town.surroundings)
    expect(await sweep()).toMatchObject({ moved: 0 })
    town.advance(days(9))
    expect((await Promise.all([sweep(), sweep()])).some(({ moved }) => moved > 0)).toBe(true)
    expect(await sweep()).toMatchObject({ moved: 0 })

    const former = await staffMember(town, staff.jointReviewer)
    const late = await former.call('transfer.decide', { id: transfer.id, version: 2, decision: 'accept' })
    expect(problemOf(late)).toMatchObject({ code: 'not-yours', detail: '不归本会办，可转给柴桥总工会（演示）' })
    const { token } = await town.signIn(one.openid)
    const { items } = succeeded(await town.call('me.messages', {}, { token })).body
    expect(items[0]).toMatchObject({ what: 'transfer-escalated', by: 'system' })
    expect(succeeded(await decide(transfer.id, 'accept', staff.townshipReviewer)).body).toMatchObject({ version: 3 })
  })
})
