import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutes, plus, type Duration, type Instant } from '../../kernel/time'
import { applicationStates } from './lifecycle'
import { decideReview, decideUndo, type ReviewedApplication, type ReviewRequest } from './review'

const application: ReviewedApplication = { state: 'open', version: 3, accountId: 'account-of-a-rider' }
const reviewer = { accountId: 'account-of-a-cadre' }
const approval: ReviewRequest = { decision: 'approve', version: 3, reasons: [], fields: {} }
const explained = { reasons: ['work-unclear'], fields: { 'work.site': 'work-unclear' } }

const refusedBecause = (because: string) => ({ kind: 'refused', because })

describe('a reviewer’s decision', () => {
  it('approves without a word', () => {
    expect(decideReview(application, approval, reviewer)).toEqual({ kind: 'approved' })
  })

  it('returns with the reasons and the fields to correct', () => {
    const request: ReviewRequest = { ...approval, decision: 'return', ...explained }
    expect(decideReview(application, request, reviewer)).toEqual({ kind: 'returned', ...explained })
  })

  it('may return with nothing but the fields, each with its reason', () => {
    const fields = { name: 'name-differs' }
    const request: ReviewRequest = { ...approval, decision: 'return', fields }
    expect(decideReview(application, request, reviewer)).toEqual({ kind: 'returned', reasons: [], fields })
  })

  it('rejects with reasons', () => {
    const request: ReviewRequest = { ...approval, decision: 'reject', reasons: ['too-young'] }
    expect(decideReview(application, request, reviewer)).toEqual({ kind: 'rejected', reasons: ['too-young'] })
  })

  it.each(['return', 'reject'] as const)('says why: a %s without a reason is refused', (decision) => {
    expect(decideReview(application, { ...approval, decision }, reviewer)).toEqual(refusedBecause('reason-needed'))
  })

  it('does not reject with marked fields only, since the worker would read no reason', () => {
    const request: ReviewRequest = { ...approval, decision: 'reject', fields: { name: 'name-differs' } }
    expect(decideReview(application, request, reviewer)).toEqual(refusedBecause('reason-needed'))
  })

  it.each(['approve', 'return', 'reject'] as const)('to %s is never about one’s own application', (decision) => {
    const request: ReviewRequest = { ...approval, decision, ...explained }
    const own = { accountId: application.accountId }
    expect(decideReview(application, request, own)).toEqual(refusedBecause('own-application'))
  })

  it.each([2, 4])('is refused when the application is not as the reviewer saw it: version %i', (version) => {
    const request = { ...approval, version }
    expect(decideReview(application, request, reviewer)).toEqual(refusedBecause('changed-meanwhile'))
  })

  it.each(applicationStates.filter((state) => state !== 'open'))('is refused when the application is %s', (state) => {
    for (const decision of ['approve', 'return', 'reject'] as const) {
      const request: ReviewRequest = { ...approval, decision, ...explained }
      expect(decideReview({ ...application, state }, request, reviewer)).toEqual(refusedBecause('not-under-review'))
    }
  })
})

describe('undoing a decision', () => {
  const at = '2026-11-16T01:30:00.000Z' as Instant
  const decided = { at, versionAfter: 4 }
  const after = (passed: number) => plus(at, passed as Duration)
  const undo = (now: Instant, version = 4) => decideUndo(decided, { version }, now, minutes(10))

  it('works until ten minutes have passed, to the millisecond', () => {
    expect(undo(at)).toBe('undone')
    expect(undo(after(minutes(10)))).toBe('undone')
    expect(undo(after(minutes(10) + 1))).toBe('review-undo-expired')
  })

  it('lasts as long as the city grants', () => {
    expect(decideUndo(decided, { version: 4 }, after(minutes(30)), minutes(30))).toBe('undone')
    expect(decideUndo(decided, { version: 4 }, after(minutes(1)), minutes(0))).toBe('review-undo-expired')
  })

  it('is refused once the application has moved on', () => {
    expect(undo(after(minutes(1)), 5)).toBe('changed-meanwhile')
  })

  it('never works after the window, whatever else is so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.nat(9), (late, version) => {
        expect(undo(after(minutes(10) + late), version)).toBe('review-undo-expired')
      }),
    )
  })
})
