import type { Instant } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { audienceWords, windowWords } from './terms-words'

const at = (moment: string) => moment as Instant
const sayer = { unionId: 'union-1', occupation: (key: string) => (key === 'courier' ? '快递员' : key) }

describe('when a campaign is, in words', () => {
  const opensAt = at('2026-11-24T01:00:00.000Z')

  it('lasts through the day before the midnight that ends it', () => {
    expect(windowWords({ opensAt, closesAt: at('2026-12-31T16:00:00.000Z') })).toBe('11月24日 09:00到12月31日')
  })

  it('says the year where it ends in another one, and the hour where it ends within a day', () => {
    expect(windowWords({ opensAt, closesAt: at('2027-01-02T04:30:00.000Z') })).toBe(
      '11月24日 09:00到2027年1月2日 12:30',
    )
  })
})

describe('whom a campaign is for, in words', () => {
  it('says what is asked and nothing else', () => {
    expect(audienceWords({}, sayer)).toBe('全市会员')
    expect(audienceWords({ anyone: true, occupations: ['courier'] }, sayer)).toBe('谁来都行，不用入会')
    const asked = { unions: ['union-1'], occupations: ['courier'], sex: 'female', age: { from: 35, to: 64 } } as const
    expect(audienceWords(asked, sayer)).toBe('本会和下级工会的会员，快递员，女职工，35到64岁')
  })
})
