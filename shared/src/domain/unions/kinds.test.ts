import { describe, expect, it } from 'vitest'
import { isGeneral, isHosted, parentKinds, unionKinds } from './kinds'

describe('the kinds of unions', () => {
  it('lead up to the municipal union from every other, so that everybody has somebody above', () => {
    for (const kind of unionKinds) {
      const seen = new Set([kind])
      for (const each of seen) for (const above of parentKinds[each]) seen.add(above)
      expect(seen.has('municipal')).toBe(true)
    }
  })

  it('never lead from one kind back to itself, so that no moves can make a circle of unions', () => {
    for (const kind of unionKinds) {
      const above = new Set(parentKinds[kind])
      for (const each of above) for (const next of parentKinds[each]) above.add(next)
      expect(above.has(kind)).toBe(false)
    }
  })

  it('never let a home or a pool stand above another union', () => {
    for (const kind of unionKinds) expect(parentKinds[kind].some(isHosted)).toBe(false)
  })

  it('name two that take nobody directly, and two that have no committee', () => {
    expect(unionKinds.filter(isGeneral)).toEqual(['municipal', 'district'])
    expect(unionKinds.filter(isHosted)).toEqual(['online-home', 'turnover-pool'])
  })
})
