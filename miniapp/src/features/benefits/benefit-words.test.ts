import { describe, expect, it } from 'vitest'
import { aboutWords, limitWords, windowWords } from './benefit-words'

describe('what is left of a benefit', () => {
  it.each([
    [2973, '大约还有2900份'],
    [120, '大约还有120份'],
    [57, '大约还有57份'],
    [3, '大约还有3份'],
    [0, '快领完了'],
  ])('%d units are told by two figures', (left, says) => {
    expect(aboutWords(left)).toBe(says)
  })
})

describe('how often somebody may have it', () => {
  it('is said as people say it, every limit of it', () => {
    expect(limitWords([{ count: 1, per: 'campaign' }])).toBe('每人1次')
    expect(
      limitWords([
        { count: 1, per: 'day' },
        { count: 3, per: 'week' },
      ]),
    ).toBe('每人每天1次，每周3次')
    expect(limitWords([{ count: 1, per: 'year', span: 2 }])).toBe('每人每2年1次')
  })
})

describe('when it can be had', () => {
  it('is from the first day to the last, which ends at midnight in Shanghai', () => {
    const window = { opensAt: '2026-06-30T16:00:00.000Z', closesAt: '2026-08-31T16:00:00.000Z' }
    expect(windowWords(window)).toBe('7月1日到8月31日')
    expect(windowWords({ ...window, closesAt: '2027-02-28T16:00:00.000Z' })).toBe('2026年7月1日到2027年2月28日')
  })
})
