import { describe, expect, it } from 'vitest'
import { decideAdoption, type AdoptionFacts } from './adoption'

const inBase: AdoptionFacts = { isMember: false, inExistingBase: true, holder: { kind: 'nobody' } }
const another = (isMember: boolean, realName: 'matched' | 'mismatched' | 'unchecked') =>
  ({ kind: 'another-account', isMember, realName }) as const

describe('somebody proven who asks for their membership in the city’s base', () => {
  it('adopts it where nobody here holds the number, or only the own account', () => {
    expect(decideAdoption(inBase)).toEqual({ kind: 'adopts', nationalId: 'locks' })
    expect(decideAdoption({ ...inBase, holder: { kind: 'own-account' } })).toMatchObject({ kind: 'adopts' })
  })

  it('takes the number over from an application that was never proven', () => {
    for (const realName of ['mismatched', 'unchecked'] as const) {
      const decision = decideAdoption({ ...inBase, holder: another(false, realName) })
      expect(decision).toEqual({ kind: 'adopts', nationalId: 'displaces' })
    }
  })

  it.each<[string, Partial<AdoptionFacts>, string]>([
    ['is a member here already', { isMember: true }, 'already-member'],
    ['is a member on another WeChat', { holder: another(true, 'matched') }, 'member-on-another-wechat'],
    ['has proven the same elsewhere', { holder: another(false, 'matched') }, 'applied-elsewhere'],
    ['is not in the base', { inExistingBase: false }, 'not-in-base'],
  ])('is refused who %s', (_, facts, because) => {
    expect(decideAdoption({ ...inBase, ...facts })).toEqual({ kind: 'refused', because })
  })

  it('is told of the other WeChat even when the base no longer offers the membership', () => {
    const adopted = { ...inBase, inExistingBase: false, holder: another(true, 'matched') }
    expect(decideAdoption(adopted)).toEqual({ kind: 'refused', because: 'member-on-another-wechat' })
  })
})
