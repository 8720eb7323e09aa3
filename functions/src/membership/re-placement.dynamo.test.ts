import { days, minutes } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { addNearUnions } from '../../testing/placement-town'
import { fastForm, refusalOf, someone, staffMember, succeeded, worker, type Worker } from '../../testing/running-town'
import { staff, type StaffMember } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { wireProposals } from './lambda'

const town = await takeTown()
await addNearUnions(town.table)

interface PoolMember {
  readonly one: Worker
  readonly memberNumber: string
}

const cleaning = { employer: { name: '甬达保洁' }, region: '330206006' }

/** A courier whom the drivers' code leads into the district's pool: the federation takes drivers only. */
async function inPool(rest: Parameters<typeof fastForm>[1] = {}): Promise<PoolMember> {
  const one = await worker(town)
  const form = fastForm(one.nationalId, { occupation: 'courier', work: { region: '330206006' }, ...rest })
  const { body } = succeeded(await one.call('application.submit', form))
  const membership = 'membership' in body ? body.membership : undefined
  if (membership?.union.id !== 'district-pool') throw new Error('not in the pool')
  return { one, memberNumber: membership.memberNumber }
}

const host = () => staffMember(town, staff.freightChair)

async function waitingOf(memberNumber: string, who: StaffMember = staff.freightChair) {
  const reviewer = await staffMember(town, who)
  const { items } = succeeded(await reviewer.call('pool.list', { union: 'district-pool', limit: 100 })).body
  return items.find((item) => item.memberNumber === memberNumber)
}

async function place(memberNumber: string, unionId: string) {
  const reviewer = await host()
  const sent = { placements: [{ memberNumber, unionId }] }
  const [result] = succeeded(await reviewer.call('pool.place', sent)).body.results
  return result?.problem?.code ?? result?.state
}

/** The member’s calls with a session of this moment. */
const now = ({ one }: PoolMember) => someone(town, one.openid)
const homeOf = async (member: PoolMember) => succeeded(await (await now(member)).call('me.home', {})).body
const messagesOf = async (member: PoolMember) =>
  succeeded(await (await now(member)).call('me.messages', {})).body.items.map(({ what }) => what)

describe('a member of a pool', () => {
  it('is proposed the union of the trade, to the staff of the pool’s host and of the union above, name masked', async () => {
    const member = await inPool()
    const proposal = {
      unionId: 'couriers',
      unionName: '北仑快递行业工会联合会（演示）',
      rule: 3,
      reasons: ['own-trade'],
    }
    for (const who of [staff.freightChair, staff.districtReviewer, staff.auditor]) {
      const seen = await waitingOf(member.memberNumber, who)
      expect(seen).toMatchObject({ name: '张*', occupation: 'courier', waitingDays: 0, proposal })
    }
    const stranger = await staffMember(town, staff.siblingReviewer)
    expect(refusalOf(await stranger.call('pool.list', { union: 'district-pool' }))).toBe('not-found')
  })

  it('is found by the pool’s host under its own name too: home and pool are where its staff work', async () => {
    const member = await inPool()
    const { items } = succeeded(await (await host()).call('pool.list', { union: 'freight-union', limit: 100 })).body
    expect(items.map(({ memberNumber }) => memberNumber)).toContain(member.memberNumber)
  })

  it('has moved when staff accept, is told so and why, and can undo it: then waits on, and is not proposed it again', async () => {
    const member = await inPool()
    const before = await waitingOf(member.memberNumber)
    town.advance(minutes(1))
    expect(await place(member.memberNumber, 'couriers')).toBe('done')
    expect((await homeOf(member)).membership).toMatchObject({
      union: { id: 'couriers' },
      memberNumber: member.memberNumber,
    })
    expect(await waitingOf(member.memberNumber)).toBeUndefined()
    expect(await messagesOf(member)).toEqual(['placed', 'admitted'])
    const [told] = succeeded(await (await now(member)).call('me.messages', {})).body.items
    expect(told).toMatchObject({ what: 'placed', reasons: ['own-trade'], unionName: '北仑快递行业工会联合会（演示）' })

    const { transferId = '' } = await homeOf(member)
    succeeded(await (await now(member)).call('transfer.undo', { id: transferId }))
    const after = await waitingOf(member.memberNumber)
    expect(after).toMatchObject({ waitingSince: before?.waitingSince, proposal: null })
  })

  it('is moved once however often the batch is sent, and each row has its answer', async () => {
    const [first, second] = [await inPool(), await inPool()]
    const reviewer = await host()
    const placements = [
      { memberNumber: first.memberNumber, unionId: 'couriers' },
      { memberNumber: first.memberNumber, unionId: 'riders' },
      { memberNumber: second.memberNumber, unionId: 'guards' },
      { memberNumber: '000000000000', unionId: 'couriers' },
    ]
    const key = { token: reviewer.token, idempotencyKey: crypto.randomUUID() }
    const sent = () => reviewer.call('pool.place', { placements }, key)
    const answers = [...(await Promise.all([sent(), sent()])), await sent()].map((each) => succeeded(each).body.results)
    for (const results of answers) {
      expect(results.map(({ ok, state, problem }) => (ok ? state : problem?.code))).toEqual([
        'done',
        'changed-meanwhile',
        'takes-no-individuals',
        'not-found',
      ])
    }
    const history = succeeded(await (await now(first)).call('me.history', {})).body.items
    expect(history.filter(({ what }) => what === 'placed')).toHaveLength(1)
    expect(await place(first.memberNumber, 'riders')).toBe('not-found')
  })

  it('waits for the answer of a union that staff have chosen by hand, and may take it back', async () => {
    const member = await inPool()
    expect(await place(member.memberNumber, 'riders')).toBe('awaiting')
    expect(await place(member.memberNumber, 'couriers')).toBe('transfer-open')
    expect(await messagesOf(member)).toContain('transfer-arranged')
    const { transferId = '' } = await homeOf(member)
    succeeded(await (await now(member)).call('transfer.withdraw', { id: transferId }))
    expect(await place(member.memberNumber, 'joint-union')).toBe('awaiting')
  })

  it('is not placed by themselves, were they staff', async () => {
    const member = await inPool()
    const grant = { memberNumber: member.memberNumber, role: 'reviewer' as const, unionId: 'district-union' }
    succeeded(await (await staffMember(town, staff.districtAdmin)).call('grant.give', grant))
    const placements = [{ memberNumber: member.memberNumber, unionId: 'couriers' }]
    const { results } = succeeded(await (await now(member)).call('pool.place', { placements })).body
    expect(results[0]?.problem?.code).toBe('own-membership')
  })
})

