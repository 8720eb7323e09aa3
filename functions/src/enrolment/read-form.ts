import type { ProblemCode } from '@gongyou/shared/contracts/problems'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { eligibilityOf, type Eligibility } from '@gongyou/shared/domain/enrolment/eligibility'
import { formRefusals, type AffirmationReadings } from '@gongyou/shared/domain/enrolment/form'
import { readNationalId, type NationalId, type Sex } from '@gongyou/shared/domain/identity/national-id'
import { hasRareCharacters, readPersonName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { readSocialCreditCode } from '@gongyou/shared/domain/identity/social-credit-code'
import { cityOf, contains, isElsewhere, isRegionCode } from '@gongyou/shared/domain/places/region'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { ApplicationRecord } from '../table/enrolment.entities'

/** The answers of an application form as typed; the national ID too. */
export interface TypedForm {
  readonly name: string
  readonly nationalId: string
  readonly occupation: string
  readonly work?: ApplicationRecord['work']
  readonly homeRegion?: string
  readonly joinedBefore?: 'no' | 'yes' | 'unsure'
  readonly joinedWhere?: string
  readonly toEmployerUnion?: boolean
}

/** The same answers, each read by its rule. */
export interface Applicant {
  readonly name: PersonName
  readonly nationalId: NationalId
  readonly bornOn: LocalDate
  readonly sex: Sex
  readonly eligibility: Exclude<Eligibility, { kind: 'refused' }>
  readonly rareCharacters: boolean
  /** The workplace given lies in another city. */
  readonly passingThrough: boolean
  readonly workplaceKnown: boolean
}

interface Reading {
  readonly settings: CitySettings
  readonly today: LocalDate
  readonly regionExists: (code: string) => Promise<boolean>
  readonly phonePresent: boolean
  readonly affirmation?: AffirmationReadings
}

/** Reads a form; everything that is wrong comes back at once, each field with its own name. */
export async function readForm(
  form: TypedForm,
  { settings, today, regionExists, phonePresent, affirmation }: Reading,
): Promise<Applicant | { readonly fields: Record<string, ProblemCode> }> {
  const name = readPersonName(form.name)
  const id = readNationalId(form.nationalId, today)
  const eligibility: Eligibility =
    id.kind === 'valid' ? eligibilityOf(id, settings.retirement, today) : { kind: 'eligible' }
  const known = (region: string | undefined) => region === undefined || isKnownRegion(region, settings, regionExists)

  const fields = formRefusals(
    {
      name: name.kind,
      nationalId: id.kind,
      ageRefusal: eligibility.kind === 'refused' ? eligibility.because : undefined,
      occupationKnown: settings.occupations.some(({ key }) => key === form.occupation),
      workRegionKnown: await known(form.work?.region),
      homeRegionKnown: await known(form.homeRegion),
      employerCode: employerCode(form.work?.employer?.uscc),
      phonePresent,
    },
    affirmation,
  )
  const readable = name.kind === 'valid' && id.kind === 'valid' && eligibility.kind !== 'refused'
  if (!readable || Object.keys(fields).length > 0) return { fields }

  return {
    name: name.name,
    nationalId: id.id,
    bornOn: id.bornOn,
    sex: id.sex,
    eligibility,
    rareCharacters: hasRareCharacters(name.name),
    passingThrough: isElsewhere(form.work?.region, settings.city.region),
    workplaceKnown: Object.values(form.work ?? {}).some((answer) => answer !== undefined),
  }
}

/** Outside the loaded city only provinces and cities are known, so a township there is known by its city. */
async function isKnownRegion(
  region: string,
  { city }: CitySettings,
  regionExists: (code: string) => Promise<boolean>,
): Promise<boolean> {
  if (!isRegionCode(region)) return false
  return regionExists(contains(city.region, region) ? region : (cityOf(region) ?? region))
}

function employerCode(typed: string | undefined): 'valid' | 'invalid' | 'absent' {
  return typed === undefined || typed.trim() === '' ? 'absent' : readSocialCreditCode(typed).kind
}
