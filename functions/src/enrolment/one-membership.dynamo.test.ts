import { randomUUID } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holdsNationalId, isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { days, minutes } from '@gongyou/shared/kernel/time'
import {
  fastForm,
  reviewedForm,
  runTown,
  succeeded,
  worker,
  type AnyOutcome,
  type RunningTown,
  type Worker,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { tokensOf } from '../../testing/tokens'
import type { ApplicationRecord, NationalIdLockRecord } from '../table/enrolment.entities'
import { wireSweep } from './lambda'
import type { AccountRecord, MembershipRecord, PersonRecord } from '../table/people.entities'

/** Three WeChat accounts and two ID numbers: somebody is always in somebody’s way. */
interface Village {
  readonly town: RunningTown
  readonly accounts: readonly Worker[]
  readonly numbers: readonly string[]
  readonly batches: string[]
  /** The member number that was first given under each ID number. */
  readonly memberNumbers: Map<string, string>
}

interface Act {
  readonly what:
    'joins' | 'applies' | 'withdraws' | 'corrects' | 'asks again' | 'is decided on' | 'is undone' | 'waits a month'
  readonly who: number
  readonly number: number
  readonly name: '张三' | '张不符'
  readonly decision: 'approve' | 'return' | 'reject'
}

const anyAct: fc.Arbitrary<Act> = fc.record({
  what: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('joins' as const, 'applies' as const) },
    { weight: 3, arbitrary: fc.constant('is decided on' as const) },
    { weight: 3, arbitrary: fc.constantFrom('withdraws' as const, 'corrects' as const, 'asks again' as const) },
    { weight: 1, arbitrary: fc.constantFrom('is undone' as const, 'waits a month' as const) },
  ),
  who: fc.nat(2),
  number: fc.nat(1),
  name: fc.constantFrom('张三', '张不符'),
  decision: fc.constantFrom('approve', 'return', 'reject'),
})

async function carryOut(act: Act, village: Village): Promise<AnyOutcome | undefined> {
  const { town } = village
  const account = village.accounts[act.who]
  const nationalId = village.numbers[act.number]
  if (!account || !nationalId) throw new Error('nobody there')
  const options = { token: await tokensOf(town, account.openid).good() }
  const latest = await latestOf(account, village)
  const seen = latest && { id: latest.applicationId, version: latest.version }
  switch (act.what) {
    case 'joins':
      return account.call('application.submit', fastForm(nationalId, { name: act.name }), keyed(options))
    case 'applies':
      return account.call('application.submit', reviewedForm(nationalId, { name: act.name }), keyed(options))
    case 'withdraws':
      return seen && account.call('application.withdraw', seen, keyed(options))
    case 'corrects':
      return seen && account.call('application.correct', { ...seen, nationalId, name: act.name }, keyed(options))
    case 'asks again':
      return askAgain(account, village, options)
    case 'is decided on':
      return seen && decide(seen, act.decision, village)
    case 'is undone':
      return undoLatest(village)
    case 'waits a month':
      town.advance(days(31))
      await wireSweep(town.surroundings)()
      return undefined
  }
}

const keyed = (options: { token: string }) => ({ ...options, idempotencyKey: randomUUID() })

/** Everything in the table, by entity. */
async function recordsIn({ town: { documents, surroundings } }: Village) {
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: surroundings.tableName }))
  const of = <R>(entity: string) => Items.filter(({ et }) => et === entity) as unknown as R[]
  return {
    accounts: of<AccountRecord>('account'),
    applications: of<ApplicationRecord>('application'),
    locks: of<NationalIdLockRecord>('nationalIdLock'),
    people: of<PersonRecord>('person'),
    memberships: of<MembershipRecord>('membership'),
  }
}

async function latestOf({ accountId }: Worker, village: Village): Promise<ApplicationRecord | undefined> {
  const { accounts, applications } = await recordsIn(village)
  const account = accounts.find((each) => each.accountId === accountId)
  return applications.find(({ applicationId }) => applicationId === account?.applicationId)
}

