import { randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { EntityParser } from 'dynamodb-toolbox/entity/actions/parse'
import type { Instant } from '@gongyou/shared/kernel/time'
import { promisedDraw } from '../../src/benefits/promise-draw'
import { accountIdOf } from '../../src/people/open-session'
import type { Seal } from '../../src/platform/sealed'
import { campaignInItsLists, entriesOf } from '../../src/table/campaign-lists'
import { campaignEntity, campaignEntryEntity, outletEntity, outletEntryEntity } from '../../src/table/benefits.entities'
import { partnerEntity, posterCounterEntity, type PartnerRecord } from '../../src/table/codes.entities'
import { drawEntity, type DrawRecord } from '../../src/table/draws.entities'
import { applicationEntity, baseMemberEntity, nationalIdLockEntity } from '../../src/table/enrolment.entities'
import { gongyouTable } from '../../src/table/gongyou-table'
import { countAttributes, factKey, joinCountEntity } from '../../src/table/insight.entities'
import {
  accountEntity,
  grantEntity,
  membershipEntity,
  numberLockEntity,
  personEntity,
  phoneLockEntity,
  type MembershipRecord,
} from '../../src/table/people.entities'
import { poolEntity } from '../../src/table/pools.entities'
import { staffTieOf, tiesOf } from '../../src/table/union-ties'
import {
  codeEntity,
  employerUnionEntity,
  regionChildEntity,
  regionEntity,
  seatEntity,
  unionEntity,
  unionTieEntity,
} from '../../src/table/unions.entities'
import type { Readings } from '../../src/table/readings'
import { searchDocumentEntity, searchVersionEntity } from '../../src/table/search.entities'
import { settingsEntity } from '../../src/table/upkeep.entities'
import type { RawItem } from '../engine/table'
import type { CityPlan } from './city-plan'
import { countedJoinings } from './counted-joinings'
import type { CountedJoinings } from './counted-joinings'
import { planDirectory } from './plan-directory'
import { workerRecords } from './worker-records'
import type { WorkerRecords } from './worker-records'
import { searchDocumentsOf } from './search-items'

export interface Storing {
  readonly seal: Seal
  /** Who may hand workers over by signed links. */
  readonly partners: readonly PartnerRecord[]
  readonly now: Instant
  readonly tableName: string
  /** How hanzi are read, for the documents that unions are found by. */
  readonly readings: Readings
}

/** Every item of the table that a planned city comes to, in DynamoDB's own JSON, personal data sealed. */
export async function cityItems(
  plan: CityPlan,
  { seal, partners, now, tableName, readings }: Storing,
): Promise<RawItem[]> {
  const write = openWriter(tableName)
  const directory = planDirectory(plan)
  const recording = { plan, directory, seal }
  const workers: WorkerRecords[] = []
  for (const story of plan.workers) workers.push(await workerRecords(story, recording))
  const memberships = workers.map(({ membership }) => membership).filter((membership) => membership !== undefined)
  const joinings = await countedJoinings(memberships, directory)
  const draws = await promisedDraws(plan, seal)
  const search = searchDocumentsOf(plan.unions, readings)

  return [
    ...plan.regions.flatMap((region) => {
      const parent = parentOf(region)
      const { code, name, level } = region
      return [
        write.region({ code, name, level, ...(parent !== undefined && { parent }) }),
        ...(parent === undefined ? [] : [write.regionChild({ parent, code, name })]),
      ]
    }),
    ...plan.unions.map(write.union),
    ...search.documents.map(write.searchDocument),
    ...search.versions.map(write.searchVersion),
    ...plan.seats.map((seat) => write.seat({ ...seat, occupations: [...seat.occupations] })),
    ...plan.employerUnions.map(write.employerUnion),
    ...plan.unions.flatMap(tiesOf).map(write.tie),
    ...plan.codes.map(write.code),
    write.posterCounter({ scope: 'CITY', last: plan.codes.length }),
    ...partners.map(write.partner),
    ...plan.outlets.flatMap((outlet) => [write.outlet(outlet), write.outletEntry(outlet)]),
    ...plan.campaigns.flatMap((campaign) => [
      write.campaign(campaignInItsLists(campaign)),
      ...entriesOf(campaign).map(write.campaignEntry),
    ]),
    ...draws.map(write.draw),
    ...plan.staff.flatMap(({ openid, grants }) => {
      const accountId = accountIdOf(openid, seal)
      return [
        write.account({ accountId, openid, epoch: 0, version: 0, createdAt: now }),
        ...grants.flatMap((grant) => [
          write.grant({ accountId, ...grant, grantedAt: now }),
          write.tie(staffTieOf({ accountId, ...grant })),
        ]),
      ]
    }),
    ...workers.flatMap(write.worker),
    ...joinings.map(write.joinCount),
    ...waitedAt(memberships).map(write.pool),
    ...plan.base.map(({ nationalId, ...known }) =>
      write.baseMember({ digest: seal.digest('national-id', nationalId), ...known }),
    ),
    write.settings({ scope: 'CITY', settings: plan.settings }),
  ]
}

/** Every draw is promised before anybody can enter it. */
function promisedDraws({ campaigns, settings }: CityPlan, seal: Seal): Promise<DrawRecord[]> {
  const drawn = campaigns.filter(({ terms }) => terms.mode === 'draw')
  const deps = { seal, randomBytes, settings: () => Promise.resolve(settings) }
  return Promise.all(drawn.map((campaign) => promisedDraw(campaign, deps)))
}

/** The unions in which somebody waits for one nearer to the work: the stream makes them known from then on. */
function waitedAt(memberships: readonly MembershipRecord[]): { readonly unionId: string }[] {
  const waiting = memberships.filter(({ waitingSince }) => waitingSince !== undefined)
  return [...new Set(waiting.map(({ unionId }) => unionId))].map((unionId) => ({ unionId }))
}

/** Provinces lie in the country, which has no code of its own in the tables. */
function parentOf({ code, level, ...region }: CityPlan['regions'][number]): string | undefined {
  if (level === 'country') return undefined
  return level === 'province' ? 'CN' : 'parent' in region ? region.parent : code.slice(0, 2)
}

/** The entities' own schemas and keys, as plain items. Nothing is sent: the items go into a file. */
function openWriter(tableName: string) {
  const table = gongyouTable(DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' })), tableName)
  const raw = (item: object): RawItem => marshall(item, { removeUndefinedValues: true })

  const parsers = {
    region: regionEntity(table).build(EntityParser),
    regionChild: regionChildEntity(table).build(EntityParser),
    union: unionEntity(table).build(EntityParser),
    seat: seatEntity(table).build(EntityParser),
    employerUnion: employerUnionEntity(table).build(EntityParser),
    tie: unionTieEntity(table).build(EntityParser),
    searchDocument: searchDocumentEntity(table).build(EntityParser),
    searchVersion: searchVersionEntity(table).build(EntityParser),
    code: codeEntity(table).build(EntityParser),
    posterCounter: posterCounterEntity(table).build(EntityParser),
    partner: partnerEntity(table).build(EntityParser),
    outlet: outletEntity(table).build(EntityParser),
    outletEntry: outletEntryEntity(table).build(EntityParser),
    campaign: campaignEntity(table).build(EntityParser),
    campaignEntry: campaignEntryEntity(table).build(EntityParser),
    draw: drawEntity(table).build(EntityParser),
    account: accountEntity(table).build(EntityParser),
    grant: grantEntity(table).build(EntityParser),
    phoneLock: phoneLockEntity(table).build(EntityParser),
    application: applicationEntity(table).build(EntityParser),
    nationalIdLock: nationalIdLockEntity(table).build(EntityParser),
    person: personEntity(table).build(EntityParser),
    membership: membershipEntity(table).build(EntityParser),
    numberLock: numberLockEntity(table).build(EntityParser),
    baseMember: baseMemberEntity(table).build(EntityParser),
    settings: settingsEntity(table).build(EntityParser),
    joinCount: joinCountEntity(table).build(EntityParser),
    pool: poolEntity(table).build(EntityParser),
  }
  type Parsers = typeof parsers
  type Given<K extends keyof Parsers> = Parameters<Parsers[K]['parse']>[0]

  const put = {
    region: (item: Given<'region'>) => raw(parsers.region.parse(item).item),
    regionChild: (item: Given<'regionChild'>) => raw(parsers.regionChild.parse(item).item),
    union: (item: Given<'union'>) => raw(parsers.union.parse(item).item),
    seat: (item: Given<'seat'>) => raw(parsers.seat.parse(item).item),
    employerUnion: (item: Given<'employerUnion'>) => raw(parsers.employerUnion.parse(item).item),
    tie: (item: Given<'tie'>) => raw(parsers.tie.parse(item).item),
    searchDocument: (item: Given<'searchDocument'>) => raw(parsers.searchDocument.parse(item).item),
    searchVersion: (item: Given<'searchVersion'>) => raw(parsers.searchVersion.parse(item).item),
    code: (item: Given<'code'>) => raw(parsers.code.parse(item).item),
    posterCounter: (item: Given<'posterCounter'>) => raw(parsers.posterCounter.parse(item).item),
    outlet: (item: Given<'outlet'>) => raw(parsers.outlet.parse(item).item),
    outletEntry: (item: Given<'outletEntry'>) => raw(parsers.outletEntry.parse(item).item),
    campaign: (item: Given<'campaign'>) => raw(parsers.campaign.parse(item).item),
    campaignEntry: (item: Given<'campaignEntry'>) => raw(parsers.campaignEntry.parse(item).item),
    draw: (item: Given<'draw'>) => raw(parsers.draw.parse(item).item),
    partner: (item: Given<'partner'>) => raw(parsers.partner.parse(item).item),
    account: (item: Given<'account'>) => raw(parsers.account.parse(item).item),
    grant: (item: Given<'grant'>) => raw(parsers.grant.parse(item).item),
    baseMember: (item: Given<'baseMember'>) => raw(parsers.baseMember.parse(item).item),
    pool: (item: Given<'pool'>) => raw(parsers.pool.parse(item).item),
    settings: (item: Given<'settings'>) => raw(parsers.settings.parse(item).item),
  }
  const worker = (records: WorkerRecords): RawItem[] => [
    put.account(records.account),
    ...(records.phoneLock ? [raw(parsers.phoneLock.parse(records.phoneLock).item)] : []),
    raw(parsers.application.parse(records.application).item),
    ...(records.nationalIdLock ? [raw(parsers.nationalIdLock.parse(records.nationalIdLock).item)] : []),
    ...(records.person ? [raw(parsers.person.parse(records.person).item)] : []),
    ...(records.membership ? [raw(parsers.membership.parse(records.membership).item)] : []),
    ...(records.numberLock ? [raw(parsers.numberLock.parse(records.numberLock).item)] : []),
  ]
  const joinCount = ({ unionId, on, counts, own }: CountedJoinings): RawItem => {
    const counted = own && { revision: 1, facts: new Set(own.factIds.map(factKey)), above: [...own.above] }
    return raw({ ...parsers.joinCount.parse({ unionId, on, ...counted }).item, ...countAttributes(counts) })
  }
  return { ...put, worker, joinCount }
}
