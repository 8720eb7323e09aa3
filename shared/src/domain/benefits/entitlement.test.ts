import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { claimantTags, entitlementOf, type Audience, type Claimant, type ClaimantMembership } from './entitlement'

const today = '2026-11-16' as LocalDate
const riders: ClaimantMembership = {
  state: 'active',
  unverified: false,
  since: '2026-08-18' as LocalDate,
  firstJoining: true,
  pooled: false,
  unionIds: ['riders', 'township', 'district', 'city'],
  guestUnionIds: [],
  regions: ['330206006'],
  occupation: 'delivery-rider',
}
const rider: Claimant = { membership: riders, tags: ['new-form-worker'], sex: 'male', bornMonth: '1990-11' }
const reasonsFor = (audience: Audience, changed: Partial<ClaimantMembership> = {}, claimant = rider) =>
  entitlementOf({ ...claimant, membership: { ...riders, ...changed } }, audience, today).reasons

describe('a benefit', () => {
  it('without conditions is for every member, in a pool too', () => {
    expect(entitlementOf(rider, {}, today)).toEqual({ allowed: true, reasons: [] })
    expect(reasonsFor({}, { pooled: true })).toEqual([])
    expect(reasonsFor({ poolsExcluded: true }, { pooled: true })).toEqual(['pools-excluded'])
  })

  it('is not for somebody without a membership, unless it is a gift for anyone', () => {
    expect(entitlementOf({ tags: [] }, {}, today).reasons).toEqual(['members-only'])
    expect(entitlementOf({ tags: [] }, { anyone: true, occupations: ['courier'] }, today).allowed).toBe(true)
  })

  it('is kept for whoever lost the work, and waits while a member leaves or is not verified', () => {
    expect(reasonsFor({}, { state: 'retained' })).toEqual([])
    expect(reasonsFor({}, { state: 'leaving' })).toEqual(['membership-leaving'])
    expect(reasonsFor({}, { unverified: true })).toEqual(['membership-unverified'])
  })

  it('of a union is for everybody below it, and for its guests', () => {
    expect(reasonsFor({ unions: ['district'] })).toEqual([])
    expect(reasonsFor({ unions: ['couriers'] })).toEqual(['other-union'])
    expect(reasonsFor({ unions: ['couriers'] }, { guestUnionIds: [['couriers', 'city']] })).toEqual([])
  })

  it('of a region is for whoever works there or whose union lies there', () => {
    expect(reasonsFor({ regions: ['330206'] })).toEqual([])
    expect(reasonsFor({ regions: ['330205'] })).toEqual(['other-region'])
    expect(reasonsFor({ regions: ['330206006'] }, { regions: ['330206'] })).toEqual(['other-region'])
  })

  it.each([
    [{ occupations: ['truck-driver'] }, 'other-occupation'],
    [{ tags: ['migrant-worker'] }, 'other-tag'],
    [{ sex: 'female' }, 'other-sex'],
    [{ age: { from: 37 } }, 'too-young'],
    [{ age: { to: 34 } }, 'too-old'],
    [{ memberDays: { atLeast: 91 } }, 'member-too-short'],
    [{ memberDays: { atMost: 89 } }, 'member-too-long'],
  ] as const)('%j is refused as %s', (audience, reason) => {
    expect(reasonsFor(audience)).toEqual([reason])
  })

  it.each([
    { occupations: ['truck-driver', 'delivery-rider'] },
    { tags: ['migrant-worker', 'new-form-worker'] },
    { sex: 'male' },
    { age: { from: 36, to: 35 } },
    { birthMonth: true },
    { memberDays: { atLeast: 90, atMost: 90 } },
    { firstJoiningOnly: true },
  ] as const)('%j is met by the rider', (audience) => {
    expect(reasonsFor(audience)).toEqual([])
  })

  it('for birthdays is for those born in the month that it is', () => {
    expect(entitlementOf({ ...rider, bornMonth: '1990-12' }, { birthMonth: true }, today).reasons).toEqual([
      'other-birth-month',
    ])
  })

  it('for new members leaves out whoever was one before', () => {
    expect(reasonsFor({ firstJoiningOnly: true }, { firstJoining: false })).toEqual(['joined-before'])
  })

  it('names every reason that fails, and not the first alone', () => {
    const audience: Audience = { occupations: ['courier'], sex: 'female', age: { to: 30 }, unions: ['couriers'] }
    expect(reasonsFor(audience)).toEqual(['other-union', 'other-occupation', 'other-sex', 'too-old'])
  })

  it('says yes exactly when no reason fails, and more conditions never allow more', () => {
    const audience: fc.Arbitrary<Audience> = fc.record(
      {
        regions: fc.array(fc.constantFrom('3302', '330206', '330205')),
        unions: fc.array(fc.constantFrom('riders', 'city', 'couriers')),
        occupations: fc.array(fc.constantFrom('delivery-rider', 'courier')),
        tags: fc.array(fc.constantFrom(...claimantTags)),
        sex: fc.constantFrom('male', 'female'),
        poolsExcluded: fc.boolean(),
        birthMonth: fc.boolean(),
        firstJoiningOnly: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(audience, fc.boolean(), fc.boolean(), (asked, pooled, firstJoining) => {
        const { allowed, reasons } = entitlementOf(
          { ...rider, membership: { ...riders, pooled, firstJoining } },
          asked,
          today,
        )
        expect(allowed).toBe(reasons.length === 0)
        const stricter = entitlementOf(rider, { ...asked, age: { from: 60 } }, today)
        expect(stricter.allowed).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})
