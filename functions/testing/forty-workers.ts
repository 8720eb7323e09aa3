import type { PlacementRule } from '@gongyou/shared/domain/enrolment/placement'
import { employerUscc, nearCodes, nearUnions } from './placement-town'
import { codes, unions } from './small-town'

/** A made-up worker: what they answer, and where the rules for placement put them. */
export interface PlacedWorker {
  readonly who: string
  readonly answers: {
    readonly unionCode?: string
    readonly occupation: string
    readonly work?: {
      readonly form?: 'contract' | 'dispatch' | 'agent-station' | 'crowd' | 'franchise' | 'own-account' | 'other'
      readonly platform?: string
      readonly employer?: { readonly name: string; readonly uscc?: string }
      readonly site?: string
      readonly region?: string
    }
    readonly homeRegion?: string
    readonly toEmployerUnion?: boolean
  }
  readonly rule: PlacementRule
  readonly union: string
  readonly why: string
}

const { freight, joint, onlineHome, districtPool, cityPool } = unions
const { couriers, riders, park, market, hauliers, village, secondHome, cleaners } = nearUnions

const chaiqiao = '330206006'
const xiapu = '330206005'
const qijiashan = '330206007'
const xiaogang = '330206003'
const chenhua = '330206007209'

const row = (
  who: string,
  answers: PlacedWorker['answers'],
  rule: PlacementRule,
  { unionId: union }: { readonly unionId: string },
  why: string,
): PlacedWorker => ({ who, answers, rule, union, why })

const cleaning = { name: '甬城甬达保洁有限公司' }
const property = { name: '双联物业有限公司' }

