import { describe, expect, it } from 'vitest'
import { minutes, plus, type Instant } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../table/benefits.entities'
import type { OpeningWalkRecord } from '../table/reminders.entities'
import { tellOpenings, type OpeningsDeps } from './tell-openings'

const now = '2026-11-16T04:00:00.000Z' as Instant
const opensAt = plus(now, minutes(9))
const campaign = (campaignId: string) =>
  ({ campaignId, state: 'scheduled', terms: { window: { opensAt } } }) as unknown as CampaignRecord

/** A town in which so many of each of eight shards asked to be reminded of each campaign. */
function town(campaignIds: readonly string[], inAShard: number) {
  const queued: string[] = []
  const walks = new Map<string, OpeningWalkRecord>()
  const deps: OpeningsDeps = {
    openings: {
      shards: 8,
      between: async () => campaignIds,
      walkOf: async (campaignId) => walks.get(campaignId),
      saveWalk: async (walk) => void walks.set(walk.campaignId, walk),
      reminded: async (_, shard, limit, after) => {
        const from = Number(after?.['from'] ?? 0)
        const accountIds = Array.from(
          { length: Math.min(limit, inAShard - from) },
          (_none, i) => `${shard}-${from + i}`,
        )
        return { accountIds, next: from + limit < inAShard ? { from: String(from + limit) } : undefined }
      },
    },
    facts: { campaign: async (campaignId) => campaign(campaignId) },
    queue: { put: async (bodies) => void queued.push(...bodies.map(({ body }) => body)) },
    random: () => 0,
    now: () => now,
    timeLeft: () => true,
    log: () => undefined,
  }
  return { deps, queued }
}

describe('the work of every minute that tells of openings', () => {
  it('is through with ten thousand who asked in one run', async () => {
    const { deps, queued } = town(['of-many'], 1250)
    expect(await tellOpenings(deps)).toEqual({ reminded: 10_000 })
    expect(new Set(queued).size).toBe(10_000)
  })

  it('tells of the others where one fails, and throws once it has', async () => {
    const { deps, queued } = town(['faulty', 'sound'], 1)
    const facts: OpeningsDeps['facts'] = {
      campaign: async (campaignId) => {
        if (campaignId === 'faulty') throw new Error('cannot be read')
        return campaign(campaignId)
      },
    }
    await expect(tellOpenings({ ...deps, facts })).rejects.toThrow('cannot be read')
    expect(queued).toHaveLength(8)
  })

  it('leaves off between two pages when its time is up, and goes on in the next minute', async () => {
    const { deps, queued } = town(['of-many'], 150)
    let left = 4
    await tellOpenings({ ...deps, timeLeft: () => (left -= 1) > 0 })
    expect(queued).toHaveLength(150)
    expect(await tellOpenings(deps)).toEqual({ reminded: 1050 })
  })
})
