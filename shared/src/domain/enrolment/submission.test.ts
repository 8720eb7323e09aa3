import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RealName } from './flags'
import { decideSubmission, type NationalIdHolder, type SubmissionDecision, type SubmissionFacts } from './submission'

const unheld: NationalIdHolder = { kind: 'nobody' }
const own: NationalIdHolder = { kind: 'own-account' }
const applicant = (realName: RealName): NationalIdHolder => ({ kind: 'another-account', isMember: false, realName })
const member = (realName: RealName): NationalIdHolder => ({ kind: 'another-account', isMember: true, realName })

const passing: SubmissionFacts = {
  eligibility: { kind: 'eligible' },
  realName: 'matched',
  phone: 'proven',
  holder: unheld,
  isMember: false,
  inExistingBase: false,
}

const realNames = ['matched', 'mismatched', 'unchecked'] as const
const holders = [unheld, own, ...realNames.map(applicant), ...realNames.map(member)]

/** What a decision comes to in one word: a refusal's name, or the standing of the ID number. */
const verdict = (decision: SubmissionDecision) => (decision.kind === 'refused' ? decision.because : decision.nationalId)

describe('the ID number of an application that comes in', () => {
  // One row for each holder; one column for what the applicant's own real-name check said, in the order of `realNames`.
  it.each<[string, NationalIdHolder, string, string, string]>([
    ['nobody', unheld, 'locks', 'locks', 'locks'],
    ['the same account', own, 'locks', 'locks', 'locks'],
    ['an applicant whose real name matched', applicant('matched'), 'stands-beside', 'stands-beside', 'stands-beside'],
    ['an applicant whose did not', applicant('mismatched'), 'displaces', 'stands-beside', 'stands-beside'],
    ['an applicant not yet checked', applicant('unchecked'), 'displaces', 'stands-beside', 'stands-beside'],
    ['a member', member('matched'), 'stands-beside', 'stands-beside', 'stands-beside'],
    ['a member whose later check failed', member('mismatched'), 'stands-beside', 'stands-beside', 'stands-beside'],
    ['a member never checked', member('unchecked'), 'stands-beside', 'stands-beside', 'stands-beside'],
  ])('held by %s', (_, holder, ...expected) => {
    const verdicts = realNames.map((realName) => verdict(decideSubmission({ ...passing, holder, realName })))
    expect(verdicts).toEqual(expected)
  })

  it('in the city’s existing base leads who passes the check to the membership, and nobody else', () => {
    for (const holder of holders) {
      const verdicts = realNames.map((realName) =>
        verdict(decideSubmission({ ...passing, holder, realName, inExistingBase: true })),
      )
      expect(verdicts).toEqual(['member-elsewhere', 'stands-beside', 'stands-beside'])
    }
  })

  it('in the existing base is told to nobody whose phone was only typed: anybody could have typed it', () => {
    for (const phone of ['unproven', 'elsewhere'] as const) {
      expect(verdict(decideSubmission({ ...passing, phone, inExistingBase: true }))).toBe('stands-beside')
    }
  })

  it('makes no difference to an account that is a member already', () => {
    for (const holder of holders) {
      for (const realName of realNames) {
        for (const inExistingBase of [true, false]) {
          const facts = { ...passing, holder, realName, inExistingBase, isMember: true }
          expect(decideSubmission(facts)).toEqual({ kind: 'refused', because: 'already-member' })
        }
      }
    }
  })
})

