import { commitmentTo } from '@gongyou/shared/domain/benefits/draw'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { Seal } from '../platform/sealed'
import type { CampaignRecord } from '../table/benefits.entities'
import { inDrawSchedule } from '../table/draw-schedule'
import type { DrawRecord } from '../table/draws.entities'
import { entriesCompleteAt } from './entries-close'
import { sha256 } from './sha256'

interface Deps {
  readonly seal: Pick<Seal, 'seal'>
  readonly settings: () => Promise<CitySettings>
  readonly randomBytes: (count: number) => Uint8Array
}

const seedBytes = 32

/** A new draw: a seed that nobody has seen, its hash for everybody, and the public value that will go in. */
export async function promisedDraw(
  campaign: CampaignRecord,
  { seal, settings, randomBytes }: Deps,
): Promise<DrawRecord> {
  const { campaignId } = campaign
  const seed = Buffer.from(randomBytes(seedBytes)).toString('hex')
  return inDrawSchedule({
    campaignId,
    state: 'committed',
    commitment: commitmentTo(seed, sha256),
    sealedSeed: seal.seal(seed, seedOf(campaignId)),
    valueName: (await settings()).benefits.drawValue,
    version: 1,
    dueAt: entriesCompleteAt(campaign),
  })
}

/** A promised draw whose campaign was decided anew: its entries close with that, and a draft's never do. */
export function rescheduledDraw(draw: DrawRecord, campaign: CampaignRecord): DrawRecord {
  const isDecided = campaign.state !== 'draft' && campaign.state !== 'in-review'
  const dueAt = isDecided ? entriesCompleteAt(campaign) : undefined
  return inDrawSchedule({ ...draw, dueAt, version: draw.version + 1 })
}

/** What a sealed seed belongs to. */
export function seedOf(campaignId: string) {
  return { entity: 'campaign', field: 'seed', owner: campaignId } as const
}
