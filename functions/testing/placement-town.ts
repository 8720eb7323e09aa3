import { BatchPutRequest } from 'dynamodb-toolbox/entity/actions/batchPut'
import { BatchWriteCommand, execute } from 'dynamodb-toolbox/table/actions/batchWrite'
import { employerKeysOfUnion } from '@gongyou/shared/domain/employers/employer-name'
import { seatsOfUnion } from '@gongyou/shared/domain/unions/seats'
import type { GongyouTable } from '../src/table/gongyou-table'
import {
  codeEntity,
  employerUnionEntity,
  regionEntity,
  seatEntity,
  unionEntity,
  type UnionRecord,
} from '../src/table/unions.entities'
import { code, unions } from './small-town'

/** The registered code of no employer: its county does not exist. */
export const employerUscc = '91330299MA2GXDU779'

const union = (unionId: string, name: string, rest: Partial<UnionRecord>): UnionRecord => ({
  ...unions.joint,
  unionId,
  name: `${name}（演示）`,
  ...rest,
})

const atWork = { kind: 'employer', scope: 'employer', acceptsIndividuals: false } as const

/** Unions of every kind that placement may give, and some that it may not, to stand beside those of the small town. */
export const nearUnions = {
  couriers: union('couriers', '北仑快递行业工会联合会', {
    kind: 'industry',
    regions: ['330206'],
    occupations: ['courier'],
  }),
  riders: union('riders', '甬城网约配送行业工会联合会', {
    kind: 'industry',
    regions: ['3302'],
    occupations: ['delivery-rider', 'courier'],
  }),
  guards: union('guards', '北仑保安行业工会联合会', {
    kind: 'industry',
    regions: ['330206'],
    occupations: ['security-guard'],
    acceptsIndividuals: false,
  }),
  park: union('park', '霞浦物流园联合工会', { regions: ['330206005'], foundedOn: '2018-01-01' }),
  market: union('market', '霞浦农贸市场联合工会', { regions: ['330206005'], foundedOn: '2010-01-01' }),
  hauliers: union('hauliers', '霞浦代驾联合工会', {
    regions: ['330206005'],
    occupations: ['substitute-driver'],
    foundedOn: '2022-01-01',
  }),
  gone: union('gone', '戚家山创业园联合工会', { regions: ['330206007'], status: 'dissolved' }),
  village: union('village', '陈华村工会', { kind: 'village', regions: ['330206007209'] }),
  secondHome: union('second-home', '小港网上会员之家', {
    kind: 'online-home',
    regions: ['330206003'],
    hostId: 'township-union',
  }),
  cleaners: union('cleaners', '甬城甬达保洁有限公司工会', {
    ...atWork,
    regions: ['330206006'],
    employerUscc,
    aliases: ['甬达家政工会'],
  }),
  twin: union('twin', '双联物业有限公司工会', { ...atWork, regions: ['330206006'] }),
  otherTwin: union('other-twin', '双联物业公司工会', { ...atWork, regions: ['330206005'] }),
}

export const nearCodes = {
  cleaners: code(21, 'cleaners'),
  hauliers: code(22, 'hauliers'),
  gone: code(23, 'gone'),
  couriersFast: code(24, 'couriers', { fastLane: true }),
}

const regions = [
  { code: '330206003', name: '小港街道', level: 'township' as const, parent: '330206' },
  { code: '330206007209', name: '陈华村', level: 'village' as const, parent: '330206007' },
  { code: '330206006201', name: '河头村', level: 'village' as const, parent: '330206006' },
]

/** Adds them to a town that stands, findable from their regions and employers, together with the town's own. */
export async function addNearUnions(table: GongyouTable): Promise<void> {
  const added = Object.values(nearUnions)
  const findable = [...added, unions.joint, unions.freight]
  const requests = [
    ...added.map((each) => unionEntity(table).build(BatchPutRequest).item(each)),
    ...Object.values(nearCodes).map((each) => codeEntity(table).build(BatchPutRequest).item(each)),
    ...regions.map((each) => regionEntity(table).build(BatchPutRequest).item(each)),
    ...findable.flatMap(seatsOfUnion).map((seat) =>
      seatEntity(table)
        .build(BatchPutRequest)
        .item({ ...seat, occupations: [...seat.occupations] }),
    ),
    ...findable.flatMap((each) =>
      employerKeysOfUnion(each, ['甬城']).map((employer) =>
        employerUnionEntity(table).build(BatchPutRequest).item({ employer, unionId: each.unionId }),
      ),
    ),
  ]
  for (let first = 0; first < requests.length; first += 25) {
    await execute(table.build(BatchWriteCommand).requests(...requests.slice(first, first + 25)))
  }
}
