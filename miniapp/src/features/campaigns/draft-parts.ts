import { problems } from '@gongyou/shared/contracts/problems'
import type { CampaignTerms } from '@gongyou/shared/domain/benefits/campaign'
import { termsRefused, type TermsRefusal } from '@gongyou/shared/domain/benefits/editing'
import { typedMoment } from '../../session/typed-date'
import { fenIn, wholeNumberIn } from './amounts'
import { clockOf, isByCodes, termsOf, type CampaignDraft } from './campaign-draft'

/** The parts of the form, in the order in which somebody thinks of them; each with the fields in it. */
export const draftParts = {
  what: { says: '发什么', fields: ['title', 'category'] },
  when: { says: '什么时候', fields: ['opensAt', 'closesAt', 'hours'] },
  who: { says: '谁能领', fields: ['age', 'memberDays', 'unions'] },
  way: { says: '怎么领', fields: ['limits'] },
  many: { says: '有多少', fields: ['units', 'unitsPerDay', 'slots'] },
  use: { says: '怎么用', fields: ['outlets', 'voucherDays', 'passedOnTo'] },
  money: { says: '谁出钱', fields: ['unitCost', 'budget', 'funding', 'heading'] },
} as const satisfies Record<string, { readonly says: string; readonly fields: readonly string[] }>

export type DraftPart = keyof typeof draftParts
export type DraftField = (typeof draftParts)[DraftPart]['fields'][number]
export const draftPartNames = Object.keys(draftParts) as DraftPart[]

const partOfKey: Readonly<Record<keyof CampaignDraft, DraftPart>> = {
  title: 'what',
  category: 'what',
  opensAt: 'when',
  closesAt: 'when',
  hoursFrom: 'when',
  hoursUntil: 'when',
  audience: 'who',
  mode: 'way',
  limits: 'way',
  units: 'many',
  unitsPerDay: 'many',
  slots: 'many',
  redemption: 'use',
  outletIds: 'use',
  voucherDays: 'use',
  sensitive: 'use',
  passedOnTo: 'use',
  unitCost: 'money',
  budget: 'money',
  funding: 'money',
  heading: 'money',
}

/** In words, the parts in which two drafts differ; `发什么、谁出钱`. */
export function partsChanged(before: CampaignDraft, after: CampaignDraft): string {
  const keys = (Object.keys(partOfKey) as (keyof CampaignDraft)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const changed = new Set(keys.map((key) => partOfKey[key]))
  return draftPartNames
    .filter((part) => changed.has(part))
    .map((part) => draftParts[part].says)
    .join('、')
}

/** What is wrong, by field. */
export type WrongDraft = Readonly<Partial<Record<DraftField, string>>>

const fieldOfRefusal: Readonly<Record<TermsRefusal, DraftField>> = {
  'cash-like': 'category',
  'window-backwards': 'closesAt',
  'funding-not-whole': 'funding',
  'limit-needed': 'limits',
  'stock-unbounded': 'units',
  'slots-needed': 'slots',
  'outlets-needed': 'outlets',
  'budget-too-small': 'budget',
}

/** Where on the form the rules' refusal points; nothing where it is about no field. */
export function fieldOf(code: string): DraftField | undefined {
  return Object.hasOwn(fieldOfRefusal, code) ? fieldOfRefusal[code as TermsRefusal] : undefined
}

const { says: needed } = problems['field-needed']
const { says: invalid } = problems['field-invalid']

/** Everything that keeps what was typed from being a campaign: what is missing or no number, then what the rules refuse. */
export function wrongIn(draft: CampaignDraft): WrongDraft {
  const typing = typingFaults(draft)
  const refused = termsRefused(rulesTerms(draft)).map((because) => [fieldOfRefusal[because], problems[because].says])
  return { ...Object.fromEntries(refused), ...typing }
}

/**
 * The same as the rules of the domain read them, which are stricter about moments and looser about the category. Of codes
 * from elsewhere there are as many units as were brought in, at first none.
 */
export function rulesTerms(draft: CampaignDraft): CampaignTerms {
  const terms = termsOf(draft) as unknown as CampaignTerms
  return isByCodes(draft) ? { ...terms, units: wholeNumberIn(draft.units) ?? 0 } : terms
}

/** What is wrong in one part alone. */
export function wrongOf(part: DraftPart, wrong: WrongDraft): WrongDraft {
  const fields: readonly DraftField[] = draftParts[part].fields
  return Object.fromEntries(fields.flatMap((field) => (wrong[field] === undefined ? [] : [[field, wrong[field]]])))
}

function typingFaults(draft: CampaignDraft): WrongDraft {
  const { audience, title, heading, category, limits, redemption } = draft
  const number = (typed: string) => (typed.trim() === '' || wholeNumberIn(typed) !== undefined ? undefined : invalid)
  const positive = (typed: string) => number(typed) ?? (wholeNumberIn(typed) === 0 ? invalid : undefined)
  const found: WrongDraft = {
    title: title.trim().length < 2 ? needed : undefined,
    category: category === undefined ? needed : undefined,
    opensAt: momentFault(draft.opensAt),
    closesAt: momentFault(draft.closesAt),
    hours: hoursFault(draft),
    age: number(audience.ageFrom) ?? number(audience.ageTo),
    memberDays: number(audience.memberAtLeast) ?? number(audience.memberAtMost),
    limits: limits.map(({ count }) => (count.trim() === '' ? needed : positive(count))).find(Boolean),
    units: isByCodes(draft) ? undefined : positive(draft.units),
    unitsPerDay: positive(draft.unitsPerDay),
    voucherDays: redemption === 'outlet' && draft.voucherDays.trim() === '' ? needed : number(draft.voucherDays),
    unitCost: draft.unitCost.trim() === '' ? needed : moneyFault(draft.unitCost),
    budget: moneyFault(draft.budget),
    heading: heading.trim() === '' ? needed : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, says]) => says !== undefined))
}

function momentFault(digits: string): string | undefined {
  if (digits === '') return needed
  return typedMoment(digits) ? undefined : invalid
}

function hoursFault({ hoursFrom, hoursUntil }: CampaignDraft): string | undefined {
  if (hoursFrom === '' && hoursUntil === '') return undefined
  const [from, until] = [clockOf(hoursFrom), clockOf(hoursUntil)]
  return from && until && from < until ? undefined : invalid
}

function moneyFault(typed: string): string | undefined {
  return typed.trim() === '' || fenIn(typed) !== undefined ? undefined : invalid
}
