import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flagsOf, isApprovableAtOnce, reviewFlags, weighed, type FlagFacts, type ReviewFlag } from './flags'

const unremarkable: FlagFacts = {
  eligibility: [],
  phone: 'proven',
  realName: 'matched',
  nationalIdHeldByAnother: false,
  passingThrough: false,
  workplaceKnown: true,
  rareCharacters: false,
}

const anyFlags = fc.uniqueArray(fc.constantFrom(...(Object.keys(reviewFlags) as ReviewFlag[])))

describe('the review flags', () => {
  it('weigh as the city’s list says', () => {
    expect(reviewFlags).toEqual({
      'age-16-17': 2,
      'past-retirement': 1,
      'phone-unproven': 2,
      'phone-elsewhere': 2,
      'possible-duplicate': 3,
      'real-name-mismatch': 3,
      'real-name-unchecked': 1,
      'region-far': 1,
      'many-from-one-device': 2,
      'employer-unknown': 1,
      'work-missing': 1,
      'rare-characters': 1,
    })
  })

  it('stay down for somebody about whom nothing stands out', () => {
    expect(flagsOf(unremarkable)).toEqual([])
  })

  it.each<[Partial<FlagFacts>, ReviewFlag]>([
    [{ eligibility: ['age-16-17'] }, 'age-16-17'],
    [{ eligibility: ['past-retirement'] }, 'past-retirement'],
    [{ phone: 'unproven' }, 'phone-unproven'],
    [{ phone: 'elsewhere' }, 'phone-elsewhere'],
    [{ realName: 'mismatched' }, 'real-name-mismatch'],
    [{ realName: 'unchecked' }, 'real-name-unchecked'],
    [{ nationalIdHeldByAnother: true }, 'possible-duplicate'],
    [{ passingThrough: true }, 'region-far'],
    [{ workplaceKnown: false }, 'work-missing'],
    [{ rareCharacters: true }, 'rare-characters'],
  ])('go up one by one: %o raises %s and no other', (fact, flag) => {
    expect(flagsOf({ ...unremarkable, ...fact })).toEqual([flag])
  })

  it('go up together', () => {
    const facts = { ...unremarkable, phone: 'elsewhere', realName: 'mismatched', passingThrough: true } as const
    expect(flagsOf(facts)).toEqual(['phone-elsewhere', 'real-name-mismatch', 'region-far'])
  })

  it('are shown heaviest first, each with its weight, none lost', () => {
    expect(weighed(['region-far', 'possible-duplicate', 'phone-unproven'])).toEqual([
      { flag: 'possible-duplicate', weight: 3 },
      { flag: 'phone-unproven', weight: 2 },
      { flag: 'region-far', weight: 1 },
    ])
    fc.assert(
      fc.property(anyFlags, (flags) => {
        const shown = weighed(flags)
        expect(shown.map(({ flag }) => flag).sort()).toEqual([...flags].sort())
        expect(shown.map(({ weight }) => weight)).toEqual(shown.map(({ weight }) => weight).sort((a, b) => b - a))
      }),
    )
  })
})

describe('an application that can be approved at once', () => {
  it('has a real name that matched and no flag', () => {
    expect(isApprovableAtOnce('matched', [])).toBe(true)
  })

  it('is none with a single flag, however light', () => {
    for (const flag of Object.keys(reviewFlags) as ReviewFlag[])
      expect(isApprovableAtOnce('matched', [flag])).toBe(false)
  })

  it('is none while the real name is unchecked or did not match', () => {
    expect(isApprovableAtOnce('unchecked', [])).toBe(false)
    expect(isApprovableAtOnce('mismatched', [])).toBe(false)
  })
})