/** Forty workers; each with the rule that places them, and why that one. */
export const fortyWorkers: readonly PlacedWorker[] = [
  // 1 — the union that was scanned
  row('集卡司机扫出口海报', { unionCode: codes.fast.code, occupation: 'truck-driver' }, 1, freight, '收这一行，当场办'),
  row('骑手扫驿站的码', { unionCode: codes.review.code, occupation: 'delivery-rider' }, 1, joint, '什么职业都收'),
  row('保安扫驿站的码', { unionCode: codes.review.code, occupation: 'security-guard' }, 1, joint, '什么职业都收'),
  row('扫了停用的旧海报', { unionCode: codes.paused.code, occupation: 'courier' }, 1, joint, '旧海报仍通到这家工会'),
  row('扫了已合并工会的码', { unionCode: codes.merged.code, occupation: 'courier' }, 1, joint, '并到哪家就去哪家'),
  row(
    '代驾扫代驾工会的码',
    { unionCode: nearCodes.hauliers.code, occupation: 'substitute-driver' },
    1,
    hauliers,
    '专收代驾',
  ),
  row(
    '保洁员扫自己单位的码',
    { unionCode: nearCodes.cleaners.code, occupation: 'domestic-worker', work: { employer: cleaning } },
    1,
    cleaners,
    '单位工会收自己的人',
  ),
  row(
    '保洁员扫自己单位的码，只填信用代码',
    {
      unionCode: nearCodes.cleaners.code,
      occupation: 'domestic-worker',
      work: { employer: { name: '甬达', uscc: employerUscc } },
    },
    1,
    cleaners,
    '信用代码对得上就是自己单位',
  ),
  row(
    '外市司机路过扫海报',
    { unionCode: codes.fast.code, occupation: 'truck-driver', work: { region: '3301' } },
    1,
    freight,
    '路过的，海报的工会收就去',
  ),

  // 2 — the employer's own union, asked first
  row(
    '保洁员愿意去单位工会',
    { occupation: 'domestic-worker', work: { employer: cleaning, region: chaiqiao }, toEmployerUnion: true },
    2,
    cleaners,
    '问过，愿意',
  ),
  row(
    '单位名没写城市和公司',
    {
      occupation: 'domestic-worker',
      work: { employer: { name: '甬达保洁' }, region: chaiqiao },
      toEmployerUnion: true,
    },
    2,
    cleaners,
    '写法不同，是同一家',
  ),
  row(
    '单位写的是别名',
    {
      occupation: 'domestic-worker',
      work: { employer: { name: '甬达家政' }, region: chaiqiao },
      toEmployerUnion: true,
    },
    2,
    cleaners,
    '别名也找得到',
  ),
  row(
    '单位写的是分公司',
    {
      occupation: 'care-worker',
      work: { employer: { name: '甬城甬达保洁有限公司柴桥分公司' }, region: chaiqiao },
      toEmployerUnion: true,
    },
    2,
    cleaners,
    '分公司的人归公司',
  ),
  row(
    '名字写错，信用代码对',
    {
      occupation: 'domestic-worker',
      work: { employer: { name: '永达保洁', uscc: employerUscc }, region: xiapu },
      toEmployerUnion: true,
    },
    2,
    cleaners,
    '信用代码先于名字',
  ),
  row(
    '没问过的不送单位',
    { occupation: 'domestic-worker', work: { employer: cleaning, region: chaiqiao } },
    4,
    joint,
    '没问过，谁也不送到单位；附近有联合工会',
  ),
  row(
    '问过不愿意',
    { occupation: 'domestic-worker', work: { employer: cleaning, region: chaiqiao }, toEmployerUnion: false },
    4,
    joint,
    '不愿去单位的工会',
  ),
  row(
    '两家同名分不清',
    { occupation: 'security-guard', work: { employer: property, region: qijiashan }, toEmployerUnion: true },
    8,
    districtPool,
    '分不清是哪家单位，就哪家也不送',
  ),
  row(
    '单位没有工会',
    {
      occupation: 'courier',
      work: { employer: { name: '远山快递有限公司' }, region: chaiqiao },
      toEmployerUnion: true,
    },
    3,
    couriers,
    '单位没有工会，去本行的',
  ),
  row(
    '加盟店不算公司的人',
    {
      occupation: 'domestic-worker',
      work: { form: 'franchise', employer: { name: '甬达保洁小港加盟店' }, region: xiaogang },
      toEmployerUnion: true,
    },
    6,
    secondHome,
    '加盟店自己是单位，没有工会',
  ),

  // 3 — a federation of the trade, the nearest first
  row('快递员没扫码', { occupation: 'courier', work: { region: chaiqiao } }, 3, couriers, '本区就有，不去全市的'),
  row('快递员在村里干活', { occupation: 'courier', work: { region: chenhua } }, 3, couriers, '行业工会先于村工会'),
  row('骑手没扫码', { occupation: 'delivery-rider', work: { region: xiapu } }, 3, riders, '本区没有，全市有'),
  row('集卡司机没扫码', { occupation: 'truck-driver', work: { region: qijiashan } }, 3, freight, '本区货运工会'),
  row(
    '快递员扫了代驾的码',
    { unionCode: nearCodes.hauliers.code, occupation: 'courier' },
    3,
    couriers,
    '扫的不收这一行，按海报的地方找',
  ),
  row(
    '骑手扫了已撤工会的码',
    { unionCode: nearCodes.gone.code, occupation: 'delivery-rider', work: { region: chaiqiao } },
    3,
    riders,
    '撤了的工会不收人',
  ),

  // 4 — a joint union of the village or township
  row('护工在柴桥', { occupation: 'care-worker', work: { region: chaiqiao } }, 4, joint, '本街道的联合工会'),
  row(
    '护工在柴桥的村里',
    { occupation: 'care-worker', work: { region: '330206006201' } },
    4,
    joint,
    '村里没有，街道有',
  ),
  row('主播在霞浦', { occupation: 'live-streamer', work: { region: xiapu } }, 4, market, '几家都收，先成立的在前'),
  row(
    '装卸工在物流园',
    { occupation: 'other-flexible-worker', work: { region: xiapu, site: '物流园' } },
    4,
    park,
    '名字里有干活的园区',
  ),
  row('代驾在霞浦', { occupation: 'substitute-driver', work: { region: xiapu } }, 4, hauliers, '专收这一行的在前'),
  row(
    '保安在霞浦',
    { occupation: 'security-guard', work: { region: xiapu } },
    4,
    market,
    '行业工会不收个人，去联合工会',
  ),

  // 5 — the village union
  row(
    '护工在陈华村',
    { occupation: 'care-worker', work: { region: chenhua } },
    5,
    village,
    '街道没有联合工会，村里有工会',
  ),
  row('家政在陈华村', { occupation: 'domestic-worker', work: { region: chenhua } }, 5, village, '撤了的联合工会不算'),

  // 6 and 7 — online homes
  row('护工在小港', { occupation: 'care-worker', work: { region: xiaogang } }, 6, secondHome, '街道网上会员之家'),
  row(
    '护工在戚家山、住柴桥',
    { occupation: 'care-worker', work: { region: qijiashan }, homeRegion: chaiqiao },
    7,
    onlineHome,
    '干活的街道没有，住处有',
  ),
  row('只说了住处', { occupation: 'estate-agent', homeRegion: xiaogang }, 7, secondHome, '不知道在哪干活'),

  // 8 and 9 — pools
  row(
    '护工在戚家山',
    { occupation: 'care-worker', work: { region: qijiashan } },
    8,
    districtPool,
    '附近没有，先由本区接收',
  ),
  row(
    '快递员扫了授权过期的码',
    { unionCode: codes.lapsed.code, occupation: 'courier', work: { region: xiapu } },
    8,
    districtPool,
    '工会的授权过期，当场办就由本区接收',
  ),
  row('什么都没说', { occupation: 'estate-agent' }, 9, cityPool, '不知道在哪干活、住哪'),
  row(
    '外市保安路过、没扫码',
    { occupation: 'security-guard', work: { region: '3301' } },
    9,
    cityPool,
    '路过的由全市接收',
  ),
]
