import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inventedSocialCreditCode } from '../../local/city/social-credit-codes'
import { seededRandom } from '../../local/city/random'
import { days } from '@gongyou/shared/kernel/time'
import { admittedDriver } from '../../testing/admitted'
import {
  refusalOf,
  reviewedForm,
  runTown,
  staffMember,
  succeeded,
  worker,
  type RunningTown,
  type Someone,
  type Worker,
} from '../../testing/running-town'
import { codes, staff } from '../../testing/small-town'
import { openRelocation } from './relocation.repository'
import { admins, announce, carryOut, jointForm, resolved, waitForTheDay } from '../../testing/tree-town'

let town: RunningTown
let district: Someone
let city: Someone
beforeEach(async () => {
  town = await runTown()
  ;({ district, city } = await admins(town))
})
afterEach(() => town.close())

/** Signs in again: a session lives for a quarter of an hour, and weeks may have passed. */
async function again<P extends { readonly openid: string }>({ openid }: P) {
  const { token } = await town.signIn(openid)
  return { call: ((name, input) => town.call(name, input, { token, idempotencyKey: randomUUID() })) as Someone['call'] }
}

const member = () => admittedDriver(town)

async function applicant(): Promise<Worker & { readonly id: string }> {
  const rider = await worker(town)
  const { id } = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body.application
  return { ...rider, id }
}

/** Of a county that does not exist. */
const employerCode = inventedSocialCreditCode(seededRandom('an employer'), 'company')
const versionOf = async (id: string) => succeeded(await city.call('union.inspect', { id })).body.union.version
const homeOf = async (who: Worker) => succeeded(await (await again(who)).call('me.home', {})).body
const messagesOf = async (who: Worker) =>
  succeeded(await (await again(who)).call('me.messages', {})).body.items.map(({ what, unionName }) => [what, unionName])

