import { describe, expect, it } from 'vitest'
import { fenIn, wholeNumberIn, yuanDigits, yuanWords } from './amounts'

describe('money as a cadre types it', () => {
  it('is read to the fen, and written as it was typed', () => {
    expect(['18', '6.5', '6.05', '0'].map(fenIn)).toEqual([1800, 650, 605, 0])
    expect([1800, 650, 605, undefined].map(yuanDigits)).toEqual(['18', '6.50', '6.05', ''])
  })

  it('is nothing where it is no amount', () => {
    expect(['', '六元', '6.055', '-3', '1e3'].map(fenIn)).toEqual(Array(5).fill(undefined))
  })

  it('is said in ten thousands where that loses no fen', () => {
    expect([5_400_000, 1_000_000, 999_900, 1_000_001].map(yuanWords)).toEqual([
      '5.4万元',
      '1万元',
      '9999元',
      '10000.01元',
    ])
  })
})

describe('a number as a cadre types it', () => {
  it('is whole', () => {
    expect(['3000', ' 12 ', '', '1.5', '十'].map(wholeNumberIn)).toEqual([3000, 12, undefined, undefined, undefined])
  })
})
