import { describe, expect, it } from 'vitest'
import { thing } from '../domain/notify/template'
import { toldHappenings } from '../domain/notify/told'
import type { Instant } from '../kernel/time'
import { benefitNamed, messageWords, openingWords } from './message-words'

const window = { opensAt: '2026-11-20T01:00:00.000Z' as Instant, closesAt: '2026-12-31T10:00:00.000Z' as Instant }
const before = '2026-11-20T00:50:00.000Z' as Instant
const openings = ['draw', 'instant', 'appointment', 'application'].map((mode) => openingWords({ window, mode }, before))

describe('the words of a message', () => {
  it.each([...toldHappenings.map((what) => messageWords[what]), ...openings])('fit uncut: $result, $note', (words) => {
    expect(words.result).toMatch(/^\p{Script=Han}{1,5}$/u)
    expect(thing(words.note)).toBe(words.note)
  })

  it('say of an opening until when there is time, and of a draw that nobody need hurry', () => {
    expect(openingWords({ window, mode: 'instant' }, before)).toEqual({
      result: '快开始了',
      note: '12月31日18:00截止，请停稳车再点',
    })
    expect(openingWords({ window, mode: 'draw' }, before).note).toBe('12月31日18:00截止，早晚机会一样')
  })

  it('name a benefit, and not one for the ill', () => {
    expect(benefitNamed({ title: '夏日清凉包', sensitive: false })).toBe('夏日清凉包')
    expect(benefitNamed({ title: '肝病筛查', sensitive: true })).toBe('工会福利')
  })

  it('do not say that something is to begin that has begun', () => {
    expect(openingWords({ window, mode: 'instant' }, window.opensAt).result).toBe('已经开始')
  })
})
