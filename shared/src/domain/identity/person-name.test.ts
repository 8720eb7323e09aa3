import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonName } from './person-name'
import { hasRareCharacters, maskName, readPersonName } from './person-name'

const han = fc.constantFrom(...'张李王陈艾力买提阿卜杜拉欧阳娜〇𠮷')
const parts = fc.string({ unit: han, minLength: 2, maxLength: 6 })
const names = fc.array(parts, { minLength: 1, maxLength: 4 }).map((chosen) => chosen.join('·') as PersonName)

describe('a name', () => {
  it.each([
    ['  张三 ', '张三'],
    ['张 三', '张三'],
    ['欧阳　娜娜', '欧阳娜娜'],
    ['诸葛〇一', '诸葛〇一'],
    ['Anna  Müller', 'Anna Müller'],
    ['Ｊｅａｎ－Ｌｕｃ O’Neill', "Jean-Luc O'Neill"],
    ['J. Smith', 'J. Smith'],
    ['Mu\u0308ller', 'Müller'],
  ])('typed as “%s” is %s', (typed, name) => {
    expect(readPersonName(typed)).toEqual({ kind: 'valid', name })
  })

  it.each([...'.。．｡·•‧․・･∙⋅﹒●'])('may part its parts with %s, which is kept as ·', (dot) => {
    const read = { kind: 'valid', name: '阿卜杜拉·买买提' }
    expect(readPersonName(`阿卜杜拉${dot}买买提`)).toEqual(read)
    expect(readPersonName(`阿卜杜拉 ${dot}${dot} 买买提`)).toEqual(read)
  })

  it('has two to thirty characters, rare ones counted once', () => {
    expect(readPersonName('')).toEqual({ kind: 'invalid', because: 'length' })
    expect(readPersonName('张')).toEqual({ kind: 'invalid', because: 'length' })
    expect(readPersonName('𠮷'.repeat(30)).kind).toBe('valid')
    expect(readPersonName('张'.repeat(31))).toEqual({ kind: 'invalid', because: 'length' })
  })

  it.each(['张三1', '张三(司机)', '李明li', '·张三', '张三·', '张三😀', '13800138000', '<b>', '-Anna'])(
    'is not %s',
    (typed) => {
      expect(readPersonName(typed)).toEqual({ kind: 'invalid', because: 'characters' })
    },
  )

  it('read once is read the same again', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(readPersonName(name)).toEqual({ kind: 'valid', name })
      }),
    )
  })
})

describe('a rare character', () => {
  it('is one that older systems cannot hold', () => {
    expect(hasRareCharacters('张𠮷' as PersonName)).toBe(true)
    expect(hasRareCharacters('张\uE863' as PersonName)).toBe(true)
    expect(hasRareCharacters('阿卜杜拉·买买提' as PersonName)).toBe(false)
  })
})

describe('a masked name', () => {
  it.each([
    ['张三', '张*'],
    ['张小三', '张**'],
    ['欧阳娜娜', '欧**'],
    ['𠮷三', '𠮷*'],
    ['阿卜杜拉·买买提', '阿卜**'],
    ['Anna Müller', 'An**'],
  ])('%s is shown as %s', (name, masked) => {
    expect(maskName(name as PersonName)).toBe(masked)
  })

  it('never shows more than the first two characters', () => {
    fc.assert(
      fc.property(names, (name) => {
        const shown = maskName(name).replace(/\*+$/, '')
        expect([...shown].length).toBeLessThanOrEqual(2)
        expect(name.startsWith(shown)).toBe(true)
        expect(maskName(name)).toMatch(/\*$/)
      }),
    )
  })
})
