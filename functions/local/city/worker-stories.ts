import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { RealName } from '@gongyou/shared/domain/enrolment/flags'
import { mintMemberNumber } from '@gongyou/shared/domain/membership/member-number'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { TypedForm } from '../../src/enrolment/read-form'
import type { CodeRecord, UnionRecord } from '../../src/table/unions.entities'
import type { OutcomeKind, WorkerStory } from './city-plan'
import { identityRegister, inventedMobile } from './invented-people'
import type { Ages, InventedIdentity } from './invented-people'
import { inventedNameInParts, inventedPersonName, inventedRareName } from './names'
import { checkResult, outcomeKinds, outcomeOf, submissionTime } from './outcomes'
import type { Random } from './random'
import type { RegionTable } from './region-table'
import { townshipIn } from './whereabouts'

/** The city that workers come to. */
export interface Workplaces {
  readonly table: RegionTable
  readonly settings: CitySettings
  readonly unions: readonly UnionRecord[]
  readonly codes: readonly CodeRecord[]
  readonly now: Instant
  readonly random: Random
}

/** So many invented workers, with an application each, in every state that there is. */
export function workerStories(count: number, city: Workplaces): WorkerStory[] {
  const identity = identityRegister(localDateOf(city.now), 300)
  const stories: WorkerStory[] = []
  for (const [index, kind] of outcomeKinds(count).entries()) {
    const random = city.random.branch(`worker ${index}`)
    const before = kind === 'open' && random.chance(0.04) ? heldNumber(stories, random) : undefined
    const who =
      before ?? identity(random, random.weighted<AgeGroup>(ageWeights(kind)) === 'adult' ? adult : outlier(random))
    stories.push(tell(index, kind, { who, sharesNationalId: before !== undefined }, { ...city, random }))
  }
  return stories
}

type AgeGroup = 'adult' | 'outlier'
const adult: Ages = { from: 18, to: 48 }
const ageWeights = (kind: OutcomeKind) => (kind === 'open' ? { adult: 9, outlier: 1 } : { adult: 1 })
const outlier = (random: Random): Ages => (random.chance(0.3) ? { from: 16, to: 17 } : { from: 61, to: 66 })

/** A number that somebody before holds: of an applicant, since members are told last. */
function heldNumber(stories: readonly WorkerStory[], random: Random): InventedIdentity | undefined {
  const holders = stories.filter(({ sharesNationalId, outcome }) => !sharesNationalId && outcome.kind === 'open')
  if (holders.length === 0) return undefined
  const nationalId = random.pick(holders).form.nationalId as InventedIdentity['nationalId']
  return { nationalId, sex: Number(nationalId[16]) % 2 === 1 ? 'male' : 'female' }
}

interface Self {
  readonly who: InventedIdentity
  readonly sharesNationalId: boolean
}

function tell(index: number, kind: OutcomeKind, { who, sharesNationalId }: Self, city: Workplaces): WorkerStory {
  const { random, now } = city
  const code = random.chance(0.65) ? posterOf(city) : undefined
  const submittedAt = submissionTime(kind, now, random)
  const realName = sharesNationalId ? 'mismatched' : realNameFor(kind, code, random)
  const proven = kind === 'admitted' || kind === 'closed' || random.chance(0.9)
  const occupation = occupationFor(code, city)
  const atOnce = code?.fastLane === true
  const movedTo = kind === 'admitted' && random.chance(0.35) ? employerUnionFor(occupation, city) : undefined
  return {
    openid: `demo-worker-${String(index + 1).padStart(4, '0')}`,
    applicationId: random.id(),
    personId: random.id(),
    memberNumber: mintMemberNumber(random.bytes(8)),
    phone: { number: inventedMobile(index + 1), proven },
    form: fillIn(who, { kind, realName, occupation, code }, city),
    ...(code && { scanned: code.code as UnionCodeText }),
    submittedAt,
    realName,
    ...(sharesNationalId && { sharesNationalId }),
    outcome: outcomeOf(kind, { submittedAt, now, atOnce, movedTo, random }),
  }
}

