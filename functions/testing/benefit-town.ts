import { randomUUID } from 'node:crypto'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { CampaignTerms } from '@gongyou/shared/domain/benefits/campaign'
import type { DecidedState } from '@gongyou/shared/domain/benefits/campaign-lifecycle'
import { days, plus } from '@gongyou/shared/kernel/time'
import { wireExpiry } from '../src/benefits/lambda'
import { openSessions } from '../src/platform/sessions'
import {
  campaignEntity,
  campaignEntryEntity,
  outletEntity,
  outletEntryEntity,
  type CampaignRecord,
  type ClaimRecord,
} from '../src/table/benefits.entities'
import { campaignInItsLists, entriesOf } from '../src/table/campaign-lists'
import { openSettings } from '../src/table/settings.repository'
import { settingsEntity } from '../src/table/upkeep.entities'
import { addMembers } from './many-members'
import type { RunningTown } from './running-town'
import type { ServerProcess } from './server-process'

/** Cold drinks at a station, for whoever is a member. */
export function drinksFor(town: RunningTown, units: number): CampaignTerms {
  return {
    title: '夏日清凉包',
    category: 'cool-and-warm',
    mode: 'instant',
    window: { opensAt: plus(town.now(), days(-1)), closesAt: plus(town.now(), days(30)) },
    units,
    slots: [],
    limits: [{ count: 1, per: 'campaign' }],
    audience: {},
    funding: [
      { source: 'fiscal', percent: 50 },
      { source: 'union', percent: 50 },
    ],
    unitCost: 1801,
    heading: '职工服务支出',
    redemption: 'outlet',
    outletIds: ['station-1'],
    voucherDays: 14,
    sensitive: false,
  }
}

/** Puts a campaign into the table as two persons have decided it. */
export async function addCampaign(
  town: RunningTown,
  campaignId: string,
  terms: CampaignTerms,
  state: DecidedState = 'scheduled',
): Promise<CampaignRecord> {
  const record: CampaignRecord = {
    campaignId,
    unionId: 'joint-union',
    terms,
    state,
    createdBy: { accountId: town.accountIdOf('staff-benefits') },
    version: 1,
  }
  await campaignEntity(town.table).build(PutItemCommand).item(campaignInItsLists(record)).send()
  for (const entry of entriesOf(record)) await campaignEntryEntity(town.table).build(PutItemCommand).item(entry).send()
  return record
}

export async function addOutlet(town: RunningTown, outletId: string, unionId = 'joint-union'): Promise<void> {
  const outlet = {
    outletId,
    unionId,
    merchantId: `merchant-of-${outletId}`,
    merchantName: '柴桥便利店（演示）',
    name: '小港骑手驿站（演示）',
    kind: 'station' as const,
    address: '小港街道红联路8号',
    version: 1,
  }
  await outletEntity(town.table).build(PutItemCommand).item(outlet).send()
  await outletEntryEntity(town.table).build(PutItemCommand).item({ unionId, outletId }).send()
}

/** So many members, each with a token and a tap of their own. */
export async function tappingMembers(town: RunningTown, from: number, to: number) {
  await addMembers(town, from, to)
  return signedInMembers(town, from, to)
}

/** The same members with tokens of this moment: one lives for a quarter of an hour. */
export async function signedInMembers(town: RunningTown, from: number, to: number) {
  const sessions = openSessions(town.surroundings.keyring, town.now)
  return Promise.all(
    Array.from({ length: to - from }, async (_, index) => {
      const { token } = await sessions.issue({ accountId: `account-of-member-${from + index}`, epoch: 0 })
      return tapper(town, token)
    }),
  )
}

function tapper(town: RunningTown, token: string) {
  return {
    token,
    /** One tap; the same key is the same tap again. */
    claim: (id: string, key: string = randomUUID(), through: Pick<ServerProcess, 'call'> = town) =>
      through.call('benefit.claim', { id }, { token, idempotencyKey: key }),
    giveBack: (id: string) => town.call('claim.giveBack', { id }, { token, idempotencyKey: randomUUID() }),
    voucher: (id: string) => town.call('claim.show', { id }, { token }),
  }
}

/** Lets a person tap as often as a test does within one minute of its own clock. To be called before anybody taps. */
export async function letTapsRush(town: RunningTown): Promise<void> {
  const settings = await openSettings(town.table, town.now)()
  const rushed = { ...settings, limits: { ...settings.limits, claims: 10_000 } }
  await settingsEntity(town.table).build(PutItemCommand).item({ scope: 'CITY', settings: rushed }).send()
}

export type Tapper = ReturnType<typeof tapper>

/** Every claim that was ever made of a campaign, read past all indexes. */
export async function claimsIn(town: RunningTown, campaignId: string): Promise<ClaimRecord[]> {
  const all = (await town.stored('claim')) as unknown as ClaimRecord[]
  return all.filter((claim) => claim.campaignId === campaignId)
}

/** One run of the hourly work that ends vouchers by their date. */
export function endOverdueVouchers(town: RunningTown): Promise<{ readonly expired: number }> {
  return wireExpiry(town.surroundings)()
}

/** What all shards together say was taken. */
export async function takenOf(town: RunningTown, campaignId: string): Promise<number> {
  const shards = (await town.stored('stockShard')) as unknown as { campaignId: string; taken: number }[]
  return shards.filter((each) => each.campaignId === campaignId).reduce((sum, { taken }) => sum + taken, 0)
}
