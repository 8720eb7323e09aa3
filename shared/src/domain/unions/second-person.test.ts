import { describe, expect, it } from 'vitest'
import { isSecondPerson } from './second-person'

describe('two persons', () => {
  it('are two accounts of two people, each by a role of their own', () => {
    expect(isSecondPerson({ accountId: 'a' }, { accountId: 'b' })).toBe(true)
    expect(isSecondPerson({ accountId: 'a', personId: 'p' }, { accountId: 'b', personId: 'q' })).toBe(true)
  })

  it('are not one account, nor two accounts of one human being', () => {
    expect(isSecondPerson({ accountId: 'a' }, { accountId: 'a' })).toBe(false)
    expect(isSecondPerson({ accountId: 'a', personId: 'p' }, { accountId: 'b', personId: 'p' })).toBe(false)
  })

  it('are not somebody on leave and the deputy, in either order', () => {
    expect(isSecondPerson({ accountId: 'a' }, { accountId: 'b', onBehalfOf: 'a' })).toBe(false)
    expect(isSecondPerson({ accountId: 'b', onBehalfOf: 'a' }, { accountId: 'a' })).toBe(false)
  })

  it('may be a deputy and a third', () => {
    expect(isSecondPerson({ accountId: 'c' }, { accountId: 'b', onBehalfOf: 'a' })).toBe(true)
  })
})
