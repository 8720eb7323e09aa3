import type { FieldRefusal } from './refusals'

/** The field readings of one application form, each already read by its own rule. */
export interface FormReadings {
  readonly name: 'valid' | 'invalid'
  readonly nationalId: 'valid' | 'invalid' | 'other-papers'
  readonly ageRefusal?: 'under-16' | 'past-retirement'
  readonly occupationKnown: boolean
  readonly workRegionKnown: boolean
  readonly homeRegionKnown: boolean
  readonly employerCode: 'valid' | 'invalid' | 'absent'
  readonly phonePresent: boolean
}

/** What only the first sending of a form carries. */
export interface AffirmationReadings {
  readonly textVersionCurrent: boolean
  readonly membershipConsent: boolean
  readonly sensitiveDataConsent: boolean
}

/** Every wrong field by its path, each with its own name: a form is sent back once with all that is wrong. */
export function formRefusals(readings: FormReadings, affirmation?: AffirmationReadings): Record<string, FieldRefusal> {
  const wrong: Record<string, FieldRefusal | false | undefined> = {
    phone: !readings.phonePresent && 'phone-needed',
    name: readings.name === 'invalid' && 'name-invalid',
    nationalId: nationalIdRefusal(readings),
    occupation: !readings.occupationKnown && 'occupation-unknown',
    'work.region': !readings.workRegionKnown && 'region-unknown',
    'work.employer.uscc': readings.employerCode === 'invalid' && 'employer-code-invalid',
    homeRegion: !readings.homeRegionKnown && 'region-unknown',
    affirmedText: affirmation && !affirmation.textVersionCurrent && 'text-outdated',
    'consents.membership': affirmation && !affirmation.membershipConsent && 'consent-needed',
    'consents.sensitiveData': affirmation && !affirmation.sensitiveDataConsent && 'consent-needed',
  }
  return Object.fromEntries(
    Object.entries(wrong).filter((entry): entry is [string, FieldRefusal] => typeof entry[1] === 'string'),
  )
}

function nationalIdRefusal(readings: FormReadings): FieldRefusal | undefined {
  if (readings.nationalId === 'other-papers') return 'other-papers'
  if (readings.nationalId === 'invalid') return 'id-invalid'
  return readings.ageRefusal
}
