import { BatchPutRequest } from 'dynamodb-toolbox/entity/actions/batchPut'
import { BatchWriteCommand, execute } from 'dynamodb-toolbox/table/actions/batchWrite'
import { defaultSettings, type CitySettings } from '@gongyou/shared/contracts/settings'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import { mintUnionCode } from '@gongyou/shared/domain/codes/union-code'
import { seatsOfUnion } from '@gongyou/shared/domain/unions/seats'
import type { RegionCode } from '@gongyou/shared/kernel/ids'
import { inParallel } from '../src/platform/concurrency'
import type { GongyouTable } from '../src/table/gongyou-table'
import { grantEntity } from '../src/table/people.entities'
import { staffTieOf, tiesOf } from '../src/table/union-ties'
import { baseMemberEntity } from '../src/table/enrolment.entities'
import {
  codeEntity,
  regionChildEntity,
  regionEntity,
  seatEntity,
  unionEntity,
  unionTieEntity,
  type CodeRecord,
  type UnionRecord,
  type UnionTieRecord,
} from '../src/table/unions.entities'
import { settingsEntity } from '../src/table/upkeep.entities'

/**
 * A town just large enough for every rule: a city of one district and two townships, a pool for each level, an online
 * home, a federation that admits by authorisation, and a joint union whose reviewer decides.
 */

export const townSettings: CitySettings = {
  ...defaultSettings,
  city: { region: '3302' as RegionCode, name: '甬城（演示）' },
  dayTable: { daysOff: [], makeUpDays: [] },
  placesInNames: ['甬城'],
}

const authorisation = { resolution: '演示〔2026〕1号', passedOn: '2026-01-01', chair: '演示主席', until: '2029-12-31' }

const plainUnion = {
  form: 'federation' as const,
  scope: 'area' as const,
  regions: ['330206'],
  acceptsIndividuals: true,
  occupations: [],
  phone: '0574-00000000',
  dues: { kind: 'waived' as const, says: '暂不收会费' },
  admissionPolicy: 'review' as const,
  status: 'active' as const,
  version: 1,
}

const union = (unionId: string, name: string, rest: Partial<UnionRecord>): UnionRecord => ({
  ...plainUnion,
  kind: 'joint',
  unionId,
  name: `${name}（演示）`,
  ...rest,
})

export const unions = {
  city: union('city-union', '甬城总工会', {
    kind: 'municipal',
    form: 'general',
    regions: ['3302'],
    acceptsIndividuals: false,
  }),
  district: union('district-union', '北仑总工会', {
    kind: 'district',
    form: 'general',
    parentId: 'city-union',
    acceptsIndividuals: false,
  }),
  township: union('township-union', '柴桥总工会', {
    kind: 'township',
    parentId: 'district-union',
    regions: ['330206006'],
  }),
  sibling: union('sibling-union', '霞浦总工会', {
    kind: 'township',
    parentId: 'district-union',
    regions: ['330206005'],
  }),
  onlineHome: union('online-home', '柴桥网上会员之家', {
    kind: 'online-home',
    parentId: 'township-union',
    hostId: 'township-union',
    regions: ['330206006'],
  }),
  freight: union('freight-union', '北仑集卡工会', {
    kind: 'industry',
    scope: 'industry',
    parentId: 'district-union',
    occupations: ['truck-driver'],
    admissionPolicy: 'auto',
    authorisation,
  }),
  lapsed: union('lapsed-union', '旧授权货运工会', {
    kind: 'industry',
    parentId: 'district-union',
    admissionPolicy: 'auto',
    authorisation: { ...authorisation, until: '2026-06-30' },
  }),
  joint: union('joint-union', '小港骑手工会', { parentId: 'township-union', regions: ['330206006'] }),
  districtPool: union('district-pool', '北仑新就业工会', {
    kind: 'turnover-pool',
    parentId: 'district-union',
    hostId: 'freight-union',
    admissionPolicy: 'auto',
    authorisation,
  }),
  cityPool: union('city-pool', '甬城新就业工会', {
    kind: 'turnover-pool',
    parentId: 'city-union',
    hostId: 'freight-union',
    regions: ['3302'],
    admissionPolicy: 'auto',
    authorisation,
  }),
  dissolved: union('dissolved-union', '已撤工会', { parentId: 'township-union', status: 'dissolved' }),
  merged: union('merged-union', '已并工会', {
    parentId: 'township-union',
    status: 'merged',
    mergedInto: 'joint-union',
  }),
}

const codeText = (seed: number) =>
  mintUnionCode(Uint8Array.from({ length: 10 }, (_, index) => (seed * 17 + index) % 256))

export const code = (seed: number, unionId: string, rest: Partial<CodeRecord> = {}): CodeRecord => ({
  code: codeText(seed),
  unionId,
  posterNo: `DEMO-${seed}`,
  placement: { kind: 'motorway-exit', label: 'S20柴桥收费站出口', region: '330206006' },
  fastLane: false,
  state: 'active',
  version: 1,
  ...rest,
})

