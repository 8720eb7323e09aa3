import { describe, expect, it } from 'vitest'
import { handOverRefused, type HandOver } from './hand-over'

const byAdmin: HandOver = { byAccountId: 'admin', fromId: 'old', toId: 'new', isOfUnion: false }
const byHolder: HandOver = { byAccountId: 'old', fromId: 'old', toId: 'new', isOfUnion: true }

describe('handing roles over', () => {
  it('is an admin’s to do, to anybody but themselves', () => {
    expect(handOverRefused(byAdmin)).toBeUndefined()
    expect(handOverRefused({ ...byAdmin, toId: 'admin' })).toBe('own-role')
  })

  it('by a deputy goes neither to the deputy nor to the admin on leave', () => {
    const byDeputy = { ...byAdmin, byAccountId: 'deputy', onBehalfOf: 'admin' }
    expect(handOverRefused(byDeputy)).toBeUndefined()
    expect(handOverRefused({ ...byDeputy, toId: 'deputy' })).toBe('own-role')
    expect(handOverRefused({ ...byDeputy, toId: 'admin' })).toBe('own-role')
  })

  it('is the holder’s to do as well, to somebody of the same union', () => {
    expect(handOverRefused(byHolder)).toBeUndefined()
    expect(handOverRefused({ ...byHolder, isOfUnion: false })).toBe('deputy-not-of-union')
    expect(handOverRefused({ ...byHolder, toId: 'old' })).toBe('role-held')
  })
})
