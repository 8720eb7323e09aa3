import { expect } from 'vitest'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { queueOf, transfersTo } from '../../src/table/queue-keys'
import type { PersonRecord } from '../../src/table/people.entities'
import { examineStock, examineVouchers, voucherOf } from './claims'
import type { Life, Model } from './model'
import { became, readTable, traceOf, type TableNow } from './table'
import type { World } from './world'

/** Compares what the model expects with what the table holds, and the table with itself. */
export async function examine(model: Model, { town }: World): Promise<void> {
  const table = await readTable(town)
  examineLives(model, town, table)
  examineMemberships(table)
  examineWhatWaits(table)
  examineStock(table.claims, table.stockShards)
  examineUnions(table)
}

/** What must be so once the schedule has done its work: no union that was closed has a member left. */
export async function examineWhenDone({ lives }: Model, world: World): Promise<void> {
  const { town } = world
  const table = await readTable(town)
  await examineVouchers(lives, (life) => traceOf(life, town, table), world)
  const { memberships, unions } = table
  const held = memberships.filter(({ state }) => isMembershipHeld(state))
  expect(held.filter(({ unionId }) => unions.get(unionId)?.status !== 'active')).toEqual([])
}

/** Takes over what the table says of everybody, where two taps at once or a dead machine left it open. */
export async function observe(model: Model, { town }: World): Promise<void> {
  const table = await readTable(town)
  for (const life of model.lives) {
    const seen = traceOf(life, town, table)
    const [membership] = seen.memberships
    life.voucher = voucherOf(seen, town)
    const isHeld = membership !== undefined && isMembershipHeld(membership.state)
    life.unionId = isHeld ? membership.unionId : undefined
    life.isLeaving = membership?.state === 'leaving'
    life.batch = undefined
  }
}

/** One human being: one person, one membership at every step, one number for ever, what they claimed, in the union that is expected. */
function examineLives(model: Model, town: World['town'], table: TableNow): void {
  for (const life of model.lives) {
    const seen = traceOf(life, town, table)
    const { digest, people, memberships } = seen
    expect(voucherOf(seen, town), 'the voucher').toEqual(life.voucher)
    expect(people.length, 'persons of one ID number').toBeLessThanOrEqual(1)
    expect(memberships.length, 'memberships of one person').toBe(people.length)
    const [[person], [membership]] = [people, memberships]
    if (life.isLeaving && membership?.state === 'left') Object.assign(life, { isLeaving: false, unionId: undefined })

    const isHeld = membership !== undefined && isMembershipHeld(membership.state)
    expect(isHeld, 'is a member').toBe(life.unionId !== undefined)
    if (!person || !membership) continue
    life.memberNumber ??= membership.memberNumber
    expect(membership.memberNumber, 'member number').toBe(life.memberNumber)
    examineAccount(life, person, table)
    if (!isHeld) continue
    expect(became(membership.unionId, table)?.unionId, 'union').toBe(became(life.unionId, table)?.unionId)
    expect(table.idLocks.find((lock) => lock.digest === digest)?.personId).toBe(person.personId)
  }
}

/** One account acts for the person: the one from before or, once a recovery is through, the new one. */
function examineAccount(life: Life, { personId, accountId }: PersonRecord, { accounts }: TableNow): void {
  const account = accounts.find((each) => each.accountId === accountId)
  if (account && account.openid === life.claimant) Object.assign(life, { openid: life.claimant, claimant: undefined })
  expect(account?.openid, 'the account that acts for the person').toBe(life.openid)
  expect(accounts.filter((each) => each.personId === personId)).toHaveLength(1)
}

function examineMemberships(table: TableNow): void {
  const numbers = new Map(table.numberLocks.map(({ memberNumber, personId }) => [memberNumber, personId]))
  const persons = table.memberships.map(({ personId }) => personId)
  expect(new Set(persons).size).toBe(persons.length)
  expect(new Set(persons)).toEqual(new Set(table.people.map(({ personId }) => personId)))
  for (const { personId, memberNumber, state, unionId, membersPk, openTransferId } of table.memberships) {
    expect(numbers.get(memberNumber), 'whose number it is').toBe(personId)
    expect(membersPk, 'in whose list a member stands').toBe(isMembershipHeld(state) ? unionId : undefined)
    if (isMembershipHeld(state)) expect(became(unionId, table)?.status).toBe('active')
    const open = table.transfers.filter((each) => each.personId === personId && each.state === 'awaiting')
    expect(open.map(({ transferId }) => transferId)).toEqual(openTransferId === undefined ? [] : [openTransferId])
  }
}

/** What waits lies in the queue of a union whose people can answer. */
function examineWhatWaits(table: TableNow): void {
  for (const { state, responsibleUnionId, queuePk } of table.applications) {
    expect(queuePk).toBe(state === 'open' ? queueOf(responsibleUnionId) : undefined)
    if (state === 'open') expect(became(responsibleUnionId, table)?.status).toBe('active')
  }
  for (const { state, responsibleUnionId, queuePk } of table.transfers) {
    if (state !== 'awaiting') continue
    expect(queuePk).toBe(transfersTo(responsibleUnionId))
    expect(became(responsibleUnionId, table)?.status).toBe('active')
  }
  const leaving = table.memberships.filter(({ state }) => state === 'leaving').map(({ personId }) => personId)
  const asked = table.leavings.filter(({ state }) => state === 'asked').map(({ personId }) => personId)
  expect([...asked].sort()).toEqual([...leaving].sort())
}

/** Each code lands on a living union; seats and ties name what is there, and none is missing. */
function examineUnions(table: TableNow): void {
  for (const { unionId } of table.codes) {
    if (unionId !== 'dissolved-union') expect(became(unionId, table)?.status).toBe('active')
  }
  for (const { unionId } of table.seats) expect(became(unionId, table)?.status).toBe('active')
  const children = table.ties.filter(({ tie }) => tie === 'child').map(({ unionId, to }) => `${to} under ${unionId}`)
  const standing = [...table.unions.values()].filter(({ status }) => !['merged', 'dissolved'].includes(status))
  const parents = standing.flatMap(({ unionId, parentId }) => (parentId ? [`${unionId} under ${parentId}`] : []))
  expect([...children].sort()).toEqual([...parents].sort())
}
