import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/time'
import { fill, momentWords, thing } from './template'

const at = '2026-11-16T16:30:00.000Z' as Instant
const template = { id: 't', keywords: { subject: 'thing1', result: 'phrase2', at: 'time3', note: 'thing4' } } as const

describe('a subscribe message', () => {
  it('stands in the keywords of the city’s template, the moment as clocks in China show it', () => {
    const message = { subject: '小港骑手工会', result: '已入会', at, note: '点开看会员证' }
    expect(fill(template, message)).toEqual({
      thing1: { value: '小港骑手工会' },
      phrase2: { value: '已入会' },
      time3: { value: '2026年11月17日 00:30' },
      thing4: { value: '点开看会员证' },
    })
  })

  it('leaves out what the template has no keyword for, and gives a day where it asks for one', () => {
    const few = { id: 't', keywords: { result: 'thing7', at: 'date2' } } as const
    expect(fill(few, { subject: '小港骑手工会', result: '已入会', at, note: '' })).toEqual({
      thing7: { value: '已入会' },
      date2: { value: '2026年11月17日' },
    })
  })

  it('shows by three dots that a long name was cut', () => {
    expect(thing('宁波市北仑区柴桥街道集装箱卡车司机联合工会委员会')).toBe('宁波市北仑区柴桥街道集装箱卡车司机联合…')
    expect(thing('二十个字的工会名称正好二十个字所以不用剪')).toBe('二十个字的工会名称正好二十个字所以不用剪')
  })

  it('has in a thing one line of one to twenty characters, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const value = thing(text)
        expect([...value].length).toBeGreaterThan(0)
        expect([...value].length).toBeLessThanOrEqual(20)
        expect(value).not.toMatch(/\p{Cc}/u)
      }),
      { numRuns: 200 },
    )
  })

  it('has in a phrase at most five Chinese characters', () => {
    const { phrase2 } = fill(template, { subject: '', result: '已办好，请点开看', at, note: '' })
    expect(phrase2).toEqual({ value: '已办好请点' })
  })

  it('says a moment with its day', () => {
    expect(momentWords('2026-01-02T01:05:00.000Z' as Instant)).toBe('2026年1月2日 09:05')
  })
})
