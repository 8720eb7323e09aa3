import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Request } from '@gongyou/shared/contracts/contract'
import { takesUnit } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { days, hours, isBefore, plus, type Duration, type Instant } from '@gongyou/shared/kernel/time'
import { wireDraws, wireExpiry } from '../src/benefits/lambda'
import { stockEntity } from '../src/table/benefits.entities'
import { openTableStream } from '../src/table/testing/table-stream'
import { addDraw, enter } from './benefit-draw'
import { benefitsOfficer, clerkAt, codeShownBy } from './benefit-staff'
import { addCampaign, claimsIn, drinksFor, signedInMembers, takenOf, tappingMembers, type Tapper } from './benefit-town'
import { outletPhone } from './outlet-phone'
import { someone, succeeded, type RunningTown, type Someone } from './running-town'
import { streamConsumer } from './stream-consumer'

export const people = 6
const outletId = 'station-1'

export type Step =
  | {
      readonly does: 'claim' | 'give-back' | 'take-back' | 'redeem' | 'scan' | 'undo' | 'enter'
      readonly who: number
    }
  /** Everybody taps at the same moment; what was scanned without a network is sent; time goes by. */
  | { readonly does: 'rush' | 'sync' | 'expire' | 'draw' }
  | { readonly does: 'raise'; readonly by: number }

/** Three of them do what they do by themselves, so that it often meets what they did before. */
const who = fc.nat(2)
const of = (weight: number, ...does: Extract<Step, { who: number }>['does'][]) => ({
  weight,
  arbitrary: fc.record({ does: fc.constantFrom(...does), who }),
})
const atOnce = (...does: ('rush' | 'sync' | 'expire' | 'draw')[]) => ({
  weight: 1,
  arbitrary: fc.record({ does: fc.constantFrom(...does) }),
})

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  of(7, 'claim'),
  of(6, 'scan', 'scan', 'redeem'),
  of(3, 'give-back', 'take-back', 'undo'),
  of(2, 'enter'),
  atOnce('rush'),
  atOnce('sync'),
  atOnce('expire', 'draw'),
  { weight: 1, arbitrary: fc.record({ does: fc.constant('raise' as const), by: fc.integer({ min: 1, max: 3 }) }) },
)

interface Redeemed {
  readonly claimId: string
  readonly id: string
  readonly at: Instant
}

/** What must be true, in the simplest words: who holds what, who has used up the limit, how much there is. */
export interface Model {
  readonly campaignId: string
  units: number
  version: number
  readonly held: Map<number, string>
  readonly redeemed: Map<number, Redeemed>
  readonly usedUp: Set<number>
  /** Scans that the outlet's phone has not told of yet: whose claim each was. */
  readonly scans: { readonly scan: Request<'redemption.sync'>['scans'][number]; who: number; claimId: string }[]
  readonly draw: {
    readonly id: string
    readonly units: number
    readonly closesAt: Instant
    readonly entered: Set<number>
  }
  drawn: boolean
}

