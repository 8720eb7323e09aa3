import { describe, expect, it } from 'vitest'
import { plainText, ungrouped } from './typed-text'

describe('what a Chinese keyboard types', () => {
  it('is read as plain letters, digits and spaces', () => {
    expect(plainText('Ａｂ１２＋８６　x')).toBe('Ab12+86 x')
  })

  it('keeps Chinese characters and their punctuation', () => {
    expect(plainText('张三·李、四。')).toBe('张三·李、四。')
  })
})

describe('a number copied from an address book', () => {
  it('loses the invisible marks around it', () => {
    expect(plainText('\u202D13800138000\u202C')).toBe('13800138000')
    expect(plainText('\uFEFF7K3D\u200B')).toBe('7K3D')
  })
})

describe('a code typed in groups', () => {
  it('loses spaces and dashes of every length, and small letters', () => {
    expect(ungrouped(' 7k3d-9qxm—2r –v\t')).toBe('7K3D9QXM2RV')
  })
})
