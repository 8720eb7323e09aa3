import { describe, expect, it } from 'vitest'
import { formRefusals, type AffirmationReadings, type FormReadings } from './form'
import type { FieldRefusal } from './refusals'

const soundForm: FormReadings = {
  name: 'valid',
  nationalId: 'valid',
  occupationKnown: true,
  workRegionKnown: true,
  homeRegionKnown: true,
  employerCode: 'absent',
  phonePresent: true,
}

const affirmed: AffirmationReadings = {
  textVersionCurrent: true,
  membershipConsent: true,
  sensitiveDataConsent: true,
}

describe('an application form', () => {
  it('passes when every answer can be read, with or without an employer’s code', () => {
    expect(formRefusals(soundForm, affirmed)).toEqual({})
    expect(formRefusals({ ...soundForm, employerCode: 'valid' }, affirmed)).toEqual({})
  })

  it.each<[string, FieldRefusal, Partial<FormReadings>]>([
    ['phone', 'phone-needed', { phonePresent: false }],
    ['name', 'name-invalid', { name: 'invalid' }],
    ['nationalId', 'id-invalid', { nationalId: 'invalid' }],
    ['nationalId', 'other-papers', { nationalId: 'other-papers' }],
    ['nationalId', 'under-16', { ageRefusal: 'under-16' }],
    ['nationalId', 'past-retirement', { ageRefusal: 'past-retirement' }],
    ['occupation', 'occupation-unknown', { occupationKnown: false }],
    ['work.region', 'region-unknown', { workRegionKnown: false }],
    ['work.employer.uscc', 'employer-code-invalid', { employerCode: 'invalid' }],
    ['homeRegion', 'region-unknown', { homeRegionKnown: false }],
  ])('is sent back at %s with %s and nothing else', (path, refusal, wrong) => {
    expect(formRefusals({ ...soundForm, ...wrong }, affirmed)).toEqual({ [path]: refusal })
  })

  it.each<[string, FieldRefusal, Partial<AffirmationReadings>]>([
    ['affirmedText', 'text-outdated', { textVersionCurrent: false }],
    ['consents.membership', 'consent-needed', { membershipConsent: false }],
    ['consents.sensitiveData', 'consent-needed', { sensitiveDataConsent: false }],
  ])('is sent back at %s with %s and nothing else', (path, refusal, missing) => {
    expect(formRefusals(soundForm, { ...affirmed, ...missing })).toEqual({ [path]: refusal })
  })

  it('is sent back once, with all that is wrong', () => {
    const allWrong: FormReadings = {
      name: 'invalid',
      nationalId: 'invalid',
      occupationKnown: false,
      workRegionKnown: false,
      homeRegionKnown: false,
      employerCode: 'invalid',
      phonePresent: false,
    }
    const nothing = { textVersionCurrent: false, membershipConsent: false, sensitiveDataConsent: false }
    expect(formRefusals(allWrong, nothing)).toEqual({
      phone: 'phone-needed',
      name: 'name-invalid',
      nationalId: 'id-invalid',
      occupation: 'occupation-unknown',
      'work.region': 'region-unknown',
      'work.employer.uscc': 'employer-code-invalid',
      homeRegion: 'region-unknown',
      affirmedText: 'text-outdated',
      'consents.membership': 'consent-needed',
      'consents.sensitiveData': 'consent-needed',
    })
  })

  it('says of other papers that a person helps, whatever else the number would have meant', () => {
    const form: FormReadings = { ...soundForm, nationalId: 'other-papers', ageRefusal: 'under-16' }
    expect(formRefusals(form, affirmed)).toEqual({ nationalId: 'other-papers' })
  })

  it('does not ask for the consents again when it is corrected', () => {
    expect(formRefusals(soundForm)).toEqual({})
    expect(formRefusals({ ...soundForm, name: 'invalid' })).toEqual({ name: 'name-invalid' })
  })
})
