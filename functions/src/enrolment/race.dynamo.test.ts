import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  fastForm,
  reviewedForm,
  runTown,
  staffMember,
  succeeded,
  worker,
  type AnyOutcome,
  type RunningTown,
  type Worker,
} from '../../testing/running-town'
import { startServerProcess, type ServerProcess } from '../../testing/server-process'
import { staff } from '../../testing/small-town'

let town: RunningTown
let first: ServerProcess
let second: ServerProcess
beforeAll(async () => {
  town = await runTown()
  ;[first, second] = await Promise.all([startServerProcess(town), startServerProcess(town)])
})
afterAll(() => Promise.all([first.close(), second.close()]).then(town.close))

const rounds = Array.from({ length: 20 }, (_, round) => round + 1)
const as = ({ token }: { token: string }) => ({ token, idempotencyKey: randomUUID() })
const codeOf = (outcome: AnyOutcome) => (outcome.ok ? 'ok' : outcome.problem.code)

async function waiting(): Promise<Worker & { id: string; version: number }> {
  const rider = await worker(town)
  const sent = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body.application
  return { ...rider, id: sent.id, version: sent.version }
}

/** What the table holds of each of these ID numbers, read past every server: members, and locks. */
async function heldUnder(nationalIds: readonly string[]) {
  const [people, memberships, locks] = [
    await town.stored('person'),
    await town.stored('membership'),
    await town.stored('nationalIdLock'),
  ]
  return nationalIds.map((nationalId) => {
    const digest = town.seal.digest('national-id', nationalId)
    const persons = people.filter((person) => (person['nationalId'] as { digest: string }).digest === digest)
    const ids = persons.map(({ personId }) => personId)
    const members = memberships.filter(({ personId, state }) => ids.includes(personId) && state === 'active')
    return { members: members.length, locks: locks.filter((lock) => lock['digest'] === digest).length }
  })
}

describe('on two servers at once', () => {
  it('two people with one ID number leave one member, whoever is faster', async () => {
    const numbers: string[] = []
    for (const round of rounds) {
      const [one, other] = await Promise.all([worker(town), worker(town)])
      const form = fastForm(one.nationalId)
      const taps = [
        () => first.call('application.submit', form, as(one)),
        () => second.call('application.submit', form, as(other)),
      ]
      const outcomes = await Promise.all((round % 2 ? taps : taps.reverse()).map((tap) => tap()))
      const answers = outcomes.map((outcome) => succeeded(outcome))
      expect(answers.map(({ status }) => status)).toEqual([201, 201])
      expect(answers.map(({ body }) => body.application.state).sort()).toEqual(['admitted', 'open'])
      numbers.push(one.nationalId)
    }
    expect(await heldUnder(numbers)).toEqual(numbers.map(() => ({ members: 1, locks: 1 })))
  })

  it('one tap that both of them receive leaves one application, and both answer it alike', async () => {
    for (const _ of rounds) {
      const rider = await worker(town)
      const tap = as(rider)
      const form = reviewedForm(rider.nationalId)
      const outcomes = await Promise.all([first, second].map(({ call }) => call('application.submit', form, tap)))
      expect(outcomes[0]).toMatchObject({ ok: true, status: 201 })
      expect(outcomes[1]).toEqual(outcomes[0])
    }
    const applications = await town.stored('application')
    const accounts = new Set(applications.map(({ accountId }) => accountId))
    expect(applications).toHaveLength(accounts.size)
  })

  it('two reviewers who decide on one application leave one decision, and the other is told', async () => {
    const [own, above] = await Promise.all([
      staffMember(town, staff.jointReviewer),
      staffMember(town, staff.townshipReviewer),
    ])
    for (const _ of rounds) {
      const { id, version, ...rider } = await waiting()
      const approve = { id, version, decision: 'approve' as const }
      const reject = { id, version, decision: 'reject' as const, reasons: ['id-wrong'] }
      const outcomes = await Promise.all([
        first.call('review.decide', approve, as(own)),
        second.call('review.decide', reject, as(above)),
      ])
      expect(outcomes.map(codeOf).sort()).toEqual(['changed-meanwhile', 'ok'])
      const approved = outcomes[0].ok
      const { application, membership } = succeeded(await rider.call('application.show', { id })).body
      expect([application.state, membership !== undefined]).toEqual([approved ? 'admitted' : 'rejected', approved])
      expect(succeeded(await rider.call('me.home', {})).body.membership !== null).toBe(approved)
    }
  })

  it('a batch and a single decision on the same applications decide each of them once', async () => {
    const reviewer = await staffMember(town, staff.jointReviewer)
    const riders = await Promise.all(Array.from({ length: 20 }, waiting))
    const decisions = riders.map(({ id, version }) => ({ applicationId: id, version, decision: 'approve' as const }))
    const [batch, ...singles] = await Promise.all([
      first.call('review.decideMany', { decisions }, as(reviewer)),
      ...riders.map(({ id, version }) =>
        second.call('review.decide', { id, version, decision: 'approve' }, as(reviewer)),
      ),
    ])
    const inBatch = succeeded(batch).body.results.map(({ ok, problem }) => (ok ? 'ok' : problem?.code))
    riders.forEach((_, index) => {
      const single = singles[index]
      expect([inBatch[index], single && codeOf(single)].sort()).toEqual(['changed-meanwhile', 'ok'])
    })
    const held = await heldUnder(riders.map(({ nationalId }) => nationalId))
    expect(held).toEqual(riders.map(() => ({ members: 1, locks: 1 })))
  })

  it('a withdrawal and an approval leave a member or nothing, and the number held accordingly', async () => {
    const reviewer = await staffMember(town, staff.jointReviewer)
    const riders = await Promise.all(rounds.map(waiting))
    const withdrawn: boolean[] = []
    for (const { id, version, ...rider } of riders) {
      const outcomes = await Promise.all([
        first.call('application.withdraw', { id, version }, as(rider)),
        second.call('review.decide', { id, version, decision: 'approve' }, as(reviewer)),
      ])
      expect(outcomes.map(codeOf).sort()).toEqual(['changed-meanwhile', 'ok'])
      withdrawn.push(outcomes[0].ok)
    }
    const held = await heldUnder(riders.map(({ nationalId }) => nationalId))
    const [member, nobody] = [
      { members: 1, locks: 1 },
      { members: 0, locks: 0 },
    ]
    expect(held).toEqual(withdrawn.map((each) => (each ? nobody : member)))
  })
})
