import { randomUUID } from 'node:crypto'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { days, localDateOf, minutes, plus, type Instant } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer, clerkAt, codeShownBy } from '../../testing/benefit-staff'
import { addCampaign, claimsIn, drinksFor, endOverdueVouchers, takenOf } from '../../testing/benefit-town'
import {
  fastForm,
  refusalOf,
  reviewedForm,
  staffMember,
  succeeded,
  worker,
  type Worker,
} from '../../testing/running-town'
import { wholeTable, whereFound } from '../../testing/search-everywhere'
import { codes, staff } from '../../testing/small-town'
import { streamConsumer } from '../../testing/stream-consumer'
import { openTelling, type TellingTown } from '../../testing/telling'
import { takeTown } from '../../testing/take-town'
import { leadEntity } from '../table/leads.entities'
import { inItsCampaign, reminderEntity } from '../table/reminders.entities'
import { openTableStream, type TableStream } from '../table/testing/table-stream'
import { wireSweep } from './lambda'

/**
 * What is searched for are the plain ID number, phone, name and openid, and the digest by which the number is looked up.
 * Sealed texts cannot be searched for by whoever has no key; so that none is left either, the ids of everything that was
 * sealed for the person are searched for as well.
 */
const lines: { readonly event: string; readonly ids: unknown }[] = []
const linesOf = (event: string) => lines.filter((line) => line.event === event)
const town = await takeTown({ log: (event, ids) => lines.push({ event, ids }) })

const everything = () => wholeTable(town.documents, town.surroundings.tableName)
const sweep = () => wireSweep(town.surroundings)()

/** Somebody whose name nobody else has, with a life: an application withdrawn, a move, a look in clear, a call. */
async function wellKnown(name: string): Promise<Worker & { readonly name: string }> {
  const one = await worker(town)
  const lead = {
    accountId: one.accountId,
    occupation: 'courier',
    campaignId: 'tea',
    at: town.now(),
    ttl: 4_000_000_000,
  }
  await leadEntity(town.table).build(PutItemCommand).item(lead).send()
  const wish = { accountId: one.accountId, campaignId: 'next-summer' }
  const reminder = { ...wish, at: town.now(), ttl: 4_000_000_000, ...inItsCampaign(wish) }
  await reminderEntity(town.table).build(PutItemCommand).item(reminder).send()
  const first = succeeded(await one.call('application.submit', reviewedForm(one.nationalId, { name }))).body
  const chair = await staffMember(town, staff.jointReviewer)
  const { id } = first.application
  succeeded(await chair.call('review.reveal', { id, purpose: 'check-identity' }))
  succeeded(await chair.call('review.contact', { id, outcome: 'reached', note: `${name}说换了号` }))
  succeeded(await one.call('application.withdraw', { id, version: first.application.version }))
  town.advance(minutes(1))
  succeeded(await one.call('application.submit', fastForm(one.nationalId, { name })))
  succeeded(await one.call('transfer.submit', { unionId: 'district-pool' }))
  succeeded(await one.call('membership.loseWork', {}))
  return { ...one, name }
}

/** That a campaign opens is told to them, and noted. */
async function remindedBy(telling: TellingTown, { accountId }: Worker): Promise<void> {
  const opensAt = plus(town.now(), minutes(5))
  const window = { opensAt, closesAt: plus(opensAt, days(1)) }
  await addCampaign(town, 'next-summer', { ...drinksFor(town, 1), window })
  const fact = { of: 'opening', campaignId: 'next-summer', accountId, opensAt }
  expect(await telling.give([{ body: JSON.stringify(fact), delay: 0 }])).toBe(0)
}

async function leave(one: Worker) {
  const { leaving } = succeeded(await one.call('leaving.ask', {})).body
  const chair = await staffMember(town, staff.freightChair)
  succeeded(await chair.call('leaving.confirm', { id: leaving.id, version: leaving.version }))
}

/** What is owed for the drinks of one day, once the stream has told everything that has happened so far. */
async function settlementOfDrinks(stream: TableStream, day: string) {
  await streamConsumer(town.surroundings)({ Records: [...(await stream.records())] })
  const officer = await benefitsOfficer(town, 'settlement-officer')
  return succeeded(await officer.call('campaign.settlement', { id: 'drinks', from: day, to: day })).body.settlement
}

/** What was claimed of both campaigns, in the order of their names. */
async function claimsOfBoth() {
  return [...(await claimsIn(town, 'drinks')), ...(await claimsIn(town, 'haircuts'))]
}

const plainOf = (one: Worker & { name: string }) => [one.nationalId, one.phone, one.name, one.openid]

