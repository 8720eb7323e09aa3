import { pinyin } from 'pinyin-pro'
import { commonHanzi } from './characters'

/**
 * Every reading of every hanzi, as syllable -> the characters that can be read so, without tones and with v for ü. As
 * JSON: the package it comes from is twenty times as large, and a Lambda needs only this.
 */
export function pinyinTable(): string {
  const table: Record<string, string> = {}
  for (const character of commonHanzi()) {
    for (const syllable of readingsOf(character)) table[syllable] = (table[syllable] ?? '') + character
  }
  return JSON.stringify(table)
}

function readingsOf(character: string): string[] {
  const readings = pinyin(character, { type: 'array', multiple: true, toneType: 'none', v: true })
  return [...new Set(readings)].filter((reading) => /^[a-z]+$/.test(reading))
}
