import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hours } from '@gongyou/shared/kernel/time'
import { admittedDriver } from '../../testing/admitted'
import { cardOf, historyOf as whatOf, homeOf } from '../../testing/own-pages'
import {
  consumptionOf,
  problemOf,
  refusalOf,
  reviewedForm,
  someone,
  staffMember,
  succeeded,
  worker,
  type Someone,
  type Worker,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()

const member = () => admittedDriver(town)

const historyOf = async (who: Someone) => succeeded(await who.call('me.history', {})).body.items
const versionOf = async (who: Someone) => (await homeOf(who)).person?.version ?? -1

/** Somebody whom a reviewer admitted although the real-name check could not tell, or said no. */
async function admittedByHand(name: string): Promise<Worker> {
  const rider = await worker(town)
  const { application } = succeeded(
    await rider.call('application.submit', reviewedForm(rider.nationalId, { name })),
  ).body
  const reviewer = await staffMember(town, staff.jointReviewer)
  const decision = { id: application.id, version: application.version, decision: 'approve' as const }
  succeeded(await reviewer.call('review.decide', decision))
  return rider
}

describe('a member corrects', () => {
  it('the name, when the real-name check knows them by it; card and list have it, and the history says so', async () => {
    const driver = await member()
    const corrected = { version: await versionOf(driver), name: '张 叁' }
    expect(succeeded(await driver.call('me.correct', corrected)).body.person?.name).toBe('张叁')
    expect((await cardOf(driver)).name).toBe('张叁')
    expect(await whatOf(driver)).toContain('name-corrected')
    expect(refusalOf(await driver.call('me.correct', corrected))).toBe('changed-meanwhile')
  })

  it('nothing by a name that the check does not know', async () => {
    const driver = await member()
    const wrong = { version: await versionOf(driver), name: '张不符' }
    expect(refusalOf(await driver.call('me.correct', wrong))).toBe('identity-unproven')
    expect(await homeOf(driver)).toMatchObject({ person: { name: '张三' }, membership: { state: 'active' } })
    expect((await homeOf(driver)).membership?.unverified).toBeUndefined()
  })

  it('the occupation by their word, of those the city knows', async () => {
    const driver = await member()
    const version = await versionOf(driver)
    expect(refusalOf(await driver.call('me.correct', { version, occupation: 'astronaut' }))).toBe('occupation-unknown')
    succeeded(await driver.call('me.correct', { version, occupation: 'courier' }))
    const [stored] = (await town.stored('membership')).filter(({ occupation }) => occupation === 'courier')
    expect(String(stored?.['membersSk'])).toMatch(/^courier#/)
  })

  it('never the ID number, and is told who does', async () => {
    const driver = await member()
    const { nationalId } = await worker(town)
    const answer = problemOf(await driver.call('me.correct', { version: await versionOf(driver), nationalId }))
    expect(answer).toMatchObject({ code: 'id-fixed', status: 422 })
  })

  it('once, however often the tap is repeated; as a POST too, which WeChat can send', async () => {
    const driver = await member()
    const tap = { idempotencyKey: randomUUID() }
    const body = { version: await versionOf(driver), name: '张肆' }
    const first = succeeded(await driver.call('me.correct', body, tap))
    expect(await driver.call('me.correct', body, tap)).toEqual(first)
    expect((await whatOf(driver)).filter((what) => what === 'name-corrected')).toHaveLength(1)
    const headers = { authorization: `Bearer ${driver.token}`, 'idempotency-key': randomUUID() }
    const sent = { version: await versionOf(driver), name: '张伍' }
    const posted = await town.send({ method: 'POST', path: '/v1/me', headers, body: JSON.stringify(sent) })
    expect(posted.status).toBe(200)
  })

  it('at no more units of the table than an approval', async () => {
    const driver = await member()
    const version = await versionOf(driver)
    const consumed = await consumptionOf(async () =>
      succeeded(await driver.call('me.correct', { version, name: '张陆' })),
    )
    expect(consumed.write).toBeLessThanOrEqual(18)
    expect(consumed.read).toBeLessThanOrEqual(6)
  })
})

describe('a number that somebody else has proven theirs', () => {
  it('is told to whoever had it, and stands in both histories', async () => {
    const [former, present] = await Promise.all([worker(town), worker(town)])
    const phoneCode = await town.codeFor({
      kind: 'realtime-phone',
      openid: present.openid,
      phoneNumber: former.phone,
    })
    succeeded(await present.call('me.bindPhone', { phoneCode, realtime: true }))
    const told = succeeded(await former.call('me.messages', {})).body.items
    expect(told).toMatchObject([{ what: 'phone-released', by: 'system' }])
    expect(told[0]?.reasons[0]).toMatch(/^199\*{4}\d{4}$/)
    expect(await historyOf(present)).toMatchObject([{ what: 'phone-changed', by: 'applicant' }])
    expect((await historyOf(present))[0]?.reasons).toEqual(told[0]?.reasons)
  })
})

describe('a later real-name check', () => {
  it('that matches leaves nothing to prove: a name put right is one', async () => {
    const rider = await admittedByHand('李不符')
    const version = await versionOf(rider)
    succeeded(await rider.call('me.correct', { version, name: '李四' }))
    expect(refusalOf(await rider.call('me.verify', {}))).toBe('verified-already')
  })

  it('that fails leaves a member in doubt: shown so on the card, until the union has decided', async () => {
    const rider = await admittedByHand('李不符')
    expect(succeeded(await rider.call('me.verify', {})).body).toMatchObject({
      outcome: 'doubted',
      membership: { state: 'active', unverified: true },
    })
    expect((await cardOf(rider)).unverified).toBe(true)
    expect(await whatOf(rider)).toContain('identity-doubted')

    const reviewer = await staffMember(town, staff.jointReviewer)
    const { memberNumber } = await cardOf(rider)
    const { items } = succeeded(await reviewer.call('identity.list', { union: 'joint-union' })).body
    const doubted = items.find((each) => each.memberNumber === memberNumber)
    expect(doubted).toMatchObject({ name: '李**', state: 'active' })
    const decision = { number: memberNumber, version: doubted?.version ?? 0 }
    succeeded(await reviewer.call('identity.decide', { ...decision, decision: 'confirm' }))
    expect((await cardOf(rider)).unverified).toBeUndefined()
    const told = succeeded(await rider.call('me.messages', {})).body.items.map(({ what }) => what)
    expect(told).toContain('identity-confirmed')
    expect(succeeded(await reviewer.call('identity.list', { union: 'joint-union' })).body.items).toEqual([])

    expect(succeeded(await rider.call('me.verify', {})).body.outcome).toBe('unchanged')
  })

  it('that fails may end in the membership being taken back, by a person and with a reason', async () => {
    const rider = await admittedByHand('吴不符')
    const { membership } = succeeded(await rider.call('me.verify', {})).body
    const reviewer = await staffMember(town, staff.jointReviewer)
    const { items } = succeeded(await reviewer.call('identity.list', { union: 'joint-union' })).body
    const { version = 0 } = items.find((each) => each.memberNumber === membership.memberNumber) ?? {}
    const revoke = { number: membership.memberNumber, version, decision: 'revoke' as const }
    expect(refusalOf(await reviewer.call('identity.decide', revoke))).toBe('decision-reason-needed')
    succeeded(await reviewer.call('identity.decide', { ...revoke, reasons: ['证件是别人的'] }))
    expect(refusalOf(await rider.call('membership.card', {}))).toBe('not-member')
    const again = { ...revoke, version: version + 1, reasons: ['再来'] }
    expect(refusalOf(await reviewer.call('identity.decide', again))).toBe('identity-settled')
    expect((await town.stored('audit')).filter(({ act }) => act === 'identity.decide').length).toBeGreaterThan(0)
  })
})

describe('my history', () => {
  it('holds every application, what I agreed to with each, and who looked', async () => {
    const rider = await worker(town)
    const first = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body.application
    const reviewer = await staffMember(town, staff.jointReviewer)
    succeeded(await reviewer.call('review.reveal', { id: first.id, purpose: 'check-identity' }))
    succeeded(await rider.call('application.withdraw', { id: first.id, version: first.version }))
    town.advance(hours(1))
    const later = await someone(town, rider.openid)
    succeeded(await later.call('application.submit', reviewedForm(rider.nationalId)))

    const what = await whatOf(later)
    expect(what.filter((each) => each === 'submitted')).toHaveLength(2)
    expect(what.filter((each) => each === 'consented')).toHaveLength(2)
    expect(what).toEqual(expect.arrayContaining(['withdrawn', 'looked-at']))
    expect(succeeded(await later.call('me.consents', {})).body.items).toHaveLength(4)
    const times = (await historyOf(later)).map(({ at }) => at)
    expect(times).toEqual([...times].sort().reverse())
  })
})