/** Of all that was ever rejected, the oldest: a newer application may be under way beside it. */
async function askAgain({ accountId, call }: Worker, village: Village, options: { token: string }) {
  const { applications } = await recordsIn(village)
  const rejected = applications.find((each) => each.accountId === accountId && each.state === 'rejected')
  if (!rejected) return undefined
  const { applicationId: id, version } = rejected
  return call('application.askSecondLook', { id, version }, keyed(options))
}

/** Somebody whose reach holds every union that an application here can lie with. */
const reviewerIn = ({ town }: Village) => tokensOf(town, staff.districtReviewer.openid).good()

async function decide(
  { id, version }: { id: string; version: number },
  decision: Act['decision'],
  village: Village,
): Promise<AnyOutcome> {
  const row = { applicationId: id, version, decision, reasons: decision === 'approve' ? [] : ['id-wrong'] }
  const token = await reviewerIn(village)
  const outcome = await village.town.call('review.decideMany', { decisions: [row] }, keyed({ token }))
  village.batches.push(succeeded(outcome).body.batchId)
  return outcome
}

async function undoLatest(village: Village): Promise<AnyOutcome | undefined> {
  const batchId = village.batches.pop()
  const token = await reviewerIn(village)
  return batchId === undefined ? undefined : village.town.call('review.undo', { batchId }, keyed({ token }))
}

/** What must be so whatever anybody does. */
async function examine(village: Village): Promise<void> {
  const records = await recordsIn(village)
  for (const nationalId of village.numbers) examineNumber(nationalId, village, records)
  for (const { accountId } of village.accounts) examineAccount(accountId, records)
}

type Records = Awaited<ReturnType<typeof recordsIn>>

function examineNumber(nationalId: string, { town, memberNumbers }: Village, records: Records): void {
  const { people, memberships, applications, locks } = records
  const digest = town.seal.digest('national-id', nationalId)
  const persons = people.filter((person) => person.nationalId.digest === digest)
  expect(persons.length).toBeLessThanOrEqual(1)
  const membership = memberships.find(({ personId }) => personId === persons[0]?.personId)
  expect(membership?.memberNumber).toBe(memberNumbers.get(nationalId) ?? membership?.memberNumber)
  if (membership) memberNumbers.set(nationalId, membership.memberNumber)

  const live = applications.filter(
    ({ nationalIdDigest, personId, state }) =>
      nationalIdDigest === digest && personId !== undefined && holdsNationalId(state),
  )
  expect(live.length).toBeLessThanOrEqual(1)
  const lock = locks.find((each) => each.digest === digest)
  if (live[0]) expect(lock).toMatchObject({ applicationId: live[0].applicationId, personId: live[0].personId })
  else expect(lock === undefined || membership !== undefined).toBe(true)
}

function examineAccount(accountId: string, { accounts, applications, memberships }: Records): void {
  const account = accounts.find((each) => each.accountId === accountId)
  const underWay = applications.filter((each) => each.accountId === accountId && isUnderWay(each.state))
  expect(underWay.length).toBeLessThanOrEqual(1)
  if (underWay[0]) expect(account?.applicationId).toBe(underWay[0].applicationId)
  const own = memberships.find(({ personId }) => personId === account?.personId)
  if (own && isMembershipHeld(own.state)) expect(underWay).toEqual([])
}

it('one ID number never has two members, nor a lock without its application, nor a new member number', async () => {
  const someActs = fc.array(anyAct, { minLength: 6, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(someActs, async (acts) => {
      const town = await runTown()
      await town.signIn(staff.districtReviewer.openid)
      const accounts = await Promise.all([worker(town), worker(town), worker(town)])
      const numbers = accounts.slice(0, 2).map(({ nationalId }) => nationalId)
      const village: Village = { town, accounts, numbers, batches: [], memberNumbers: new Map() }
      for (const act of acts) {
        const outcome = await carryOut(act, village)
        if (outcome && !outcome.ok) expect(outcome.problem.status).toBeLessThan(500)
        await examine(village)
        town.advance(minutes(1))
      }
      await town.close()
    }),
    { numRuns: 20 },
  )
})
