import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hours, minutes } from '@gongyou/shared/kernel/time'
import { askForRecovery, newWeChatOf, ownClaim } from '../../testing/new-wechat'
import { admittedDriver } from '../../testing/admitted'
import { cardOf, historyOf, homeOf, messagesOf } from '../../testing/own-pages'
import {
  consumptionOf,
  fastForm,
  problemOf,
  refusalOf,
  reviewedForm,
  someone,
  staffMember,
  succeeded,
  worker,
  type Someone,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { wireRecoveries } from './lambda'

const town = await takeTown()

const delay = 72

const member = () => admittedDriver(town)

const stranger = () => someone(town, `stranger-${randomUUID()}`)
const sweep = () => wireRecoveries(town.surroundings)()
/** Signs in again: time has passed, and sessions end. */
const again = (who: Someone) => someone(town, who.openid)

describe('a member with a new WeChat', () => {
  it('has the membership there after three days, with the same number, and the old account acts for nobody', async () => {
    const old = await member()
    const before = await cardOf(old)
    const fresh = await newWeChatOf(town, old)
    expect((await homeOf(fresh)).recovery).toMatchObject({ role: 'claimant', state: 'waiting' })

    town.advance(hours(delay - 1))
    await sweep()
    expect((await cardOf(await again(old))).memberNumber).toBe(before.memberNumber)
    expect(refusalOf(await (await again(fresh)).call('membership.card', {}))).toBe('not-member')

    const oldLately = await again(old)
    town.advance(hours(1))
    await sweep()
    expect(refusalOf(await oldLately.call('me.home', {}))).toBe('signed-out')
    expect(await homeOf(await again(old))).toMatchObject({ person: null, membership: null, application: null })
    const card = await cardOf(await again(fresh))
    expect(card).toMatchObject({ memberNumber: before.memberNumber, name: before.name, since: before.since })
    expect(card.rotation.key).not.toBe(before.rotation.key)

    const home = await homeOf(await again(fresh))
    expect(home).toMatchObject({ account: { phoneProven: true }, application: { state: 'admitted' } })
    expect(home.recovery).toBeUndefined()
    expect(await historyOf(await again(fresh))).toEqual(expect.arrayContaining(['recovered', 'admitted']))
  })

  it('is shown nothing of the member, and nothing of the other account, until it is through', async () => {
    const old = await member()
    const fresh = await stranger()
    const { recovery } = succeeded(await askForRecovery(town, fresh, ownClaim(old))).body
    expect(Object.keys(recovery).sort()).toEqual(['dueAt', 'role', 'state'])
    const { memberNumber, unionName } = await cardOf(old)
    const seen = JSON.stringify([
      await homeOf(fresh),
      await fresh.call('me.history', {}),
      await fresh.call('me.messages', {}),
    ])
    for (const secret of [memberNumber, unionName, '张三', old.phone.slice(-4)]) expect(seen).not.toContain(secret)
  })

  it('keeps who looked at the ID number, from the days of the old account too', async () => {
    const old = await worker(town)
    const { id } = succeeded(await old.call('application.submit', reviewedForm(old.nationalId))).body.application
    const reviewer = await staffMember(town, staff.jointReviewer)
    succeeded(await reviewer.call('review.reveal', { id, purpose: 'check-identity' }))
    succeeded(await reviewer.call('review.decide', { id, version: 1, decision: 'approve' }))
    const fresh = await stranger()
    succeeded(await askForRecovery(town, fresh, ownClaim(old, '李四')))
    town.advance(hours(delay))
    await sweep()
    const now = await again(fresh)
    const first = succeeded(await now.call('me.accessLog', {})).body
    const second = succeeded(await now.call('me.accessLog', { cursor: first.nextCursor })).body
    expect([...first.items, ...second.items].map(({ purpose }) => purpose)).toEqual(['核对身份'])
  })

  it('loses the roles of the old account, which an admin gives anew', async () => {
    const old = await member()
    const { memberNumber } = await cardOf(old)
    const admin = await staffMember(town, staff.districtAdmin)
    succeeded(await admin.call('grant.give', { memberNumber, role: 'organizer', unionId: 'joint-union' }))
    const fresh = await newWeChatOf(town, old)
    town.advance(hours(delay))
    await sweep()
    expect((await homeOf(await again(fresh))).staff).toEqual([])
    expect((await homeOf(await again(old))).staff).toEqual([])
    succeeded(
      await (
        await staffMember(town, staff.districtAdmin)
      ).call('grant.give', {
        memberNumber,
        role: 'organizer',
        unionId: 'joint-union',
      }),
    )
    expect((await homeOf(await again(fresh))).staff).toMatchObject([{ role: 'organizer' }])
  })
})

describe('a thief', () => {
  it('is stopped by the old account, which was told at once, and cannot ask again', async () => {
    const old = await member()
    const thief = await newWeChatOf(town, old)
    expect(await messagesOf(old)).toContain('recovery-asked')
    expect((await homeOf(old)).recovery).toMatchObject({ role: 'holder', state: 'waiting' })
    succeeded(await old.call('recovery.stop', {}))
    expect((await homeOf(thief)).recovery).toMatchObject({ state: 'stopped' })
    expect((await homeOf(old)).recovery).toBeUndefined()
    expect(refusalOf(await askForRecovery(town, thief, ownClaim(old)))).toBe('recovery-stopped')

    town.advance(hours(delay))
    await sweep()
    expect((await homeOf(await again(thief))).person).toBeNull()
    await cardOf(await again(old))
  })

  it('is stopped by the staff of the member’s union, who say why', async () => {
    const old = await member()
    const thief = await newWeChatOf(town, old)
    const chair = await staffMember(town, staff.freightChair)
    const { items } = succeeded(await chair.call('recovery.list', { union: 'freight-union' })).body
    const { memberNumber } = await cardOf(old)
    const listed = items.find((each) => each.member.memberNumber === memberNumber)
    if (!listed) throw new Error('nothing waits')
    expect(listed.member.name).toBe('张*')
    const { id, version } = listed
    expect(refusalOf(await chair.call('recovery.halt', { id, version, reasons: [] }))).toBe('recovery-reason-needed')
    succeeded(await chair.call('recovery.halt', { id, version, reasons: ['电话里本人说不是自己办的'] }))
    expect(await messagesOf(old)).toContain('recovery-stopped')
    expect((await homeOf(thief)).recovery?.state).toBe('stopped')
    expect(refusalOf(await chair.call('recovery.halt', { id, version: version + 1, reasons: ['再来'] }))).toBe(
      'recovery-settled',
    )
    const audits = await town.stored('audit')
    expect(audits.filter(({ act }) => act === 'recovery.halt')).toHaveLength(1)
  })

  it.each(['张不符', '张忙'])(
    'is stopped by the check (%s), and answered alike for a member’s number and nobody’s',
    async (name) => {
      const old = await member()
      const nobody = await worker(town)
      const [one, other] = [await stranger(), await stranger()]
      const answers = await Promise.all([
        askForRecovery(town, one, { ...ownClaim(old), name }),
        askForRecovery(town, other, { ...ownClaim(nobody), name }),
      ])
      const [first, second] = answers.map(problemOf).map(({ requestId: _, ...rest }) => rest)
      expect(first).toEqual(second)
      expect(first?.code).toBe(name === '张不符' ? 'identity-unproven' : 'identity-busy')
      expect(await messagesOf(old)).not.toContain('recovery-asked')
    },
  )

  it('who is a member as somebody else cannot become a second one', async () => {
    const [old, thief] = [await member(), await member()]
    expect(refusalOf(await askForRecovery(town, thief, ownClaim(old)))).toBe('wechat-in-use')
  })
})

describe('a recovery', () => {
  it('is asked for once, however often the tap is repeated, and by one new account at a time', async () => {
    const old = await member()
    const [one, other] = [await stranger(), await stranger()]
    const phoneCode = await town.codeFor({ kind: 'realtime-phone', openid: one.openid, phoneNumber: old.phone })
    const tap = { idempotencyKey: randomUUID() }
    const form = { name: '张三', nationalId: old.nationalId, phoneCode, consents: { sensitiveData: true } }
    const first = succeeded(await one.call('recovery.begin', form, tap))
    expect(await one.call('recovery.begin', form, tap)).toEqual(first)
    expect(refusalOf(await askForRecovery(town, other, ownClaim(old)))).toBe('recovery-open')
    expect(refusalOf(await askForRecovery(town, one, ownClaim(old)))).toBe('recovery-open')
  })

  it('of two accounts that ask in the same moment is one, and of two sweeps one completes it', async () => {
    // what the tests before have left waiting is done with, so that only one is to be completed
    town.advance(hours(delay))
    await sweep()
    const old = await member()
    const accounts = [await stranger(), await stranger()]
    const asked = await Promise.all(accounts.map((each) => askForRecovery(town, each, ownClaim(old))))
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1)
    town.advance(hours(delay))
    const runs = await Promise.all([sweep(), sweep()])
    const mine = (await town.stored('person')).filter(
      ({ nationalId }) => (nationalId as { digest: string }).digest === town.seal.digest('national-id', old.nationalId),
    )
    expect(mine).toHaveLength(1)
    expect(runs.map(({ moved }) => moved).filter((moved) => moved > 0)).not.toHaveLength(2)
    const homes = await Promise.all(accounts.map(async (each) => homeOf(await again(each))))
    expect(homes.filter(({ membership }) => membership !== null)).toHaveLength(1)
  })

  it('can be taken back by the account that asked, which may ask again', async () => {
    const old = await member()
    const fresh = await newWeChatOf(town, old)
    succeeded(await fresh.call('recovery.stop', {}))
    expect((await homeOf(fresh)).recovery).toBeUndefined()
    succeeded(await askForRecovery(town, fresh, ownClaim(old)))
  })

  it('is none where the account is the member’s own, or nobody is a member', async () => {
    const old = await member()
    expect(refusalOf(await askForRecovery(town, old, ownClaim(old)))).toBe('recovered-already')
    const nobody = await worker(town)
    expect(refusalOf(await askForRecovery(town, await stranger(), ownClaim(nobody)))).toBe('nothing-to-recover')
  })

  it('lapses where the new account has joined as somebody else meanwhile', async () => {
    const old = await member()
    const fresh = await worker(town)
    succeeded(await askForRecovery(town, fresh, ownClaim(old)))
    succeeded(await fresh.call('application.submit', fastForm(fresh.nationalId)))
    town.advance(hours(delay))
    await sweep()
    expect((await homeOf(await again(fresh))).recovery?.state).toBe('lapsed')
    await cardOf(await again(old))
  })

  it('ends the application that the new account had sent with the same number', async () => {
    const old = await member()
    const fresh = await worker(town)
    const beside = succeeded(
      await fresh.call('application.submit', reviewedForm(old.nationalId, { name: '张三' })),
    ).body
    succeeded(await askForRecovery(town, fresh, ownClaim(old)))
    town.advance(hours(delay))
    await sweep()
    const stored = (await town.stored('application')).find(
      ({ applicationId }) => applicationId === beside.application.id,
    )
    expect(stored?.['state']).toBe('withdrawn')
    expect((await homeOf(await again(fresh))).application?.state).toBe('admitted')
  })

  it('costs no more of the table than an application', async () => {
    const old = await member()
    const fresh = await stranger()
    town.advance(minutes(1))
    const asked = await consumptionOf(async () => succeeded(await askForRecovery(town, fresh, ownClaim(old))))
    expect(asked.write).toBeLessThanOrEqual(14)
    expect(asked.read).toBeLessThanOrEqual(8)
    town.advance(hours(delay))
    const completed = await consumptionOf(sweep)
    expect(completed.write).toBeLessThanOrEqual(24)
  })
})
