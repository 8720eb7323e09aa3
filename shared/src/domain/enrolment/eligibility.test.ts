import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { eligibilityOf, type Eligibility, type EligibilityFacts, type RetirementRule } from './eligibility'

const today = '2026-11-16' as LocalDate
const retirement: RetirementRule = { men: 60, women: 50, pastIt: 'review' }

interface Applicant {
  readonly bornOn: string
  readonly sex?: EligibilityFacts['sex']
  readonly papers?: EligibilityFacts['papers']
}

function of({ bornOn, sex = 'male', papers = 'resident' }: Applicant, rule = retirement, on = today): Eligibility {
  return eligibilityOf({ bornOn: bornOn as LocalDate, sex, papers }, rule, on)
}

const underSixteen: Eligibility = { kind: 'refused', because: 'under-16' }
const minor: Eligibility = { kind: 'review', because: ['age-16-17'] }
const eligible: Eligibility = { kind: 'eligible' }
const retired: Eligibility = { kind: 'review', because: ['past-retirement'] }

describe('somebody who is young', () => {
  it.each([
    ['15, on the eve of the sixteenth birthday', '2010-11-17', underSixteen],
    ['16 today', '2010-11-16', minor],
    ['17, on the eve of the eighteenth birthday', '2008-11-17', minor],
    ['18 today', '2008-11-16', eligible],
    ['born today', '2026-11-16', underSixteen],
  ])('%s', (_, bornOn, expected) => {
    expect(of({ bornOn })).toEqual(expected)
  })

  it('and born on 29 February turns 18 on 1 March of a common year', () => {
    const bornOn = '2008-02-29'
    expect(of({ bornOn }, retirement, '2026-02-28' as LocalDate)).toEqual(minor)
    expect(of({ bornOn }, retirement, '2026-03-01' as LocalDate)).toEqual(eligible)
  })

  it('and born on 29 February turns 16 on 29 February of a leap year', () => {
    const bornOn = '2012-02-29'
    expect(of({ bornOn }, retirement, '2028-02-28' as LocalDate)).toEqual(underSixteen)
    expect(of({ bornOn }, retirement, '2028-02-29' as LocalDate)).toEqual(minor)
  })
})

describe('somebody past retirement age', () => {
  it.each([
    ['a man on the eve of 60', 'male', '1966-11-17', eligible],
    ['a man of 60 today', 'male', '1966-11-16', retired],
    ['a woman on the eve of 50', 'female', '1976-11-17', eligible],
    ['a woman of 50 today', 'female', '1976-11-16', retired],
    ['a man of 50', 'male', '1976-11-16', eligible],
  ] as const)('%s is told apart by the city’s ages', (_, sex, bornOn, expected) => {
    expect(of({ bornOn, sex })).toEqual(expected)
  })

  it.each(['male', 'female'] as const)('is allowed, reviewed or refused as the city sets: %s', (sex) => {
    const worker = { bornOn: '1950-01-01', sex }
    expect(of(worker, { ...retirement, pastIt: 'allow' })).toEqual(eligible)
    expect(of(worker, { ...retirement, pastIt: 'review' })).toEqual(retired)
    expect(of(worker, { ...retirement, pastIt: 'refuse' })).toEqual({ kind: 'refused', because: 'past-retirement' })
  })

  it('is not refused before that age where the city refuses afterwards', () => {
    expect(of({ bornOn: '1976-11-17', sex: 'female' }, { ...retirement, pastIt: 'refuse' })).toEqual(eligible)
  })
})

describe('somebody with other than a resident’s papers', () => {
  it.each(['hong-kong-permit', 'macao-permit', 'taiwan-permit', 'permanent-residence'] as const)(
    'goes to a reviewer: %s',
    (papers) => {
      expect(of({ bornOn: '1990-03-07', papers })).toEqual({ kind: 'review', because: ['residence-permit'] })
    },
  )

  it('and a second reason goes to a reviewer with both', () => {
    const because = (bornOn: string) => of({ bornOn, papers: 'taiwan-permit' })
    expect(because('2009-01-01')).toEqual({ kind: 'review', because: ['age-16-17', 'residence-permit'] })
    expect(because('1950-01-01')).toEqual({ kind: 'review', because: ['past-retirement', 'residence-permit'] })
  })

  it('is refused under 16 like everybody', () => {
    expect(of({ bornOn: '2012-01-01', papers: 'hong-kong-permit' })).toEqual(underSixteen)
  })
})
