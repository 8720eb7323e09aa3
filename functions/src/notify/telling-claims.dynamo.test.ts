import { $set, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import type { ClaimEvent } from '@gongyou/shared/domain/benefits/claim-history'
import type { ClaimState } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import type { DrawState } from '@gongyou/shared/domain/benefits/draw-steps'
import { days, plus } from '@gongyou/shared/kernel/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admittedDriver } from '../../testing/admitted'
import { addDraw } from '../../testing/benefit-draw'
import { benefitsOfficer } from '../../testing/benefit-staff'
import { addCampaign, addOutlet, claimsIn, drinksFor } from '../../testing/benefit-town'
import { newWeChatOf, takenOver } from '../../testing/new-wechat'
import { runTown, succeeded, type RunningTown, type Worker } from '../../testing/running-town'
import { openTelling, type TellingTown } from '../../testing/telling'
import { claimEntity } from '../table/benefits.entities'
import { drawEntity } from '../table/draws.entities'

let town: RunningTown
let telling: TellingTown
beforeAll(async () => {
  town = await runTown()
  telling = await openTelling(town)
  await addOutlet(town, 'station-1')
  const window = { opensAt: plus(town.now(), days(-1)), closesAt: plus(town.now(), days(60)) }
  const asked = { ...drinksFor(town, 9), window, mode: 'application' as const }
  await addCampaign(town, 'care', asked)
  await addCampaign(town, 'check-up', { ...asked, title: '肝病筛查', category: 'health-check', sensitive: true })
})
afterAll(async () => {
  telling.close()
  await town.close()
})

const page = 'benefits/benefit/index?id=care'

/** A member who has asked for a benefit. */
async function asking(id: string): Promise<Worker> {
  const member = await admittedDriver(town)
  succeeded(await member.call('benefit.claim', { id }))
  return member
}

const officer = () => benefitsOfficer(town, 'care-officer')

/** The one request that waits is granted. */
async function grantNext(id: string) {
  const by = await officer()
  const [{ id: claimId = '', version = 0 } = {}] = succeeded(await by.call('request.list', { id })).body.items
  return succeeded(await by.call('request.decide', { id, claimId, version, decision: 'grant' })).body
}

describe('a request for a benefit', () => {
  it('is told of when a person has decided it, by the name of the benefit', async () => {
    const member = await asking('care')
    expect(await telling.facts()).toEqual([])
    await grantNext('care')
    await telling.give(await telling.facts())
    expect(telling.to(member.openid)).toMatchObject([
      { templateId: 'demo-benefit', page, data: { thing1: { value: '夏日清凉包' }, phrase2: { value: '办好了' } } },
    ])
  })

  it('for medical help is told of without a name that others read on a locked screen', async () => {
    const member = await asking('check-up')
    await grantNext('check-up')
    await telling.give(await telling.facts())
    expect(telling.to(member.openid)).toMatchObject([{ data: { thing1: { value: '工会福利' } } }])
  })

  it('that was granted and taken back before anybody was told is not told as granted', async () => {
    const member = await asking('care')
    await grantNext('care')
    const by = await officer()
    const live = succeeded(await by.call('claim.live', { id: 'care' })).body.items
    for (const { id: claimId, version } of live) {
      succeeded(await by.call('claim.takeBack', { id: 'care', claimId, version, reason: '重复发放' }))
    }
    expect(await telling.give(await telling.facts())).toBe(0)
    expect(telling.to(member.openid)).toEqual([])
  })

  it('is told of to the WeChat that the member has now', async () => {
    const member = await asking('care')
    const fresh = await takenOver(town, await newWeChatOf(town, member))
    await telling.facts()
    await grantNext('care')
    await telling.give(await telling.facts())
    expect(telling.to(member.openid)).toEqual([])
    expect(telling.to(fresh.openid)).toMatchObject([{ page }])
  })
})

/** What the draw's work writes of the one entry. */
async function becomes(state: ClaimState, what: ClaimEvent): Promise<void> {
  const [entry] = await claimsIn(town, 'film')
  if (!entry) throw new Error('nobody has entered')
  const { holder, campaignId, row, number } = entry
  const turns = $set([{ at: town.now(), what }])
  await claimEntity(town.table).build(UpdateItemCommand).item({ holder, campaignId, row, number, state, turns }).send()
}

async function drawIs(state: DrawState): Promise<void> {
  await drawEntity(town.table).build(UpdateItemCommand).item({ campaignId: 'film', state }).send()
}

describe('a draw', () => {
  it('is told of once all of it is published, and not where the place was given back meanwhile', async () => {
    await addDraw(town, 'film', 1)
    const member = await admittedDriver(town)
    succeeded(await member.call('benefit.enter', { id: 'film' }))
    await drawIs('drawing')
    await becomes('won', 'draw-won')
    const facts = await telling.facts()
    expect(await telling.give(facts)).toBe(1)
    expect(telling.to(member.openid)).toEqual([])
    await drawIs('done')
    await becomes('voided', 'draw-won')
    expect(await telling.give(facts)).toBe(0)
    expect(telling.to(member.openid)).toEqual([])
    await becomes('won', 'draw-won')
    expect(await telling.give(facts)).toBe(0)
    expect(telling.to(member.openid)).toMatchObject([{ data: { phrase2: { value: '抽中了' } } }])
  })
})
