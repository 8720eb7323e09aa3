import { BatchPutRequest } from 'dynamodb-toolbox/entity/actions/batchPut'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { BatchWriteCommand, execute } from 'dynamodb-toolbox/table/actions/batchWrite'
import type { Request } from '@gongyou/shared/contracts/contract'
import { mintMemberNumber } from '@gongyou/shared/domain/membership/member-number'
import { describe, expect, it } from 'vitest'
import { admittedDriver } from '../../testing/admitted'
import { inventedMembership } from '../../testing/membership-records'
import { consumptionOf, refusalOf, someone, staffMember, succeeded } from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { inMembersList } from '../table/members-list'
import { membershipEntity, numberLockEntity, type MembershipRecord } from '../table/people.entities'

const town = await takeTown()

const driver = () => admittedDriver(town)

/** Invented members past the API, the `from`th to the `to`th: they have numbers, and no accounts. */
async function addListed(from: number, to: number, rest: (index: number) => Partial<MembershipRecord>) {
  const indexes = Array.from({ length: to - from }, (_, index) => from + index)
  for (let first = 0; first < indexes.length; first += 12) {
    const items = indexes.slice(first, first + 12).flatMap((index) => {
      const memberNumber = mintMemberNumber(Uint8Array.of(9, 0, 0, 0, 0, 0, index >> 8, index & 255))
      const membership = inMembersList({ ...inventedMembership(index), memberNumber, ...rest(index) })
      const { personId } = membership
      return [
        membershipEntity(town.table).build(BatchPutRequest).item(membership),
        numberLockEntity(town.table).build(BatchPutRequest).item({ memberNumber, personId }),
      ]
    })
    await execute(town.table.build(BatchWriteCommand).requests(...items))
  }
}

const chair = () => staffMember(town, staff.freightChair)

describe('the members of a union', () => {
  it('are listed by occupation, name masked, page by page, to those whose role reaches the union', async () => {
    const unionId = 'sibling-union'
    await addListed(0, 30, (index) => ({ unionId, occupation: index % 3 === 0 ? 'courier' : 'truck-driver' }))
    const reviewer = await staffMember(town, staff.siblingReviewer)
    const couriers = succeeded(await reviewer.call('member.list', { union: unionId, occupation: 'courier' })).body
    expect(couriers.items).toHaveLength(10)
    expect(couriers.items[0]).toMatchObject({ name: '张*', occupation: 'courier', contact: 'fresh' })
    const first = succeeded(await reviewer.call('member.list', { union: unionId })).body
    const rest = { union: unionId, cursor: first.nextCursor }
    expect([first.items.length, succeeded(await reviewer.call('member.list', rest)).body.items.length]).toEqual([25, 5])
    expect(refusalOf(await (await chair()).call('member.list', { union: unionId }))).toBe('not-found')
  })

  it('who have been silent are a list of their own, the longest silence first, until they answer', async () => {
    const since = (day: string) => ({ unionId: 'joint-union', contact: 'stale' as const, staleSince: `2026-10-${day}` })
    await addListed(100, 102, (index) => since(index === 100 ? '20' : '10'))
    const reviewer = await staffMember(town)
    const stale = { union: 'joint-union', contact: 'stale' as const }
    const { items } = succeeded(await reviewer.call('member.list', stale)).body
    expect(items).toHaveLength(2)
    expect(items.every(({ contact }) => contact === 'stale')).toBe(true)
    const [alive] = await town
      .stored('membership')
      .then((all) => all.filter(({ personId }) => personId === 'invented-100'))
    const fresh = inMembersList({
      ...(alive as unknown as MembershipRecord),
      contact: undefined,
      staleSince: undefined,
    })
    await membershipEntity(town.table).build(PutItemCommand).item(fresh).send()
    expect(succeeded(await reviewer.call('member.list', stale)).body.items).toHaveLength(1)
  })

  it('cost at most 6 units a page, in a city of thirty and in one of five hundred', async () => {
    const proposal = {
      unionId: 'riders',
      unionName: '甬城网约配送行业工会联合会（演示）',
      rule: 3,
      reasons: ['own-trade'],
      at: town.now(),
    }
    const waiting = { unionId: 'city-pool', waitingSince: town.now(), proposal }
    const cityReviewer = await chair()
    const costs: number[][] = []
    for (const [from, to] of [
      [200, 230],
      [230, 700],
    ] as const) {
      await addListed(from, to, () => waiting)
      const list = await consumptionOf(async () =>
        succeeded(await cityReviewer.call('member.list', { union: 'city-pool' })),
      )
      const pool = await consumptionOf(async () =>
        succeeded(await cityReviewer.call('pool.list', { union: 'city-pool' })),
      )
      costs.push([list.read, pool.read])
    }
    console.info(`a page of 25 members, and of those who wait: ${costs.map(String).join(' / ')} read`)
    expect(costs[0]).toEqual(costs[1])
    for (const read of costs.flat()) expect(read).toBeLessThanOrEqual(6)
  })
})