/** The union by chance and then one of its posters, so that no queue grows with the number of its posters. */
function posterOf({ codes, random }: Workplaces): CodeRecord {
  const active = codes.filter(({ state }) => state === 'active')
  const unionId = random.pick([...new Set(active.map((code) => code.unionId))])
  return random.pick(active.filter((code) => code.unionId === unionId))
}

/** On the fast lane only what did not check out is left to a reviewer. */
function realNameFor(kind: OutcomeKind, code: CodeRecord | undefined, random: Random): RealName {
  const result = checkResult(kind, random)
  const isLeftToReview = code?.fastLane === true && kind !== 'admitted' && kind !== 'closed'
  return isLeftToReview && result === 'matched' ? 'unchecked' : result
}

const weights = {
  'truck-driver': 22,
  courier: 20,
  'delivery-rider': 20,
  'ride-hailing-driver': 10,
  'care-worker': 5,
  'domestic-worker': 6,
  'security-guard': 7,
  'mall-promoter': 3,
  'estate-agent': 2,
  'live-streamer': 2,
  'substitute-driver': 1,
  'fishing-crew': 1,
  'small-enterprise-employee': 1,
} as const

/** Now and then somebody scans the poster of a trade that is not theirs, and is led to a pool. */
function occupationFor(code: CodeRecord | undefined, { unions, random }: Workplaces): string {
  const taken = unions.find(({ unionId }) => unionId === code?.unionId)?.occupations ?? []
  return taken.length > 0 && random.chance(0.8) ? random.pick(taken) : random.weighted(weights)
}

function employerUnionFor(occupation: string, { unions, random }: Workplaces): string | undefined {
  const fitting = unions.filter(({ kind, occupations }) => kind === 'employer' && occupations.includes(occupation))
  return fitting.length > 0 ? random.pick(fitting).unionId : undefined
}

interface Filling {
  readonly kind: OutcomeKind
  readonly realName: RealName
  readonly occupation: string
  readonly code: CodeRecord | undefined
}

function fillIn({ nationalId }: InventedIdentity, filling: Filling, city: Workplaces): TypedForm {
  const { random, table } = city
  const work = workOf(filling, city)
  return {
    name: nameFor(filling, random),
    nationalId,
    occupation: filling.occupation,
    ...(work && { work }),
    ...(random.chance(0.7) && { homeRegion: random.pick(table.at('township')).code }),
    joinedBefore: random.weighted({ no: 8, unsure: 2 }),
  }
}

/** The stand-in for the real-name check takes any name but those that end so. */
function nameFor({ kind, realName }: Filling, random: Random): string {
  const name = inventedPersonName(random)
  if (realName === 'mismatched') return `${name.slice(0, 1)}不符`
  if (realName === 'unchecked') return `${name.slice(0, 1)}忙`
  if (random.chance(0.01)) return inventedNameInParts(random)
  return kind === 'open' && random.chance(0.02) ? inventedRareName(random) : name
}

function workOf({ kind, occupation, code }: Filling, { table, settings, random }: Workplaces): TypedForm['work'] {
  if (kind === 'open' && random.chance(0.05)) return undefined
  const elsewhere = kind === 'open' && random.chance(0.04)
  const platforms = settings.occupations.find(({ key }) => key === occupation)?.platforms ?? []
  const poster = code?.placement.region === undefined ? undefined : table.find(code.placement.region)
  const township = poster ? townshipIn(poster, table, random) : random.pick(table.at('township'))
  return {
    form: random.weighted({ contract: 3, 'agent-station': 3, crowd: 3, 'own-account': 2, other: 1 }),
    ...(platforms.length > 0 && { platform: random.pick(platforms) }),
    region: elsewhere ? anotherCity(table) : township.code,
  }
}

/** A city that is not the one loaded. */
function anotherCity(table: RegionTable): string {
  return table.city.code === '3301' ? '3302' : '3301'
}
