import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { admissionTermsRefused, type StandingAuthorisation } from './authorisation'

const day = (text: string) => text as LocalDate
const today = day('2026-11-16')
const authorisation: StandingAuthorisation = {
  resolution: '演示〔2026〕1号',
  passedOn: day('2026-01-01'),
  chair: '演示主席',
  until: day('2027-12-31'),
}
const auto = (change: Partial<StandingAuthorisation>) =>
  admissionTermsRefused({ admissionPolicy: 'auto', authorisation: { ...authorisation, ...change } }, today)

describe('admitting by authorisation', () => {
  it('needs a resolution of the committee and its chair', () => {
    expect(admissionTermsRefused({ admissionPolicy: 'auto' }, today)).toBe('authorisation-needed')
    expect(auto({ resolution: '  ' })).toBe('authorisation-needed')
    expect(auto({ chair: '' })).toBe('authorisation-needed')
    expect(auto({})).toBeUndefined()
  })

  it('needs one that is passed, and holds on its first and on its last day', () => {
    expect(auto({ passedOn: day('2026-11-17') })).toBe('authorisation-out-of-date')
    expect(auto({ until: day('2026-11-15') })).toBe('authorisation-out-of-date')
    expect(auto({ passedOn: today, until: today })).toBeUndefined()
  })

  it('is not what a union does that decides on each, whatever it once resolved', () => {
    expect(admissionTermsRefused({ admissionPolicy: 'review' }, today)).toBeUndefined()
    const old = { ...authorisation, until: day('2026-01-31') }
    expect(admissionTermsRefused({ admissionPolicy: 'review', authorisation: old }, today)).toBeUndefined()
  })
})
