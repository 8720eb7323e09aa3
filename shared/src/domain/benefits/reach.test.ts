import { describe, expect, it } from 'vitest'
import { aboutReach, type CountedMembers } from './reach'

const members: CountedMembers = {
  total: 1000,
  byOccupation: { courier: 200, 'truck-driver': 800 },
  byRegion: { '330206006': 300, '330206005': 100, '330203001': 600 },
}

describe('how many an audience has, about', () => {
  it('is everybody where nothing is asked', () => {
    expect(aboutReach({}, members)).toEqual({ about: 1000, leftOut: [] })
  })

  it('is the part with the trade, the part in the place, and the part of the part where both are asked', () => {
    expect(aboutReach({ occupations: ['courier'] }, members).about).toBe(200)
    expect(aboutReach({ regions: ['330206'] }, members).about).toBe(400)
    expect(aboutReach({ occupations: ['courier'], regions: ['330206'] }, members).about).toBe(80)
  })

  it('names what the counters know nothing of, and not what is only said to be unlimited', () => {
    const audience = { sex: 'female', memberDays: { atLeast: 30 }, tags: [], birthMonth: false } as const
    expect(aboutReach(audience, members)).toEqual({ about: 1000, leftOut: ['sex', 'memberDays'] })
  })

  it('is nobody in a union where nobody has joined', () => {
    const nobody = { total: 0, byOccupation: {}, byRegion: {} }
    expect(aboutReach({ occupations: ['courier'] }, nobody).about).toBe(0)
  })
})
