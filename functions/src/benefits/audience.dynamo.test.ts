import { randomUUID } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Audience } from '@gongyou/shared/domain/benefits/entitlement'
import { benefitsOfficer } from '../../testing/benefit-staff'
import { addCampaign, drinksFor } from '../../testing/benefit-town'
import { addMembers } from '../../testing/many-members'
import {
  consumptionOf,
  refusalOf,
  runTown,
  succeeded,
  type RunningTown,
  type Someone,
} from '../../testing/running-town'
import { countAttributes, joinsOn, joinsSeenBy } from '../table/insight.entities'

const people = 120

let town: RunningTown
let officer: Someone

beforeAll(async () => {
  town = await runTown()
  await addMembers(town, 0, people)
  officer = await benefitsOfficer(town, 'audience-officer', 'city-union')
})
afterAll(() => town.close())

let campaigns = 0
/** A draft of a campaign for an audience. */
async function draftFor(audience: Audience): Promise<string> {
  campaigns += 1
  const id = `audience-${campaigns}`
  await addCampaign(town, id, { ...drinksFor(town, 10), audience }, 'draft')
  return id
}

const shown = async (id: string) => succeeded(await officer.call('campaign.audience', { id })).body.reach
const step = async (id: string, idempotencyKey: string = randomUUID()) =>
  succeeded(await officer.call('campaign.countAudience', { id }, { idempotencyKey })).body.reach.count

/** Steps until it is done, and how many that took. */
async function counted(id: string) {
  for (let steps = 1; ; steps += 1) {
    const count = await step(id)
    if (count?.state === 'done') return { ...count, steps }
  }
}

describe('how many a campaign is for', () => {
  it('is said about, at once, by the counters of those who joined', async () => {
    const counts = {
      total: 200,
      byOccupation: { courier: 50, 'truck-driver': 150 },
      byRegion: {},
      byChannel: {},
      byCodeKind: {},
    }
    const key = { pk: joinsSeenBy('city-union'), sk: joinsOn('2026-11-02') }
    const Item = { ...key, et: 'joinCount', unionId: 'city-union', on: '2026-11-02', ...countAttributes(counts) }
    await town.documents.send(new PutCommand({ TableName: town.shared.tableName, Item }))
    expect(await shown(await draftFor({ occupations: ['courier'], sex: 'male' }))).toEqual({
      about: 50,
      leftOut: ['sex'],
    })
    expect(await shown(await draftFor({ anyone: true }))).toEqual({ leftOut: [] })
    const scarce = succeeded(await officer.call('campaign.inspect', { id: await draftFor({}) })).body.campaign
    expect(scarce.warnings).toContain('scarce-without-draw')
  })

  it('is counted exactly, step by step, by the rule that decides the claims', async () => {
    const whole = await counted(await draftFor({}))
    expect(whole).toMatchObject({ reached: people, looked: people })
    expect(whole.steps).toBeGreaterThan(1)
    const below = await counted(await draftFor({ unions: ['joint-union'] }))
    expect(below).toMatchObject({ reached: people / 2, looked: people / 2 })
    expect(await counted(await draftFor({ occupations: ['courier'] }))).toMatchObject({ reached: 0, looked: people })
    expect(await counted(await draftFor({ sex: 'male' }))).toMatchObject({ reached: people })
    expect(await counted(await draftFor({ sex: 'female' }))).toMatchObject({ reached: 0 })
  })

  it('goes on where it stood, counts the same tap once, and two taps at once not twice', async () => {
    const id = await draftFor({})
    const key = randomUUID()
    const first = await step(id, key)
    expect(first?.state).toBe('running')
    expect(await step(id, key)).toEqual(first)
    await Promise.all([step(id), step(id), step(id)])
    expect(await counted(id)).toMatchObject({ reached: people, looked: people })
    expect((await shown(id)).count?.state).toBe('done')
  })

  it('begins anew for another audience', async () => {
    const id = await draftFor({})
    await step(id)
    const terms = { ...drinksFor(town, 10), audience: { occupations: ['courier'] } }
    const sent = {
      ...terms,
      slots: [],
      limits: [...terms.limits],
      funding: [...terms.funding],
      outletIds: ['station-1'],
    }
    succeeded(await officer.call('campaign.edit', { id, version: 1, terms: sent }))
    expect((await shown(id)).count).toBeUndefined()
    expect(await counted(id)).toMatchObject({ reached: 0 })
  })

  it('is nobody’s business but the union’s own staff', async () => {
    const elsewhere = await benefitsOfficer(town, 'freight-officer', 'freight-union')
    const id = await draftFor({})
    expect(refusalOf(await elsewhere.call('campaign.audience', { id }))).toBe('not-found')
    expect(refusalOf(await elsewhere.call('campaign.countAudience', { id }))).toBe('not-found')
  })

  it('costs at each step no more than the step may', async () => {
    const id = await draftFor({ sex: 'male' })
    let most = 0
    for (let state = 'running'; state !== 'done';) {
      const { read } = await consumptionOf(async () => {
        state = (await step(id))?.state ?? 'done'
      })
      most = Math.max(most, read)
    }
    console.log(`the dearest step of a count: ${most} read units`)
    expect(most).toBeLessThanOrEqual(1100)
  })
})
