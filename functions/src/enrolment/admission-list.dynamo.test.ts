import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { days, minutes } from '@gongyou/shared/kernel/time'
import { addCampaign, drinksFor } from '../../testing/benefit-town'
import { fastForm, problemOf, refusalOf, staffMember, succeeded, worker } from '../../testing/running-town'
import { codes, staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { unreliableTable } from '../../testing/unreliable-table'

const table = unreliableTable()
const town = await takeTown({ between: table.between })

const union = 'freight-union'

async function admitted(unionCode = codes.fast.code) {
  const driver = await worker(town)
  const { status, body } = succeeded(
    await driver.call('application.submit', fastForm(driver.nationalId, { unionCode })),
  )
  const memberNumber = status === 201 ? body.membership?.memberNumber : undefined
  if (memberNumber === undefined) throw new Error('not admitted')
  return { ...driver, memberNumber, applicationId: body.application.id }
}

const chair = () => staffMember(town, staff.freightChair)

async function listOf(week: string) {
  const { items } = succeeded(await (await chair()).call('admission.lists', { union, week })).body
  return items[0]
}
const numbersIn = (list: Awaited<ReturnType<typeof listOf>>) => list?.members.map(({ memberNumber }) => memberNumber)

describe('an admission list', () => {
  it('holds everybody whom the authorisation admitted in that week, the pool’s members too', async () => {
    const [own, pooled] = [await admitted(), await admitted(codes.lapsed.code)]
    town.advance(days(7))
    const later = await admitted()

    expect(await listOf('2026-W47')).toMatchObject({
      id: 'freight-union.2026-W47',
      week: '2026-W47',
      state: 'open',
      union: { id: union, name: '北仑集卡工会（演示）' },
    })
    expect(numbersIn(await listOf('2026-W47'))?.sort()).toEqual([own.memberNumber, pooled.memberNumber].sort())
    expect(numbersIn(await listOf('2026-W48'))).toEqual([later.memberNumber])
    const { items } = succeeded(await (await chair()).call('admission.lists', { union })).body
    expect(items.map(({ week }) => week)).toEqual(['2026-W48', '2026-W47'])
  })

  it('sends whoever is struck from it back to review, with the number kept', async () => {
    town.advance(days(7))
    const [struck, stays] = [await admitted(), await admitted()]
    const week = '2026-W49'
    const confirmation = { id: `${union}.${week}`, struck: [struck.memberNumber] }
    const confirmed = succeeded(await (await chair()).call('admission.confirm', confirmation)).body
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmedAt: town.now() })
    const states = new Map(confirmed.members.map((member) => [member.memberNumber, member.state]))
    expect([states.get(struck.memberNumber), states.get(stays.memberNumber)]).toEqual(['revoked', 'active'])

    const { application } = succeeded(await struck.call('application.show', { id: struck.applicationId })).body
    expect(application.state).toBe('open')
    expect(application.timeline.at(-1)).toMatchObject({ event: 'struck', by: 'union' })
    const queue = succeeded(await (await chair()).call('review.queue', { union })).body.items
    expect(queue.map((item) => item.application.id)).toContain(application.id)

    const approve = { id: application.id, version: application.version, decision: 'approve' as const }
    const { membership } = succeeded(await (await chair()).call('review.decide', approve)).body
    expect(membership).toMatchObject({ state: 'active', memberNumber: struck.memberNumber })
  })

  it('is confirmed once; a repeat of the same tap is answered alike', async () => {
    town.advance(days(7))
    await admitted()
    const id = `${union}.2026-W50`
    const once = { idempotencyKey: randomUUID() }
    const taps = await Promise.all([1, 2, 3].map(async () => (await chair()).call('admission.confirm', { id }, once)))
    const [first] = taps.map(succeeded)
    expect(taps).toEqual([first, first, first])
    expect(refusalOf(await (await chair()).call('admission.confirm', { id }))).toBe('list-confirmed')
  })

  it('opens again for somebody admitted after it was confirmed', async () => {
    town.advance(minutes(1))
    await admitted()
    expect((await listOf('2026-W50'))?.state).toBe('open')
    const id = `${union}.2026-W50`
    expect(succeeded(await (await chair()).call('admission.confirm', { id })).body.state).toBe('confirmed')
  })

  it('goes on where striking broke off', async () => {
    town.advance(days(7))
    const struck = [await admitted(), await admitted(), await admitted()].map(({ memberNumber }) => memberNumber)
    const id = `${union}.2026-W51`
    const once = { idempotencyKey: randomUUID() }
    const who = await chair()
    table.order('lost-answer', 'transaction')
    expect(problemOf(await who.call('admission.confirm', { id, struck }, once)).status).toBe(503)
    const { members } = succeeded(await who.call('admission.confirm', { id, struck }, once)).body
    expect(members.map(({ state }) => state)).toEqual(['revoked', 'revoked', 'revoked'])
  })

  it('is not there for a week without admissions, nor for a number that is not on it', async () => {
    const who = await chair()
    expect(refusalOf(await who.call('admission.confirm', { id: `${union}.2026-W01` }))).toBe('not-found')
    expect(refusalOf(await who.call('admission.confirm', { id: 'freight-union' }))).toBe('not-found')
    town.advance(days(7))
    await admitted()
    const wrong = { id: `${union}.2026-W52`, struck: ['100000000000'] }
    expect(problemOf(await (await chair()).call('admission.confirm', wrong)).fieldCodes).toEqual({
      struck: 'not-found',
    })
    expect((await listOf('2026-W52'))?.state).toBe('open')
  })

  it('keeps whoever has claimed a benefit as a member, and says whom; given back, they can be struck', async () => {
    town.advance(days(7))
    await addCampaign(town, 'drinks', drinksFor(town, 5))
    const [claimed, other] = [await admitted(), await admitted()]
    const { claim } = succeeded(await claimed.call('benefit.claim', { id: 'drinks' })).body
    const { id = '' } = succeeded(await (await chair()).call('admission.lists', { union })).body.items[0] ?? {}
    const struck = [other.memberNumber, claimed.memberNumber]
    const who = await chair()
    const refused = problemOf(await who.call('admission.confirm', { id, struck }))
    expect([refused.code, refused.fieldCodes]).toEqual(['admission-used', { 'struck.1': 'admission-used' }])
    expect(succeeded(await other.call('me.home', {})).body.membership?.state).toBe('active')
    succeeded(await claimed.call('claim.giveBack', { id: claim.id }))
    const { members } = succeeded(await who.call('admission.confirm', { id, struck })).body
    expect(members.map(({ state }) => state)).toEqual(['revoked', 'revoked'])
  })
})