describe('a merger', () => {
  it('does nothing before its day but tell the members', async () => {
    const driver = await member()
    await announce(town, { id: 'freight-union', into: 'lapsed-union' })
    expect(await carryOut(town)).toEqual({ moved: 0 })
    town.advance(days(15))
    expect(await carryOut(town)).toEqual({ moved: 0 })
    expect((await homeOf(driver)).membership?.union.id).toBe('freight-union')
    expect(await messagesOf(driver)).toContainEqual(['union-merging', '旧授权货运工会（演示）'])
  })

  it('takes members, codes, applications, staff, hosted pools and weekly lists to the successor', async () => {
    const [driver, rider] = [await member(), await applicant()]
    const child = succeeded(await district.call('union.create', { ...jointForm, parentId: 'freight-union' })).body.union
    await announce(town, { id: 'freight-union', into: 'lapsed-union' })
    waitForTheDay(town)
    const { moved } = await carryOut(town)
    expect(moved).toBeGreaterThanOrEqual(5)

    const home = await homeOf(driver)
    expect(home.membership).toMatchObject({ union: { id: 'lapsed-union' }, state: 'active' })
    expect(await messagesOf(driver)).toContainEqual(['union-merged', '旧授权货运工会（演示）'])
    const landing = succeeded(await town.call('code.landing', { code: codes.fast.code })).body
    expect([landing.union.id, landing.notice]).toEqual(['lapsed-union', 'union-merged'])
    const admin = await again(city)
    const { items } = succeeded(await admin.call('code.list', { id: 'lapsed-union' })).body
    expect(items.map(({ code }) => code)).toContain(codes.fast.code)
    const page = succeeded(await admin.call('union.inspect', { id: 'freight-union' })).body.union
    expect([page.status, page.mergedInto?.id]).toEqual(['merging', 'lapsed-union'])
    for (const pool of ['district-pool', 'city-pool']) {
      expect(succeeded(await admin.call('union.inspect', { id: pool })).body.union.host?.id).toBe('lapsed-union')
    }
    expect(succeeded(await admin.call('union.inspect', { id: child.id })).body.union.parent?.id).toBe('lapsed-union')

    const chair = await again(staff.freightChair)
    const grants = (await town.stored('grant')).filter(({ unionId }) => unionId === 'freight-union')
    expect(grants).toEqual([])
    const lists = succeeded(await chair.call('admission.lists', { union: 'lapsed-union', week: '2026-W47' })).body.items
    expect(lists.map(({ id }) => id)).toContain('freight-union.2026-W47')
    expect((await homeOf(rider)).application?.union.id).toBe('joint-union')
  })

  it('is over when a pass finds nobody, and forgotten by the schedule a day after', async () => {
    await member()
    await announce(town, { id: 'freight-union', into: 'lapsed-union' })
    waitForTheDay(town)
    await carryOut(town)
    expect(await carryOut(town)).toEqual({ moved: 0 })
    const admin = await again(city)
    const statusNow = async () =>
      succeeded(await admin.call('union.inspect', { id: 'freight-union' })).body.union.status
    expect(await statusNow()).toBe('merged')
    const listed = async () =>
      succeeded(await (await again(city)).call('union.changes', { id: 'city-union' })).body.items
    expect((await listed()).map(({ state }) => state)).toEqual(['settling'])
    town.advance(days(2))
    await carryOut(town)
    expect(await listed()).toEqual([])
  })

  it('hands the queue over with its deadlines; the reviewer who knew it goes on with it', async () => {
    const rider = await applicant()
    await announce(town, { id: 'joint-union', into: 'sibling-union' })
    waitForTheDay(town)
    await carryOut(town)
    const reviewer = await again(staff.jointReviewer)
    const { items } = succeeded(await reviewer.call('review.queue', { union: 'sibling-union' })).body
    const waiting = items.find(({ application }) => application.id === rider.id)?.application
    expect(waiting).toMatchObject({ union: { id: 'sibling-union' } })
    const decision = { id: rider.id, version: waiting?.version ?? 0, decision: 'approve' as const }
    const approved = succeeded(await reviewer.call('review.decide', decision)).body
    expect(approved.membership?.union.id).toBe('sibling-union')
    const told = succeeded(await (await again(rider)).call('me.history', {})).body.items.map(({ what }) => what)
    expect(told).toContain('union-changed')
  })

  it('hands over the transfers that wait for the union’s answer, and the successor answers', async () => {
    const driver = await member()
    const { transfer } = succeeded(await driver.call('transfer.submit', { unionId: 'joint-union' })).body
    expect(transfer?.state).toBe('awaiting')
    await announce(town, { id: 'joint-union', into: 'sibling-union' })
    waitForTheDay(town)
    await carryOut(town)
    const reviewer = await again(staff.siblingReviewer)
    const { items } = succeeded(await reviewer.call('transfer.list', { union: 'sibling-union' })).body
    expect(items.map(({ id }) => id)).toEqual([transfer?.id])
  })

  it('hands over the leavings that wait for the committee, and the successor’s confirms', async () => {
    await announce(town, { id: 'freight-union', into: 'joint-union' })
    waitForTheDay(town)
    const driver = await again(await member())
    succeeded(await driver.call('leaving.ask', {}))
    await carryOut(town)
    const reviewer = await again(staff.jointReviewer)
    const [leaving] = succeeded(await reviewer.call('leaving.list', { union: 'joint-union' })).body.items
    const confirmed = await reviewer.call('leaving.confirm', { id: leaving?.id ?? '', version: leaving?.version ?? 0 })
    expect(succeeded(confirmed).body).toMatchObject({ state: 'confirmed' })
  })

  it('brings an approval back to the successor that is undone after the union has gone', async () => {
    const rider = await applicant()
    await announce(town, { id: 'joint-union', into: 'sibling-union' })
    waitForTheDay(town)
    const reviewer = await again(staff.jointReviewer)
    const { application } = succeeded(await (await again(rider)).call('application.show', { id: rider.id })).body
    const row = { applicationId: rider.id, version: application.version, decision: 'approve' as const }
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions: [row] })).body
    await carryOut(town)
    const undone = succeeded(await reviewer.call('review.undo', { batchId })).body
    expect(undone.results).toEqual([{ applicationId: rider.id, ok: true }])
    const { items } = succeeded(await reviewer.call('review.queue', { union: 'sibling-union' })).body
    expect(items.map((item) => item.application.id)).toContain(rider.id)
  })

  it('is followed by another: whoever was to go to a union that has gone itself goes to what that became', async () => {
    const rider = await applicant()
    await announce(town, { id: 'joint-union', into: 'sibling-union' })
    await announce(town, { id: 'sibling-union', into: 'township-union' })
    waitForTheDay(town)
    for (let run = 0; run < 3; run += 1) await carryOut(town)
    const admin = await again(city)
    for (const id of ['joint-union', 'sibling-union']) {
      expect(succeeded(await admin.call('union.inspect', { id })).body.union.mergedInto?.id).toBe('township-union')
    }
    expect((await homeOf(rider)).application?.union.id).toBe('township-union')
  })

  it('waits, and says why, where the tree has changed so that it would be wrong', async () => {
    const employer = { ...jointForm, kind: 'employer' as const, employerUscc: employerCode }
    const { id } = succeeded(await district.call('union.create', employer)).body.union
    await announce(town, { id: 'joint-union', into: id })
    const move = { id, version: await versionOf(id), parentId: 'joint-union' }
    succeeded(await district.call('union.move', move))
    waitForTheDay(town)
    expect(await carryOut(town)).toEqual({ moved: 0 })
    const { items } = succeeded(await (await again(city)).call('union.changes', { id: 'city-union' })).body
    expect(items).toMatchObject([{ state: 'announced', blockedBecause: 'merge-into-descendant' }])
  })
})