describe('thirty days after somebody has left', () => {
  it('a search of every item finds neither their ID number, phone, name nor WeChat id: only the tombstone', async () => {
    const one = await wellKnown('欧阳永别')
    const stays = await wellKnown('司徒还在')
    const telling = await openTelling(town)
    await remindedBy(telling, one)
    telling.close()
    const before = await everything()
    expect(whereFound(before, plainOf(one)).map(({ et }) => et)).toEqual(
      expect.arrayContaining(['account', 'person', 'membership', 'application', 'transfer', 'contact']),
    )
    expect(before.filter(({ et }) => et === 'notice')).toHaveLength(1)
    expect(linesOf('message.settled')).toHaveLength(1)
    const membership = before.find(({ et, name }) => et === 'membership' && name === one.name)
    const personId = String(membership?.['personId'])
    await leave(one)
    town.advance(days(29))
    await sweep()
    expect(whereFound(await everything(), [one.name])).not.toEqual([])
    town.advance(days(1))
    const [first, second] = await Promise.all([sweep(), sweep()])
    expect((first?.erased ?? 0) + (second?.erased ?? 0)).toBe(1)

    const after = await everything()
    expect(whereFound(after, plainOf(one))).toEqual([])
    // Of the person's id, which leads to nobody any more, the audit and the requests of the last day know too.
    const traces = whereFound(after, [personId]).filter(({ et }) => et !== 'audit' && et !== 'request')
    expect(traces.map(({ et }) => et).sort()).toEqual(['membership', 'nationalIdLock', 'numberLock'])
    const number = String(membership?.['memberNumber'])
    expect(traces.find(({ et }) => et === 'membership')).toMatchObject({
      name: '',
      memberNumber: number,
      state: 'left',
    })
    expect(traces.find(({ et }) => et === 'nationalIdLock')).toMatchObject({ accountId: '', applicationId: '' })
    const digests = ['national-id', 'phone'].map((kind, at) =>
      town.seal.digest(kind as 'phone', [one.nationalId, one.phone][at] ?? ''),
    )
    expect(whereFound(after, digests).map(({ et }) => et)).toEqual(['nationalIdLock'])
    const sealedFor = [String(membership?.['applicationId']), town.accountIdOf(one.openid)]
    expect(new Set(whereFound(after, sealedFor).map(({ et }) => et))).toEqual(new Set(['access', 'request']))
    expect(whereFound(lines, [...plainOf(one), town.seal.digest('national-id', one.nationalId)])).toEqual([])
    expect(whereFound(linesOf('message.settled'), [personId, ...sealedFor])).toEqual([])

    const [proof] = after.filter(({ et }) => et === 'consentProof')
    expect(proof).toMatchObject({ digest: town.seal.digest('consent', one.nationalId), sensitiveData: '2026-01' })
    expect(whereFound([proof], [personId, number])).toEqual([])
    expect(whereFound(after, [stays.name])).not.toEqual([])
    const { token } = await town.signIn(one.openid)
    const exported = succeeded(await one.call('me.export', {}, { token })).body
    expect(exported).toMatchObject({ person: null, membership: null, applications: [], guestOf: [], consents: [] })
    expect(whereFound([exported], plainOf(one))).toEqual([])
    // Who looked is kept three years; it names nobody.
    expect(exported.history.map(({ what }) => what)).toEqual(['looked-at'])
  })

  it('they join again with the same number, with the same WeChat or another, and are asked nothing more', async () => {
    for (const openid of [undefined, `another-${randomUUID()}`]) {
      const one = await wellKnown('百里归来')
      await leave(one)
      const { memberNumber } = succeeded(await one.call('me.home', {})).body.membership ?? {}
      town.advance(days(30))
      await sweep()
      await town.signIn(one.openid)
      const again = await worker(town, { openid: openid ?? one.openid })
      const form = fastForm(one.nationalId, { name: one.name, unionCode: codes.fast.code })
      const body = succeeded(await again.call('application.submit', form)).body
      expect('membership' in body && body.membership).toMatchObject({ state: 'active', memberNumber })
      const locks = (await everything()).filter(({ et, personId }) => et === 'nationalIdLock' && personId)
      expect(whereFound(locks, [town.accountIdOf(again.openid)])).toHaveLength(1)
    }
  })

  it('nothing is erased of whoever has applied again meanwhile', async () => {
    const one = await wellKnown('上官再来')
    await leave(one)
    succeeded(await one.call('application.submit', reviewedForm(one.nationalId, { name: one.name })))
    town.advance(days(31))
    await sweep()
    expect(whereFound(await everything(), [one.name]).map(({ et }) => et)).toContain('person')
    const { token } = await town.signIn(one.openid)
    expect(succeeded(await one.call('me.home', {}, { token })).body.application?.state).toBe('open')
    expect(refusalOf(await one.call('leaving.ask', {}, { token, idempotencyKey: randomUUID() }))).toBe(
      'membership-ended',
    )
  })
})

