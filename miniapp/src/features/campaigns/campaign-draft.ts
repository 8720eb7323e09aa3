import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import { fundingSources, type ClaimMode, type FundingSource, type RedemptionWay } from '@gongyou/shared/contracts/names'
import type { CampaignTerms } from '@gongyou/shared/domain/benefits/campaign'
import type { Audience } from '@gongyou/shared/domain/benefits/entitlement'
import type { LimitPeriod } from '@gongyou/shared/domain/benefits/limits'
import { addDays, localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { dayDigits, momentDigits, typedMoment } from '../../session/typed-date'
import { fenIn, wholeNumberIn, yuanDigits } from './amounts'

export type StaffCampaign = Reply<'campaign.inspect'>['body']['campaign']
export type TypedTerms = Request<'campaign.create'>['terms']
type DecidedTerms = StaffCampaign['terms']
export type DraftSlot = NonNullable<DecidedTerms['slots']>[number]

/** How often one person may have it, as picked: `span` periods looked at together. */
export interface LimitDraft {
  readonly count: string
  readonly per: LimitPeriod
  readonly span: number
}

/** Whom it is for, as picked and typed; what is empty asks nothing. */
export interface AudienceDraft {
  readonly anyone: boolean
  readonly unions: readonly string[]
  readonly regions: readonly string[]
  readonly occupations: readonly string[]
  readonly tags: NonNullable<Audience['tags']>
  readonly sex?: 'male' | 'female'
  readonly ageFrom: string
  readonly ageTo: string
  readonly birthMonth: boolean
  readonly memberAtLeast: string
  readonly memberAtMost: string
  readonly firstJoiningOnly: boolean
  readonly poolsExcluded: boolean
}

/** A campaign on the form, as typed: moments as twelve digits, hours of a day as four, money in yuan. */
export interface CampaignDraft {
  readonly title: string
  readonly category?: TypedTerms['category']
  readonly opensAt: string
  readonly closesAt: string
  readonly hoursFrom: string
  readonly hoursUntil: string
  readonly audience: AudienceDraft
  readonly mode: ClaimMode
  readonly limits: readonly LimitDraft[]
  readonly units: string
  readonly unitsPerDay: string
  readonly slots: readonly DraftSlot[]
  readonly redemption: RedemptionWay
  readonly outletIds: readonly string[]
  readonly voucherDays: string
  readonly sensitive: boolean
  readonly passedOnTo: string
  readonly unitCost: string
  readonly budget: string
  readonly funding: Readonly<Partial<Record<FundingSource, string>>>
  readonly heading: string
}

/** The terms of a saved campaign as the rules of the domain read them. */
export function decidedTermsOf({ terms }: Pick<StaffCampaign, 'terms'>): CampaignTerms {
  return { slots: [], outletIds: [], sensitive: false, ...terms } as unknown as CampaignTerms
}

/** Members of the union and of those below it, which is whom a union's money is for. */
export function emptyDraft(unionId: string): CampaignDraft {
  return {
    title: '',
    opensAt: '',
    closesAt: '',
    hoursFrom: '',
    hoursUntil: '',
    audience: audienceDraft({ unions: [unionId] }),
    mode: 'draw',
    limits: [{ count: '1', per: 'campaign', span: 1 }],
    units: '',
    unitsPerDay: '',
    slots: [],
    redemption: 'outlet',
    outletIds: [],
    voucherDays: '14',
    sensitive: false,
    passedOnTo: '',
    unitCost: '',
    budget: '',
    funding: { union: '100' },
    heading: '',
  }
}

/** The form as a campaign that is saved fills it. */
export function draftOf(terms: DecidedTerms): CampaignDraft {
  const { title, category, mode, slots = [], redemption, outletIds = [], sensitive = false, heading } = terms
  return {
    title,
    category,
    mode,
    slots,
    redemption,
    outletIds,
    sensitive,
    heading,
    opensAt: momentDigits(terms.window.opensAt),
    closesAt: closingDigits(terms.window.closesAt),
    hoursFrom: terms.hours?.from.replace(':', '') ?? '',
    hoursUntil: terms.hours?.until.replace(':', '') ?? '',
    audience: audienceDraft(terms.audience),
    limits: terms.limits.map(({ count, per, span = 1 }) => ({ count: String(count), per, span })),
    units: digitsOf(terms.units),
    unitsPerDay: digitsOf(terms.unitsPerDay),
    voucherDays: String(terms.voucherDays),
    passedOnTo: terms.passedOnTo ?? '',
    unitCost: yuanDigits(terms.unitCost),
    budget: yuanDigits(terms.budget),
    funding: Object.fromEntries(terms.funding.map(({ source, percent }) => [source, String(percent)])),
  }
}

export function audienceDraft(audience: DecidedTerms['audience']): AudienceDraft {
  const { anyone = false, unions = [], regions = [], occupations = [], tags = [], sex, age, memberDays } = audience
  const { birthMonth = false, firstJoiningOnly = false, poolsExcluded = false } = audience
  return {
    anyone,
    unions,
    regions,
    occupations,
    tags,
    sex,
    birthMonth,
    firstJoiningOnly,
    poolsExcluded,
    ageFrom: digitsOf(age?.from),
    ageTo: digitsOf(age?.to),
    memberAtLeast: digitsOf(memberDays?.atLeast),
    memberAtMost: digitsOf(memberDays?.atMost),
  }
}

/** How a close would have been typed: at midnight as the end of its last day, `202612312400`. */
function closingDigits(closesAt: string): string {
  const digits = momentDigits(closesAt)
  return digits.endsWith('0000') ? `${dayDigits(addDays(localDateOf(closesAt as Instant), -1))}2400` : digits
}

/** Stands where no moment was typed, until one is: it falls in nobody's meal. */
const noMoment = '1970-01-01T00:00:00.000Z'

/**
 * What was typed as the wire wants it, whether it makes a campaign or not; what does not belong to the way it is given
 * out is left out, and stays on the form.
 */
export function termsOf(draft: CampaignDraft): TypedTerms {
  const { mode, redemption, sensitive, outletIds, slots, passedOnTo } = draft
  const hasStock = mode !== 'appointment'
  const isCounted = hasStock && !isByCodes(draft)
  return {
    title: draft.title.trim(),
    category: draft.category ?? 'other',
    mode,
    window: { opensAt: typedMoment(draft.opensAt) ?? noMoment, closesAt: typedMoment(draft.closesAt) ?? noMoment },
    units: isCounted ? wholeNumberIn(draft.units) : undefined,
    unitsPerDay: hasStock && mode !== 'draw' ? wholeNumberIn(draft.unitsPerDay) : undefined,
    slots: hasStock ? [] : [...slots],
    limits: draft.limits.map(({ count, per, span }) => ({ count: wholeNumberIn(count) ?? 1, per, span })),
    audience: audienceOf(draft.audience),
    funding: fundingSources.flatMap((source) => {
      const percent = wholeNumberIn(draft.funding[source] ?? '')
      return percent ? [{ source, percent }] : []
    }),
    unitCost: fenIn(draft.unitCost) ?? 0,
    budget: fenIn(draft.budget),
    heading: draft.heading.trim(),
    redemption,
    outletIds: redemption === 'outlet' ? [...outletIds] : [],
    voucherDays: wholeNumberIn(draft.voucherDays) ?? 0,
    hours: hoursOf(draft),
    sensitive,
    passedOnTo: redemption === 'list' && passedOnTo.trim() !== '' ? passedOnTo.trim() : undefined,
  }
}

/** Whether its units are the codes that are brought in, and not a number that is typed. */
export function isByCodes({ redemption }: Pick<CampaignDraft, 'redemption'>): boolean {
  return redemption === 'imported-code'
}

/** `0630` as `06:30`; nothing where it is no time of a day. */
export function clockOf(digits: string): string | undefined {
  return /^([01]\d|2[0-4])[0-5]\d$/.test(digits) ? `${digits.slice(0, 2)}:${digits.slice(2)}` : undefined
}

function hoursOf({ hoursFrom, hoursUntil }: CampaignDraft): TypedTerms['hours'] {
  const [from, until] = [clockOf(hoursFrom), clockOf(hoursUntil)]
  return from && until ? { from, until } : undefined
}

function audienceOf(draft: AudienceDraft): TypedTerms['audience'] {
  if (draft.anyone) return { anyone: true }
  const some = <T>(list: readonly T[]) => (list.length === 0 ? undefined : [...list])
  const [from, to] = [wholeNumberIn(draft.ageFrom), wholeNumberIn(draft.ageTo)]
  const [atLeast, atMost] = [wholeNumberIn(draft.memberAtLeast), wholeNumberIn(draft.memberAtMost)]
  return {
    unions: some(draft.unions),
    regions: some(draft.regions),
    occupations: some(draft.occupations),
    tags: some(draft.tags),
    sex: draft.sex,
    age: from === undefined && to === undefined ? undefined : { from, to },
    memberDays: atLeast === undefined && atMost === undefined ? undefined : { atLeast, atMost },
    birthMonth: draft.birthMonth || undefined,
    firstJoiningOnly: draft.firstJoiningOnly || undefined,
    poolsExcluded: draft.poolsExcluded || undefined,
  }
}

const digitsOf = (number: number | undefined) => (number === undefined ? '' : String(number))