describe('every check', () => {
  const passes = (facts: Partial<SubmissionFacts>) => {
    const decision = decideSubmission({ ...passing, ...facts })
    return decision.kind === 'accepted' && decision.everyCheckPasses
  }

  it('passes for somebody eligible, with real name and phone proven, whose number nobody else holds', () => {
    expect(passes({})).toBe(true)
    expect(passes({ holder: own })).toBe(true)
  })

  it('passes for somebody who takes the number over from an applicant not proven', () => {
    expect(passes({ holder: applicant('unchecked') })).toBe(true)
  })

  it.each<[string, Partial<SubmissionFacts>]>([
    ['is 16 or 17', { eligibility: { kind: 'review', because: ['age-16-17'] } }],
    ['is past retirement age', { eligibility: { kind: 'review', because: ['past-retirement'] } }],
    ['has a residence permit', { eligibility: { kind: 'review', because: ['residence-permit'] } }],
    ['was not matched by the real-name check', { realName: 'mismatched' }],
    ['could not be checked', { realName: 'unchecked' }],
    ['typed the phone number', { phone: 'unproven' }],
    ['has a phone on another’s record', { phone: 'elsewhere' }],
    ['stands beside another who passed', { holder: applicant('matched') }],
    ['stands beside a member', { holder: member('unchecked') }],
  ])('does not pass for somebody who %s: a person decides', (_, facts) => {
    expect(passes(facts)).toBe(false)
  })
})

const anyRealName = fc.constantFrom(...realNames)
const anyHolder = fc.constantFrom(...holders)
const anyFacts: fc.Arbitrary<SubmissionFacts> = fc.record({
  eligibility: fc.constantFrom(
    { kind: 'eligible' as const },
    { kind: 'review' as const, because: ['age-16-17' as const] },
  ),
  realName: anyRealName,
  phone: fc.constantFrom('proven' as const, 'unproven' as const, 'elsewhere' as const),
  holder: anyHolder,
  isMember: fc.boolean(),
  inExistingBase: fc.boolean(),
})

describe('a stranger with somebody else’s ID number', () => {
  /** Everything that the applicant can see or feel of a decision; how the number stands is for staff. */
  const visible = (decision: SubmissionDecision) =>
    decision.kind === 'refused' ? decision : { kind: decision.kind, everyCheckPasses: decision.everyCheckPasses }

  it('learns nothing: without the real-name check the outcome is the same as for a number nobody knows', () => {
    const failing = fc.constantFrom('mismatched' as const, 'unchecked' as const)
    fc.assert(
      fc.property(anyFacts, failing, (facts, realName) => {
        const unknown: SubmissionFacts = { ...facts, realName, holder: unheld, inExistingBase: false }
        expect(visible(decideSubmission({ ...facts, realName }))).toEqual(visible(decideSubmission(unknown)))
      }),
    )
  })
})

interface Arrival {
  readonly accountId: number
  readonly realName: RealName
  /** What becomes of it afterwards, if it holds the number. */
  readonly then: 'waits' | 'becomes-member' | 'ends'
}

const arrivals = fc.array(
  fc.record<Arrival>({
    accountId: fc.nat(3),
    realName: anyRealName,
    then: fc.constantFrom('waits', 'becomes-member', 'ends'),
  }),
  { maxLength: 12 },
)

interface Lock {
  readonly accountId: number
  readonly realName: RealName
  readonly isMember: boolean
}

describe('one ID number, however many apply with it', () => {
  it('is held by one application at the most, and never taken from a member or from who proved the name', () => {
    fc.assert(
      fc.property(arrivals, (sequence) => {
        let lock: Lock | undefined
        for (const { accountId, realName, then } of sequence) {
          if (lock?.accountId === accountId && !lock.isMember) lock = undefined // the account's earlier one has ended
          const decision = decideSubmission({
            ...passing,
            realName,
            holder: lock ? holderSeenBy(accountId, lock) : unheld,
            isMember: lock?.accountId === accountId && lock.isMember,
          })
          const kind = verdict(decision)
          if (kind === 'locks') expect(lock).toBeUndefined()
          if (kind === 'displaces') {
            expect(lock).toMatchObject({ isMember: false })
            expect(lock?.realName).not.toBe('matched')
            expect(realName).toBe('matched')
          }
          if (kind !== 'locks' && kind !== 'displaces') continue
          lock = then === 'ends' ? undefined : { accountId, realName, isMember: then === 'becomes-member' }
        }
      }),
    )
  })
})

function holderSeenBy(accountId: number, lock: Lock): NationalIdHolder {
  return lock.accountId === accountId ? own : { kind: 'another-account', ...lock }
}
