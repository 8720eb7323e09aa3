import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { minutes, seconds } from '@gongyou/shared/kernel/time'
import {
  problemOf,
  refusalOf,
  reviewedForm,
  staffMember,
  succeeded,
  worker,
  type Someone,
  type Worker,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { unreliableTable } from '../../testing/unreliable-table'

const table = unreliableTable()
const town = await takeTown({ between: table.between })
let reviewer: Someone

/** Somebody whose token has not run out, however far the clock was moved. */
async function signedIn() {
  reviewer = await staffMember(town, staff.jointReviewer)
  return reviewer
}

interface Waiting extends Worker {
  readonly id: string
  readonly version: number
}

async function waiting(count: number): Promise<Waiting[]> {
  const riders = await Promise.all(Array.from({ length: count }, () => worker(town)))
  return Promise.all(
    riders.map(async (rider) => {
      const sent = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body.application
      return { ...rider, id: sent.id, version: sent.version }
    }),
  )
}

const approvals = (riders: readonly Waiting[]) =>
  riders.map(({ id, version }) => ({ applicationId: id, version, decision: 'approve' as const }))

const applicationOf = async ({ call, id }: Waiting) => succeeded(await call('application.show', { id })).body

describe('a hundred decisions at once', () => {
  it('are each answered by themselves, in their order', async () => {
    await signedIn()
    const riders = await waiting(100)
    const decisions = riders.map(({ id, version }, index) => {
      if (index % 10 === 1)
        return { applicationId: id, version, decision: 'return' as const, reasons: ['work-unclear'] }
      if (index % 10 === 2) return { applicationId: id, version, decision: 'reject' as const }
      if (index % 10 === 3) return { applicationId: id, version: version + 1, decision: 'approve' as const }
      if (index % 10 === 4) return { applicationId: `none-${index}`, version, decision: 'approve' as const }
      return { applicationId: id, version, decision: 'approve' as const }
    })
    const { results } = succeeded(await reviewer.call('review.decideMany', { decisions })).body
    expect(results.map(({ applicationId }) => applicationId)).toEqual(
      decisions.map(({ applicationId }) => applicationId),
    )
    const answers = results.map(({ ok, problem }) => (ok ? 'ok' : problem?.code))
    const tenth = ['ok', 'ok', 'reason-needed', 'changed-meanwhile', 'not-found', 'ok', 'ok', 'ok', 'ok', 'ok']
    expect(answers).toEqual(Array.from({ length: 10 }, () => tenth).flat())
    expect(results[2]?.problem?.detail).toBe('请选一条原因，让工友知道怎么改')
    const numbers = new Set((await town.stored('membership')).map(({ memberNumber }) => memberNumber))
    expect(numbers.size).toBe(60)
  })

  it('are not a hundred and one, and not none', async () => {
    await signedIn()
    const decision = { version: 1, decision: 'approve' as const }
    const decisions = Array.from({ length: 101 }, (_, index) => ({ ...decision, applicationId: `many-${index}` }))
    expect(refusalOf(await reviewer.call('review.decideMany', { decisions }))).toBe('invalid-request')
    expect(refusalOf(await reviewer.call('review.decideMany', { decisions: [] }))).toBe('invalid-request')
  })

  it('go on where they broke off, and can be undone whole', async () => {
    await signedIn()
    const riders = await waiting(12)
    const once = { idempotencyKey: randomUUID() }
    const send = () => reviewer.call('review.decideMany', { decisions: approvals(riders) }, once)
    table.order('lost-request', 'transaction', 5)
    expect(problemOf(await send()).status).toBe(503)
    table.calm()
    const half = await Promise.all(riders.map(applicationOf))
    const done = half.filter(({ application }) => application.state === 'admitted')
    expect(done.length).toBeGreaterThan(0)
    expect(done.length).toBeLessThan(12)

    const { batchId, results } = succeeded(await send()).body
    expect(results.every(({ ok }) => ok)).toBe(true)
    const whole = await Promise.all(riders.map(applicationOf))
    const numbersOf = (outcomes: typeof whole) => outcomes.map(({ membership }) => membership?.memberNumber)
    expect(numbersOf(whole)).toEqual(expect.arrayContaining(numbersOf(done)))

    const undone = succeeded(await reviewer.call('review.undo', { batchId })).body.results
    expect(undone.filter(({ ok }) => ok)).toHaveLength(12)
  })

  it('cannot be used to take two decisions on one application', async () => {
    await signedIn()
    const [rider] = await waiting(1)
    if (!rider) throw new Error('nobody waits')
    const { id: applicationId, version } = rider
    const decisions = [
      { applicationId, version, decision: 'approve' as const },
      { applicationId, version, decision: 'reject' as const, reasons: ['id-wrong'] },
    ]
    const { results } = succeeded(await reviewer.call('review.decideMany', { decisions })).body
    expect(results.map(({ ok, problem }) => problem?.code ?? ok)).toEqual([true, 'changed-meanwhile'])
    expect((await applicationOf(rider)).application.state).toBe('admitted')
  })
})

describe('an undo within ten minutes', () => {
  it('puts back an approval: the membership is revoked, and another approval gives the same number', async () => {
    await signedIn()
    const [rider] = await waiting(1)
    if (!rider) throw new Error('nobody waits')
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions: approvals([rider]) })).body
    const before = (await applicationOf(rider)).membership
    town.advance(minutes(10))
    expect(succeeded(await reviewer.call('review.undo', { batchId })).body.results).toMatchObject([{ ok: true }])

    const { application, membership } = await applicationOf(rider)
    expect([application.state, application.step, membership]).toEqual(['open', 'assigned', undefined])
    expect(application.timeline.at(-1)).toMatchObject({ event: 'undone', by: 'union' })
    expect(succeeded(await rider.call('me.home', {})).body.membership?.state).toBe('revoked')
    expect(refusalOf(await rider.call('membership.card', {}))).toBe('not-member')

    const again = { id: rider.id, version: application.version, decision: 'approve' as const }
    const { membership: after } = succeeded(await reviewer.call('review.decide', again)).body
    expect(after).toMatchObject({ state: 'active', memberNumber: before?.memberNumber })
  })

  it('puts back a rejection and a return, where nothing has happened since', async () => {
    await signedIn()
    const [rejected, returned, corrected] = await waiting(3)
    if (!rejected || !returned || !corrected) throw new Error('too few wait')
    const decide = ({ id, version }: Waiting, decision: 'reject' | 'return') => ({
      applicationId: id,
      version,
      decision,
      reasons: ['work-unclear'],
    })
    const decisions = [decide(rejected, 'reject'), decide(returned, 'return'), decide(corrected, 'return')]
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions })).body
    succeeded(await corrected.call('application.correct', { id: corrected.id, version: corrected.version + 1 }))

    const once = { idempotencyKey: randomUUID() }
    const undone = succeeded(await reviewer.call('review.undo', { batchId }, once))
    expect(undone.body.results.map(({ ok, problem }) => problem?.code ?? ok)).toEqual([true, true, 'changed-meanwhile'])
    const states = await Promise.all([rejected, returned, corrected].map(applicationOf))
    expect(states.map(({ application }) => application.state)).toEqual(['open', 'open', 'open'])

    succeeded(await reviewer.call('review.decideMany', { decisions: approvals([{ ...returned, version: 3 }]) }))
    expect(await reviewer.call('review.undo', { batchId }, once)).toEqual(undone)
    expect(refusalOf(await reviewer.call('review.undo', { batchId }))).toBe('nothing-to-undo')
  })

  it('goes on where it broke off', async () => {
    await signedIn()
    const riders = await waiting(10)
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions: approvals(riders) })).body
    const once = { idempotencyKey: randomUUID() }
    table.order('lost-answer', 'transaction', 3)
    expect(problemOf(await reviewer.call('review.undo', { batchId }, once)).status).toBe(503)
    table.calm()
    const { results } = succeeded(await reviewer.call('review.undo', { batchId }, once)).body
    expect(results.filter(({ ok }) => ok)).toHaveLength(10)
  })

  it('is over a second later', async () => {
    await signedIn()
    const riders = await waiting(2)
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions: approvals(riders) })).body
    town.advance(minutes(10))
    town.advance(seconds(1))
    expect(problemOf(await reviewer.call('review.undo', { batchId }))).toMatchObject({
      code: 'review-undo-expired',
      status: 409,
    })
    expect((await Promise.all(riders.map(applicationOf))).map(({ membership }) => membership?.state)).toEqual([
      'active',
      'active',
    ])
  })

  it('is the reviewer’s own, and no colleague’s', async () => {
    await signedIn()
    const { batchId } = succeeded(
      await reviewer.call('review.decideMany', { decisions: approvals(await waiting(1)) }),
    ).body
    const above = await staffMember(town, staff.townshipReviewer)
    expect(refusalOf(await above.call('review.undo', { batchId }))).toBe('not-found')
  })
})

describe('a reviewer', () => {
  it('does not decide on the own application', async () => {
    const accountHolder = await worker(town, { openid: staff.jointReviewer.openid })
    const sent = succeeded(await accountHolder.call('application.submit', reviewedForm(accountHolder.nationalId))).body
      .application
    const approve = { id: sent.id, version: sent.version, decision: 'approve' as const }
    expect(refusalOf(await accountHolder.call('review.decide', approve))).toBe('own-application')
    const colleague = await staffMember(town, staff.townshipReviewer)
    expect(succeeded(await colleague.call('review.decide', approve)).body.membership?.state).toBe('active')
  })

  it('says why where an application goes back or is rejected', async () => {
    await signedIn()
    const [rider] = await waiting(1)
    if (!rider) throw new Error('nobody waits')
    const { id, version } = rider
    for (const decision of ['return', 'reject'] as const) {
      expect(refusalOf(await reviewer.call('review.decide', { id, version, decision }))).toBe('reason-needed')
    }
  })
})
