import fc from 'fast-check'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { days } from '@gongyou/shared/kernel/time'
import { benefitsOfficer } from '../../testing/benefit-staff'
import {
  addCampaign,
  claimsIn,
  drinksFor,
  letTapsRush,
  signedInMembers,
  takenOf,
  tappingMembers,
  type Tapper,
} from '../../testing/benefit-town'
import { runTown, succeeded, type RunningTown, type Someone } from '../../testing/running-town'
import { stockEntity } from '../table/benefits.entities'
import { wireExpiry } from './lambda'

const people = 6

let town: RunningTown
let members: readonly Tapper[]
let editor: Someone
let hourly: ReturnType<typeof wireExpiry>
let runs = 0

beforeAll(async () => {
  town = await runTown()
  await letTapsRush(town)
  members = await tappingMembers(town, 0, people)
  editor = await benefitsOfficer(town, 'benefits-editor')
  hourly = wireExpiry(town.surroundings)
})
afterAll(() => town.close())

type Step =
  | { readonly does: 'claim' | 'give-back'; readonly who: number }
  /** Everybody taps at the same moment. */
  | { readonly does: 'rush' }
  | { readonly does: 'raise'; readonly by: number }
  | { readonly does: 'expire' }

const who = fc.nat(people - 1)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('claim' as const), who }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('give-back' as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('rush' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('raise' as const), by: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('expire' as const) }) },
)

/** What must be true, in the simplest words: who has a live voucher, who has used up the limit, how much there is. */
interface Model {
  readonly campaignId: string
  units: number
  version: number
  readonly live: Map<number, string>
  readonly usedUp: Set<number>
}

async function begin(units: number, shards: number): Promise<Model> {
  runs += 1
  const campaignId = `model-${runs}`
  await addCampaign(town, campaignId, drinksFor(town, units))
  const stock = { campaignId, pool: 'all', units, shards, epoch: 1, dry: [] }
  await stockEntity(town.table).build(PutItemCommand).item(stock).send()
  return { campaignId, units, version: 1, live: new Map(), usedUp: new Set() }
}

async function tap(model: Model, person: number): Promise<void> {
  const outcome = await (members[person] as Tapper).claim(model.campaignId)
  const expected = model.usedUp.has(person) ? 'already-claimed' : model.live.size < model.units ? 'claimed' : 'sold-out'
  expect(outcome.ok ? 'claimed' : outcome.problem.code).toBe(expected)
  if (!outcome.ok) return
  model.live.set(person, outcome.body.claim.id)
  model.usedUp.add(person)
}

async function rush(model: Model): Promise<void> {
  const mayClaim = people - model.usedUp.size
  const left = model.units - model.live.size
  const outcomes = await Promise.all(members.map((member) => member.claim(model.campaignId)))
  outcomes.forEach((outcome, person) => {
    if (!outcome.ok) return
    model.live.set(person, outcome.body.claim.id)
    model.usedUp.add(person)
  })
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(Math.min(mayClaim, left))
}

async function take(step: Step, model: Model): Promise<void> {
  switch (step.does) {
    case 'claim':
      return tap(model, step.who)
    case 'rush':
      return rush(model)
    case 'give-back': {
      const claimId = model.live.get(step.who)
      if (claimId === undefined) return
      succeeded(await (members[step.who] as Tapper).giveBack(claimId))
      model.live.delete(step.who)
      model.usedUp.delete(step.who)
      return
    }
    case 'raise': {
      const { campaignId: id, version } = model
      const units = model.units + step.by
      model.version = succeeded(await editor.call('campaign.raise', { id, version, units })).body.campaign.version
      model.units = units
      return
    }
    case 'expire': {
      town.advance(days(16))
      members = await signedInMembers(town, 0, people)
      editor = await benefitsOfficer(town, 'benefits-editor')
      await hourly()
      model.live.clear()
      return
    }
  }
}

async function mustHold({ campaignId, units, live }: Model): Promise<void> {
  const claims = await claimsIn(town, campaignId)
  expect(claims.filter(({ state }) => state === 'held')).toHaveLength(live.size)
  expect(await takenOf(town, campaignId)).toBe(live.size)
  expect(live.size).toBeLessThanOrEqual(units)
}

describe('claims, vouchers given back and expired, raises and rushes in any order', () => {
  it('leave live vouchers and what is left together the stock, and every tap truly answered', async () => {
    const anyRun = fc.record({
      units: fc.integer({ min: 1, max: 5 }),
      shards: fc.integer({ min: 1, max: 3 }),
      steps: fc.array(anyStep, { minLength: 5, maxLength: 25 }),
    })
    await fc.assert(
      fc.asyncProperty(anyRun, async ({ units, shards, steps }) => {
        const model = await begin(units, shards)
        // A campaign lasts for thirty days: two expiries are as many as it sees.
        const expiries = steps.filter(({ does }) => does === 'expire').slice(1)
        for (const step of steps.filter((each) => !expiries.includes(each))) {
          await take(step, model)
        }
        await mustHold(model)
      }),
      { numRuns: 12 },
    )
  })
})