describe('what somebody who is erased has claimed', () => {
  it('stays for the settlement, the stock and the limit, and says no more whose it was', async () => {
    const stream = await openTableStream(town.shared.tableName)
    const terms = drinksFor(town, 5)
    const window = { ...terms.window, closesAt: plus(town.now(), days(60)) }
    for (const id of ['drinks', 'haircuts']) await addCampaign(town, id, { ...terms, window, voucherDays: 60 })
    const clerk = await clerkAt(town, 'station-1')
    const one = await wellKnown('诸葛用券')
    const claim = async (id: string) => succeeded(await one.call('benefit.claim', { id })).body.claim.id
    const [used, live] = [await claim('drinks'), await claim('haircuts')]
    const voucherCode = codeShownBy(succeeded(await one.call('claim.show', { id: used })).body, town)
    const { redemption } = succeeded(await clerk.call('redemption.make', { voucherCode, outletId: 'station-1' })).body
    const { memberNumber } = succeeded(await one.call('me.home', {})).body.membership ?? {}
    expect(succeeded(await one.call('me.export', {})).body.claims).toMatchObject([
      { title: '夏日清凉包', state: 'redeemed', redeemed: { outlet: '小港骑手驿站（演示）' } },
      { title: '夏日清凉包', state: 'held' },
    ])
    const before = await claimsOfBoth()
    const redeemedOn = localDateOf(redemption.at as Instant)
    const settled = await settlementOfDrinks(stream, redeemedOn)
    expect(settled).toMatchObject({ redemptions: 1, fen: 1801 })
    await leave(one)
    town.advance(days(30))
    await sweep()

    const whose = [maskName(one.name as PersonName), town.accountIdOf(one.openid)]
    const after = await claimsOfBoth()
    expect([whereFound(before, whose).length, whereFound(after, whose)]).toEqual([2, []])
    expect(
      after.filter(({ tail, voucherSk }) =>
        [tail, voucherSk].some((text) => text?.startsWith(memberNumber?.slice(-4) ?? '')),
      ),
    ).toEqual([])
    expect(after.map(({ redeemed }) => redeemed)).toEqual(before.map(({ redeemed }) => redeemed))
    expect([await takenOf(town, 'drinks'), await takenOf(town, 'haircuts')]).toEqual([1, 1])
    expect(await settlementOfDrinks(stream, redeemedOn)).toEqual(settled)
    const cashier = await clerkAt(town, 'station-1')
    const day = { outlet: 'station-1', day: redeemedOn }
    expect(succeeded(await cashier.call('redemption.list', day)).body.items).toMatchObject([
      { id: redemption.id, benefitTitle: '夏日清凉包', memberName: '＊＊＊' },
    ])

    const again = await worker(town, { openid: one.openid })
    succeeded(await again.call('application.submit', fastForm(one.nationalId, { name: one.name })))
    for (const id of ['drinks', 'haircuts'])
      expect(refusalOf(await again.call('benefit.claim', { id }))).toBe('already-claimed')
    expect(succeeded(await again.call('claim.show', { id: live })).body.voucher?.state).toBe('live')
    town.advance(days(32))
    expect(await endOverdueVouchers(town)).toEqual({ expired: 1 })
    stream.close()
  })
})

describe('the export of my data', () => {
  it('holds everything that is held, readable, and no number whole: a stolen phone would show it', async () => {
    const one = await wellKnown('慕容自查')
    const { body } = succeeded(await one.call('me.export', {}))
    expect(body).toMatchObject({
      account: { phoneProven: true, weChatId: true },
      person: { name: one.name, bornMonth: '1990-03', sex: 'male' },
      membership: { state: 'retained', occupation: 'truck-driver', union: { id: 'district-pool' } },
    })
    expect(body.applications.map(({ state }) => state)).toEqual(['admitted', 'withdrawn'])
    expect(body.history.map(({ what }) => what)).toEqual(expect.arrayContaining(['work-lost', 'transferred']))
    expect(body.accesses).toMatchObject([{ fields: ['nationalId', 'phone'] }])
    expect(body.consents).toHaveLength(4)
    expect(whereFound([body], [one.nationalId, one.phone, one.openid])).toEqual([])
  })
})

describe('withdrawing a consent', () => {
  const tap = (follows: 'leaves' | 'withdraws-application') => ({ text: 'sensitiveData' as const, follows })

  it('says before what follows: a member leaves by it, and only on what was said', async () => {
    const one = await wellKnown('南宫撤回')
    const [latest] = succeeded(await one.call('me.consents', {})).body.items
    expect(latest?.follows).toBe('leaves')
    expect(refusalOf(await one.call('consent.withdraw', tap('withdraws-application')))).toBe('changed-meanwhile')
    const { leaving, membership } = succeeded(await one.call('consent.withdraw', tap('leaves'))).body
    expect([leaving.because, membership.state]).toEqual(['consent-withdrawn', 'leaving'])
  })

  it('is for an applicant the taking back of the application', async () => {
    const one = await worker(town)
    succeeded(await one.call('application.submit', reviewedForm(one.nationalId)))
    expect(succeeded(await one.call('me.consents', {})).body.items.map(({ follows }) => follows)).toEqual([
      'withdraws-application',
      'withdraws-application',
    ])
    const withdrawal = await one.call('consent.withdraw', tap('withdraws-application'))
    expect(refusalOf(withdrawal)).toBe('withdraw-application-first')
  })
})