export const codes = {
  fast: code(1, 'freight-union', { fastLane: true, occupation: 'truck-driver' }),
  review: code(2, 'joint-union', { placement: { kind: 'station', label: '小港骑手驿站', region: '330206006' } }),
  lapsed: code(3, 'lapsed-union', { fastLane: true }),
  paused: code(4, 'joint-union', { state: 'paused' }),
  merged: code(5, 'merged-union'),
  dissolved: code(6, 'dissolved-union'),
}

/** A code that is well formed and that nobody minted. */
export const unmintedCode = codeText(31)

export interface StaffMember {
  readonly openid: string
  readonly role: Role
  readonly unionId: string
  readonly chair?: boolean
}

export const staff = {
  jointReviewer: { openid: 'staff-joint', role: 'reviewer', unionId: 'joint-union' },
  townshipReviewer: { openid: 'staff-township', role: 'reviewer', unionId: 'township-union' },
  siblingReviewer: { openid: 'staff-sibling', role: 'reviewer', unionId: 'sibling-union', chair: true },
  districtReviewer: { openid: 'staff-district', role: 'reviewer', unionId: 'district-union' },
  freightChair: { openid: 'staff-freight', role: 'reviewer', unionId: 'freight-union', chair: true },
  organizer: { openid: 'staff-organizer', role: 'organizer', unionId: 'joint-union' },
  auditor: { openid: 'staff-auditor', role: 'auditor', unionId: 'city-union' },
  districtAdmin: { openid: 'staff-district-admin', role: 'admin', unionId: 'district-union' },
  cityAdmin: { openid: 'staff-city-admin', role: 'admin', unionId: 'city-union' },
} as const satisfies Record<string, StaffMember>

const regions = [
  { code: 'CN', name: '中国', level: 'country' as const },
  { code: '33', name: '浙江省', level: 'province' as const, parent: 'CN' },
  { code: '3302', name: '宁波市', level: 'city' as const, parent: '33' },
  { code: '3301', name: '杭州市', level: 'city' as const, parent: '33' },
  { code: '330206', name: '北仑区', level: 'district' as const, parent: '3302' },
  { code: '330206006', name: '柴桥街道', level: 'township' as const, parent: '330206' },
  { code: '330206005', name: '霞浦街道', level: 'township' as const, parent: '330206' },
  { code: '330206007', name: '戚家山街道', level: 'township' as const, parent: '330206' },
]

/** Somebody whom the city's existing base knows. */
export interface ExistingMember {
  readonly nationalId: string
  readonly unionId?: string
  readonly unionName: string
}

/** Puts the town into an empty table. `accountIdOf` and `digestOf` seal as the running contexts will. */
export async function foundTown(
  table: GongyouTable,
  seal: { readonly accountIdOf: (openid: string) => string; readonly digestOf: (nationalId: string) => string },
  existingBase: readonly ExistingMember[] = [],
): Promise<void> {
  const put = <Request extends Parameters<typeof BatchWriteCommand.prototype.requests>[number]>(request: Request) =>
    request
  const tie = (record: UnionTieRecord) => put(unionTieEntity(table).build(BatchPutRequest).item(record))
  const at = '2026-01-01T00:00:00.000Z'
  const requests = [
    put(settingsEntity(table).build(BatchPutRequest).item({ scope: 'CITY', settings: townSettings })),
    ...Object.values(unions).map((each) => put(unionEntity(table).build(BatchPutRequest).item(each))),
    ...Object.values(codes).map((each) => put(codeEntity(table).build(BatchPutRequest).item(each))),
    ...regions.map((each) => put(regionEntity(table).build(BatchPutRequest).item(each))),
    ...regions.flatMap(({ parent, code: own, name }) =>
      parent === undefined
        ? []
        : [put(regionChildEntity(table).build(BatchPutRequest).item({ parent, code: own, name }))],
    ),
    ...[unions.onlineHome, unions.districtPool, unions.cityPool].flatMap(seatsOfUnion).map((seat) =>
      put(
        seatEntity(table)
          .build(BatchPutRequest)
          .item({ ...seat, occupations: [...seat.occupations] }),
      ),
    ),
    ...Object.values(unions).flatMap(tiesOf).map(tie),
    ...Object.values(staff).flatMap(({ openid, ...given }) => {
      const grant = { accountId: seal.accountIdOf(openid), grantedAt: at, ...given }
      return [put(grantEntity(table).build(BatchPutRequest).item(grant)), tie(staffTieOf(grant))]
    }),
    ...existingBase.map(({ nationalId, unionId = 'sibling-union', unionName }) =>
      put(
        baseMemberEntity(table)
          .build(BatchPutRequest)
          .item({ digest: seal.digestOf(nationalId), unionId, unionName, joinedOn: '2020-05-01' }),
      ),
    ),
  ]
  const batches = Array.from({ length: Math.ceil(requests.length / 25) }, (_, i) => requests.slice(i * 25, i * 25 + 25))
  await inParallel(batches, 4, async (batch) => {
    await execute(table.build(BatchWriteCommand).requests(...batch))
  })
}
