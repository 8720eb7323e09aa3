import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creationRefused, type ProposedUnion } from './creation'
import { parentKinds, unionKinds } from './kinds'
import { unionStatuses } from './lifecycle'

const proposed: ProposedUnion = { kind: 'joint', approvalDocument: '演示批复〔2026〕第3号' }
const township = { kind: 'township', status: 'active' } as const

describe('a new union', () => {
  it('stands under an upper union that approved it', () => {
    expect(creationRefused(proposed, township, false)).toBeUndefined()
    expect(creationRefused({ ...proposed, approvalDocument: ' ' }, township, false)).toBe('approval-needed')
  })

  it('does not stand under a kind that has no such unions', () => {
    expect(creationRefused({ ...proposed, kind: 'district' }, township, false)).toBe('parent-kind-unfit')
    expect(creationRefused({ ...proposed, kind: 'municipal' }, township, false)).toBe('parent-kind-unfit')
  })

  it('does not stand under one that is gone or going', () => {
    for (const status of unionStatuses.filter((each) => each !== 'active')) {
      expect(creationRefused(proposed, { ...township, status }, false)).toBe('parent-not-active')
    }
  })

  it('is not the second home of a township', () => {
    expect(creationRefused({ ...proposed, kind: 'online-home' }, township, true)).toBe('seat-taken')
  })

  it('is created exactly where the table of kinds says so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...unionKinds), fc.constantFrom(...unionKinds), (kind, above) => {
        const refused = creationRefused({ ...proposed, kind }, { kind: above, status: 'active' }, false)
        expect(refused === undefined).toBe(parentKinds[kind].includes(above))
      }),
    )
  })
})