describe('whoever changes in the very moment of being carried over', () => {
  it('is left as they are, member or applicant, for the next pass', async () => {
    const { surroundings, table } = town
    await member()
    await applicant()
    const relocation = openRelocation(table, surroundings.documents)
    const [personId = ''] = (await relocation.membersOf('freight-union', 10)).ids
    const [applicationId = ''] = (await relocation.waitingAt('joint-union', 10)).ids
    const [seen, waiting] = [await relocation.membership(personId), await relocation.application(applicationId)]
    if (!seen || !waiting) throw new Error('nobody there')
    const revoked = { ...seen, state: 'revoked' as const, version: seen.version + 1 }
    expect(await relocation.moveMember(revoked, seen)).toBe('saved')
    expect(await relocation.moveMember({ ...seen, unionId: 'lapsed-union', version: seen.version + 1 }, seen)).toBe(
      'lost',
    )
    expect(await relocation.membership(personId)).toMatchObject({ state: 'revoked', unionId: 'freight-union' })
    const moved = { ...waiting, version: waiting.version + 1 }
    expect(await relocation.moveApplication(moved, waiting)).toBe('saved')
    expect(await relocation.moveApplication(moved, waiting)).toBe('lost')
  })
})

describe('a dissolution', () => {
  it('is refused of the last union that could take in whom nobody nearer takes', async () => {
    const dissolve = async (id: string) =>
      refusalOf(await city.call('union.dissolve', { ...resolved, id, version: await versionOf(id) }))
    expect(await dissolve('city-pool')).toBe('last-fallback')
    expect(await dissolve('freight-union')).toBe('hosts-others')
    expect(await dissolve('city-union')).toBe('root-stays')
  })

  it('leaves its members to the home of the township, and its codes lead there; its roles end', async () => {
    const rider = await applicant()
    const reviewer = await staffMember(town, staff.jointReviewer)
    const { application } = succeeded(await rider.call('application.show', { id: rider.id })).body
    const decision = { id: rider.id, version: application.version, decision: 'approve' as const }
    succeeded(await reviewer.call('review.decide', decision))
    const waiting = await applicant()
    await announce(town, { id: 'joint-union' })
    expect(await messagesOf(rider)).toContainEqual(['union-dissolving', '柴桥网上会员之家（演示）'])
    waitForTheDay(town)
    await carryOut(town)
    expect((await homeOf(rider)).membership?.union.id).toBe('online-home')
    const { body: landing } = succeeded(await town.call('code.landing', { code: codes.review.code }))
    expect(landing.union.id).toBe('online-home')
    expect(refusalOf(await (await again(staff.jointReviewer)).call('review.queue', { union: 'joint-union' }))).toBe(
      'not-found',
    )
    const host = await again(staff.townshipReviewer)
    const { items } = succeeded(await host.call('review.queue', { union: 'township-union' })).body
    expect(items.map((item) => item.application.id)).toContain(waiting.id)
  })
})
