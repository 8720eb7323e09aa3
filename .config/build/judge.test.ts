import { describe, expect, it } from 'vitest'
import { importRatio, isOver, kilobytes, line } from './judge'

describe('a size', () => {
  it('that reaches its budget is within it, and one byte more is not', () => {
    const bundle = (bytes: number) => ({ name: 'people', figure: kilobytes(bytes), budget: 720, unit: 'KB' as const })
    expect(isOver(bundle(720_000))).toBe(false)
    expect(isOver(bundle(720_001))).toBe(true)
  })

  it('without a budget is printed and never over', () => {
    const page = { name: 'h5', figure: 4000, unit: 'KB' as const }
    expect(isOver(page)).toBe(false)
    expect(line(page)).toMatch(/h5 +4000 KB$/)
  })

  it('over its budget says so on its line', () => {
    expect(line({ name: 'main', figure: 901, budget: 900, unit: 'KB' })).toMatch(/901 KB of 900 +OVER$/)
  })
})

describe('the time of a load', () => {
  it('is that of the fastest round, so that a busy machine does not count', () => {
    expect(importRatio([48, 47, 300], [31, 900, 47])).toBe(importRatio([47], [31]))
  })

  it('is stated in loads of the bare client', () => {
    expect(importRatio([48, 48, 300], [32, 32, 33])).toBe(1.5)
  })
})
