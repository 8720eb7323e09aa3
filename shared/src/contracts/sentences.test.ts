import { describe, expect, it } from 'vitest'
import { problems } from './problems'
import { defaultSettings } from './settings'
import * as words from './words'

/** Everything that the contract can put on a worker's or a reviewer's screen. */
const { stages, reasonSentence: _, ...byName } = words
const sentences: readonly string[] = [
  ...Object.values(problems).map(({ says }) => says),
  ...Object.values(byName).flatMap((page) => Object.values<string>(page)),
  ...stages.map(({ says }) => says),
]

const settingTexts: readonly string[] = [
  ...Object.values(defaultSettings.texts).map(({ text }) => text),
  ...defaultSettings.occupations.flatMap(({ label, platforms }) => [label, ...platforms]),
]

/** Words that unions use among themselves. */
const internalWords = /周转池|周转站|孵化器|兜底|分流|失联/
/** Belittling, promising what is not measured, or not what a union does. */
const neverSaid = /小哥|免费|抽奖/
const chinese = /^[\p{Script=Han}\d，；：、？「」（）–]+$/u

describe('the app', () => {
  it('keeps the words that unions use among themselves to itself', () => {
    expect([...sentences, ...settingTexts].filter((says) => internalWords.test(says))).toEqual([])
  })

  it('belittles nobody and calls nothing free', () => {
    expect([...sentences, ...settingTexts].filter((says) => neverSaid.test(says))).toEqual([])
  })

  it('speaks Chinese, with gaps for names', () => {
    expect(sentences.filter((says) => !chinese.test(says.replace(/\{\w+\}/g, '')))).toEqual([])
  })

  it('ends its sentences without a full stop', () => {
    expect(sentences.filter((says) => /[。.，；！!]$/.test(says))).toEqual([])
  })

  it('is brief: a sentence fits on two lines of a small phone', () => {
    expect(sentences.filter((says) => says.length > 32)).toEqual([])
  })
})