describe('a member', () => {
  it('is found by the whole of a number, a phone or an ID number, and by nobody whose role does not reach them', async () => {
    const one = await driver()
    const reviewer = await chair()
    const found = async (by: Request<'member.search'>, who = reviewer) =>
      succeeded(await who.call('member.search', by)).body.items.map(({ memberNumber }) => memberNumber)
    for (const by of [{ memberNumber: one.memberNumber }, { phone: one.phone }, { nationalId: one.nationalId }]) {
      expect(await found(by)).toEqual([one.memberNumber])
      expect(await found(by, await staffMember(town))).toEqual([])
    }
    expect(await found({ nationalId: one.nationalId.slice(0, 17) })).toEqual([])
    expect(refusalOf(await reviewer.call('member.search', {}))).toBe('invalid-request')
  })

  it('has a page without anything in clear; a look needs a purpose and stands in the member’s own ledger', async () => {
    const one = await driver()
    const reviewer = await chair()
    const number = one.memberNumber
    const page = JSON.stringify(succeeded(await reviewer.call('member.show', { number })).body)
    for (const secret of [one.nationalId, one.phone, '张三']) expect(page).not.toContain(secret)
    expect(page).toContain('admitted')

    const look = { number, purpose: 'correct-mistake' as const }
    const { body } = succeeded(await reviewer.call('member.reveal', look))
    expect(body).toEqual({ name: '张三', nationalId: one.nationalId, phone: one.phone })
    const { items } = succeeded(await one.call('me.accessLog', {})).body
    expect(items).toMatchObject([{ by: '北仑集卡工会（演示）', fields: ['nationalId', 'phone'] }])
    expect(refusalOf(await (await staffMember(town, staff.auditor)).call('member.reveal', look))).toBe('not-found')
  })

  it('is looked at thirty times a day by one member of staff and no more', async () => {
    const one = await driver()
    const reviewer = await staffMember(town, staff.districtReviewer)
    const look = { number: one.memberNumber, purpose: 'asked-by-worker' as const }
    for (let times = 1; times <= 30; times += 1) succeeded(await reviewer.call('member.reveal', look))
    expect(refusalOf(await reviewer.call('member.reveal', look))).toBe('reveal-limit')
  })

  it('is called with one tap, which the page remembers, and the number is never shown', async () => {
    const one = await driver()
    const reviewer = await chair()
    const number = one.memberNumber
    const called = await reviewer.call('member.contact', { number, outcome: 'dialled' })
    expect(succeeded(called)).toMatchObject({ status: 201, body: { dial: one.phone } })
    const { contacts, phone } = succeeded(await reviewer.call('member.show', { number })).body
    expect(contacts).toMatchObject([{ outcome: 'dialled' }])
    expect(phone).toBe(`199****${one.phone.slice(-4)}`)
  })
})

describe('a group that an admin moves', () => {
  it('is moved by its numbers, each with an answer and told why; who has moved can undo it', async () => {
    const [one, other] = [await driver(), await driver()]
    const admin = await staffMember(town, staff.districtAdmin)
    const memberNumbers = [one.memberNumber, other.memberNumber, '000000000000']
    const sent = { to: 'joint-union', reason: '站点搬到小港，就近服务', memberNumbers }
    const { results } = succeeded(await admin.call('member.move', sent)).body
    expect(results.map(({ state, problem }) => problem?.code ?? state)).toEqual(['done', 'done', 'not-found'])
    const home = succeeded(await one.call('me.home', {})).body
    expect(home.membership?.union.id).toBe('joint-union')
    const [told] = succeeded(await one.call('me.messages', {})).body.items.filter(({ what }) => what === 'placed')
    expect(told).toMatchObject({ by: 'union', reasons: ['站点搬到小港，就近服务'] })
    succeeded(await one.call('transfer.undo', { id: home.transferId ?? '' }))
    expect(succeeded(await one.call('me.home', {})).body.membership?.union.id).toBe('freight-union')
    const lines = (await town.stored('audit')).filter(({ act }) => act === 'member.move')
    expect(lines.filter(({ subject }) => subject === undefined)).toMatchObject([
      { unionId: 'joint-union', changed: { members: { to: 2 } } },
    ])
    // One for each member, with the union that was left.
    expect(lines.filter(({ unionId }) => unionId === 'freight-union')).toHaveLength(2)
  })

  it('of an occupation is moved by hundreds, with a place to go on from, within the admin’s own subtree', async () => {
    await addListed(1000, 1130, () => ({ unionId: 'lapsed-union', occupation: 'courier' }))
    await addListed(1130, 1133, () => ({ unionId: 'lapsed-union', occupation: 'truck-driver' }))
    const admin = await someone(town, staff.districtAdmin.openid)
    const group = { union: 'lapsed-union', occupation: 'courier' }
    const move = { to: 'sibling-union', reason: '并到一处' }
    const first = succeeded(await admin.call('member.move', { ...move, group })).body
    expect([first.results.length, first.nextCursor !== undefined]).toEqual([100, true])
    // These have no person beside the membership: invented for the list, so that each row is refused and stays.
    expect(new Set(first.results.map(({ problem }) => problem?.code))).toEqual(new Set(['not-found']))
    const rest = succeeded(
      await admin.call('member.move', { ...move, group: { ...group, cursor: first.nextCursor } }),
    ).body
    expect([rest.results.length, rest.nextCursor]).toEqual([30, undefined])
    expect(refusalOf(await admin.call('member.move', { ...move, to: 'city-union', group }))).toBe('not-found')
  })
})
