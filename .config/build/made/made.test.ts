import { describe, expect, it } from 'vitest'
import { bundleBudgets } from '../budgets'
import { charactersOfGb2312, printedCharacters } from './characters'
import { madeFilesOf } from './made-files'
import { pinyinTable } from './pinyin'

describe('what can be printed', () => {
  it('are the signs of GB/T 2312, its 6,763 hanzi and the rarer ones that stand in the names of places, and ASCII', () => {
    const hanzi = [...charactersOfGb2312()].filter((character) => /[\u4e00-\u9fa5]/.test(character))
    expect(new Set(hanzi).size).toBe(6763)
    const printed = new Set(printedCharacters())
    expect([...'鄞甬碶榭溆垟工会联合（演示）0574-A'].filter((needed) => !printed.has(needed))).toEqual([])
  })
})

describe('the table of pinyin', () => {
  const table = JSON.parse(pinyinTable()) as Readonly<Record<string, string>>

  it('has every reading of a character, without tones', () => {
    for (const syllable of ['zhong', 'chong']) expect(table[syllable]).toContain('重')
    expect(table['lv']).toContain('绿')
    expect(Object.keys(table).filter((syllable) => !/^[a-z]{1,6}$/.test(syllable))).toEqual([])
  })

  it('leaves no character of GB/T 2312 without one', () => {
    const read = new Set(Object.values(table).join(''))
    const hanzi = [...charactersOfGb2312()].filter((character) => /[\u4e00-\u9fa5]/.test(character))
    expect(hanzi.filter((character) => !read.has(character))).toEqual([])
  })
})

describe('a context with made files', () => {
  it('has a budget for them', () => {
    for (const context of Object.keys(madeFilesOf)) {
      expect(bundleBudgets[context]?.besideKilobytes, context).toBeGreaterThan(0)
    }
  })
})