/** The lives of campaigns in a town: each step is taken by the routes, and checked against the model. */
export async function openBenefitLives(town: RunningTown) {
  let members: readonly Tapper[] = await tappingMembers(town, 0, people)
  let editor = await benefitsOfficer(town, 'benefits-editor')
  let second = await benefitsOfficer(town, 'benefits-second', 'township-union')
  let clerk: Someone = await clerkAt(town, outletId)
  const stream = await openTableStream(town.shared.tableName)
  const [expire, workOnDraws] = [wireExpiry(town.surroundings), wireDraws(town.surroundings)]
  const phone = await outletPhone(clerk, outletId)
  let [runs, delivered] = [0, 0]

  const member = (index: number) => members[index] as Tapper
  /** Tokens live for a quarter of an hour. */
  const later = async (by: Duration) => {
    town.advance(by)
    members = await signedInMembers(town, 0, people)
    editor = await someone(town, editor.openid)
    second = await someone(town, second.openid)
    clerk = await someone(town, clerk.openid)
  }
  const codeOf = async (index: number, claimId: string) =>
    codeShownBy(succeeded(await member(index).voucher(claimId)).body, town)

  async function begin(units: number, shards: number): Promise<Model> {
    runs += 1
    const campaignId = `model-${runs}`
    await addCampaign(town, campaignId, drinksFor(town, units))
    const stock = { campaignId, pool: 'all', units, shards, epoch: 1, dry: [] }
    await stockEntity(town.table).build(PutItemCommand).item(stock).send()
    const draw = { id: `draw-${runs}`, units: 2, closesAt: plus(town.now(), days(1)), entered: new Set<number>() }
    await addDraw(town, draw.id, draw.units)
    const empty = { held: new Map(), redeemed: new Map(), usedUp: new Set<number>(), scans: [] }
    return { campaignId, units, version: 1, ...empty, draw, drawn: false }
  }

  const unitsOut = ({ held, redeemed }: Model) => held.size + redeemed.size

  async function tap(model: Model, index: number): Promise<void> {
    const outcome = await member(index).claim(model.campaignId)
    const free = unitsOut(model) < model.units
    const expected = model.usedUp.has(index) ? 'already-claimed' : free ? 'claimed' : 'sold-out'
    expect(outcome.ok ? 'claimed' : outcome.problem.code).toBe(expected)
    if (outcome.ok) claimed(model, index, outcome.body.claim.id)
  }

  function claimed({ held, usedUp }: Model, index: number, claimId: string): void {
    held.set(index, claimId)
    usedUp.add(index)
  }

  async function rush(model: Model): Promise<void> {
    const expected = Math.min(people - model.usedUp.size, model.units - unitsOut(model))
    const outcomes = await Promise.all(members.map((each) => each.claim(model.campaignId)))
    outcomes.forEach((outcome, index) => outcome.ok && claimed(model, index, outcome.body.claim.id))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(expected)
  }

  /** The holder gives it back, or staff take it back: either way the unit and the limit are free again. */
  async function end(model: Model, index: number, by: 'holder' | 'staff'): Promise<void> {
    const claimId = model.held.get(index)
    if (claimId === undefined) return
    if (by === 'holder') succeeded(await member(index).giveBack(claimId))
    else {
      const { items } = succeeded(await editor.call('claim.live', { id: model.campaignId, limit: 100 })).body
      const version = items.find(({ id }) => id === claimId)?.version ?? 0
      const asked = { id: model.campaignId, claimId, version, reason: '重复领取' }
      succeeded(await editor.call('claim.takeBack', asked))
    }
    model.held.delete(index)
    model.usedUp.delete(index)
  }

  async function redeem(model: Model, index: number): Promise<void> {
    const claimId = model.held.get(index)
    if (claimId === undefined) return
    const voucherCode = await codeOf(index, claimId)
    const { id } = succeeded(await clerk.call('redemption.make', { voucherCode, outletId })).body.redemption
    used(model, index, { claimId, id, at: town.now() })
  }

  function used({ held, redeemed }: Model, index: number, redemption: Redeemed): void {
    held.delete(index)
    redeemed.set(index, redemption)
  }

  async function scan(model: Model, index: number): Promise<void> {
    const claimId = model.held.get(index)
    if (claimId === undefined) return
    model.scans.push({ scan: phone.scan(town, await codeOf(index, claimId)), who: index, claimId })
  }

  /** The batch is sent twice; each scan counts where its voucher is still live, and it was made within a day. */
  async function sync(model: Model): Promise<void> {
    const sent = model.scans.splice(0)
    if (sent.length === 0) return
    const scans = sent.map((each) => each.scan)
    const told = succeeded(await phone.sync(scans, clerk)).body.results
    expect(succeeded(await phone.sync(scans, clerk)).body.results).toEqual(told)
    sent.forEach(({ scan: { at }, who: index, claimId }, place) => {
      const inTime = !isBefore(plus(at as Instant, hours(24)), town.now())
      const counts = inTime && model.held.get(index) === claimId
      expect(told[place]?.ok).toBe(counts)
      if (counts) used(model, index, { claimId, id: told[place]?.redemption?.id ?? '', at: at as Instant })
    })
  }

  async function undo({ held, redeemed }: Model, index: number): Promise<void> {
    const redemption = redeemed.get(index)
    if (!redemption) return
    const outcome = await clerk.call('redemption.undo', { id: redemption.id })
    expect(outcome.ok).toBe(redemption.at === town.now())
    if (!outcome.ok) return
    redeemed.delete(index)
    held.set(index, redemption.claimId)
  }

  async function raise(model: Model, by: number): Promise<void> {
    const { campaignId: id, version } = model
    const units = model.units + by
    model.version = succeeded(await editor.call('campaign.raise', { id, version, units })).body.campaign.version
    model.units = units
  }

  async function enterDraw({ draw, drawn }: Model, index: number): Promise<void> {
    if (drawn) return
    const outcome = await enter(town, member(index), draw.id)
    const open = isBefore(town.now(), draw.closesAt)
    const expected = !open ? 'not-open' : draw.entered.has(index) ? 'already-claimed' : 'entered'
    expect(outcome.ok ? 'entered' : outcome.problem.code).toBe(expected)
    if (outcome.ok) draw.entered.add(index)
  }

  /** Entries close, two people give the value, winners get vouchers, and one of them is used. */
  async function drawOut(model: Model): Promise<void> {
    if (model.drawn) return
    model.drawn = true
    await later(days(2))
    await workOnDraws()
    for (const by of [editor, second]) {
      const { version } = succeeded(await by.call('draw.inspect', { id: model.draw.id })).body.draw
      const given = { id: model.draw.id, version, on: town.now().slice(0, 10), value: '3,245.17' }
      succeeded(await by.call('draw.giveValue', given))
    }
    await workOnDraws()
    const { id, units, entered } = model.draw
    const won = (await claimsIn(town, id)).filter(({ state }) => state === 'won')
    expect(won).toHaveLength(Math.min(units, entered.size))
    for (const index of entered) {
      const { items } = succeeded(await town.call('claim.list', { limit: 100 }, { token: member(index).token })).body
      const winning = items.find(({ benefitId, state }) => benefitId === id && state === 'won')
      if (!winning) continue
      const voucherCode = await codeOf(index, winning.id)
      succeeded(await clerk.call('redemption.make', { voucherCode, outletId }))
      return
    }
  }

  async function take(step: Step, model: Model): Promise<void> {
    switch (step.does) {
      case 'claim':
        return tap(model, step.who)
      case 'rush':
        return rush(model)
      case 'give-back':
        return end(model, step.who, 'holder')
      case 'take-back':
        return end(model, step.who, 'staff')
      case 'redeem':
        return redeem(model, step.who)
      case 'scan':
        return scan(model, step.who)
      case 'sync':
        return sync(model)
      case 'undo':
        return undo(model, step.who)
      case 'raise':
        return raise(model, step.by)
      case 'enter':
        return enterDraw(model, step.who)
      case 'draw':
        return drawOut(model)
      case 'expire':
        await later(days(16))
        await expire()
        model.held.clear()
    }
  }

  /** Brings the accounts up to date: what is new twice, and the second time in no order. */
  async function deliver(): Promise<void> {
    const fresh = (await stream.records()).slice(delivered)
    delivered += fresh.length
    const consume = streamConsumer(town.surroundings)
    await consume({ Records: [...fresh].reverse() })
    await consume({ Records: fresh })
  }

  async function mustHold(model: Model): Promise<void> {
    await deliver()
    const claims = await claimsIn(town, model.campaignId)
    expect(claims.filter(({ state }) => state === 'held')).toHaveLength(model.held.size)
    expect(claims.filter(({ state }) => state === 'redeemed')).toHaveLength(model.redeemed.size)
    expect(unitsOut(model)).toBeLessThanOrEqual(model.units)
    for (const id of [model.campaignId, model.draw.id]) {
      const all = await claimsIn(town, id)
      expect(await takenOf(town, id)).toBe(all.filter(({ state }) => takesUnit(state)).length)
      const { redemptions } = succeeded(await editor.call('campaign.settlement', { id })).body.settlement
      expect(redemptions).toBe(all.filter(({ state }) => state === 'redeemed').length)
    }
  }

  return { begin, take, mustHold, close: () => stream.close() }
}