describe('a member whose employer has a union', () => {
  it('is asked first: staff see nothing until a yes, and then that union answers itself', async () => {
    const member = await inPool({ work: cleaning })
    await consider()
    expect(await waitingOf(member.memberNumber)).toMatchObject({ proposal: null })
    expect(await place(member.memberNumber, 'cleaners')).toBe('member-not-asked')
    expect((await homeOf(member)).employerQuestion).toMatchObject({ unionId: 'cleaners' })
    expect(await messagesOf(member)).toContain('employer-question')

    const { question } = succeeded(await (await now(member)).call('employer.question', {})).body
    expect(question?.union.id).toBe('cleaners')
    const yes = { unionId: 'cleaners', agrees: true }
    succeeded(await (await now(member)).call('employer.answer', yes))
    expect(refusalOf(await (await now(member)).call('employer.answer', yes))).toBe('no-question')
    expect(await waitingOf(member.memberNumber)).toMatchObject({ proposal: { unionId: 'cleaners', rule: 2 } })
    expect(await place(member.memberNumber, 'cleaners')).toBe('awaiting')

    const township = await staffMember(town, staff.townshipReviewer)
    const { items } = succeeded(await township.call('transfer.list', { union: 'cleaners' })).body
    const asked = items.find(({ member: { memberNumber } }) => memberNumber === member.memberNumber)
    const accept = { id: asked?.id ?? '', version: asked?.version ?? 0, decision: 'accept' as const }
    succeeded(await township.call('transfer.decide', accept))
    expect((await homeOf(member)).membership?.union.id).toBe('cleaners')
  })

  it('is never asked again after a no, and proposed the union of the trade instead', async () => {
    const member = await inPool({ work: cleaning })
    await consider()
    succeeded(await (await now(member)).call('employer.answer', { unionId: 'cleaners', agrees: false }))
    await consider()
    expect(await waitingOf(member.memberNumber)).toMatchObject({ proposal: { unionId: 'couriers', rule: 3 } })
    expect((await homeOf(member)).employerQuestion).toBeUndefined()
  })

  it('is proposed the union of the trade when the question was left alone for two weeks', async () => {
    const member = await inPool({ work: cleaning })
    await consider()
    town.advance(days(15))
    await consider()
    expect(await waitingOf(member.memberNumber)).toMatchObject({ waitingDays: 15, proposal: { unionId: 'couriers' } })
  })
})

/** Goes through the pool now, as the host's reviewer may. */
async function consider() {
  const reviewer = await host()
  return succeeded(await reviewer.call('pool.consider', { union: 'district-pool' })).body
}

describe('the work of every day', () => {
  it('goes once a day through the pools that are known, and says how long their members wait', async () => {
    const member = await inPool()
    const daily = wireProposals(town.surroundings)
    town.advance(days(1))
    expect((await daily()).considered).toBeGreaterThan(0)
    expect(await daily()).toEqual({ considered: 0 })
    expect(await place(member.memberNumber, 'couriers')).toBe('done')
    town.advance(days(1))
    await daily()
    const { waiting } = succeeded(await (await host()).call('pool.list', { union: 'district-pool' })).body
    expect(waiting?.members).toBeGreaterThan(0)
    expect(waiting?.oldestDays).toBeGreaterThanOrEqual(15)
    expect(waiting).toMatchObject({ asOf: town.now(), medianDays: 0, p90Days: 1 })
    expect(waiting?.placed).toBeGreaterThan(1)
  })
})
