import { commitmentTo } from '@gongyou/shared/domain/benefits/draw'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { Seal } from '../platform/sealed'
import type { DrawRecord } from '../table/draws.entities'
import { sha256 } from './sha256'

interface Deps {
  readonly seal: Pick<Seal, 'seal'>
  readonly settings: () => Promise<CitySettings>
  readonly randomBytes: (count: number) => Uint8Array
}

const seedBytes = 32

/** A new draw: a seed that nobody has seen, its hash for everybody, and the public value that will go in. */
export async function promisedDraw(campaignId: string, { seal, settings, randomBytes }: Deps): Promise<DrawRecord> {
  const seed = Buffer.from(randomBytes(seedBytes)).toString('hex')
  return {
    campaignId,
    state: 'committed',
    commitment: commitmentTo(seed, sha256),
    sealedSeed: seal.seal(seed, seedOf(campaignId)),
    valueName: (await settings()).benefits.drawValue,
    version: 1,
  }
}

/** What a sealed seed belongs to. */
export function seedOf(campaignId: string) {
  return { entity: 'campaign', field: 'seed', owner: campaignId } as const
}
