import { describe, expect, it } from 'vitest'
import { batchesOf, linesIn } from './pasted-codes'

describe('codes pasted from a sheet', () => {
  it('are a line each, however the sheet divided them', () => {
    expect(linesIn('A-1 \r\nA-2\n\n A-3，A-4;A-5\tA-6\n')).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6'])
  })

  it('keep the gaps within a code, which the rules leave out', () => expect(linesIn('AB 12 CD')).toEqual(['AB 12 CD']))

  it('go eighty at a time, and none is left behind', () => {
    const lines = Array.from({ length: 161 }, (_, index) => `A-${index}`)
    expect(batchesOf(lines).map(({ length }) => length)).toEqual([80, 80, 1])
    expect(batchesOf(lines).flat()).toEqual(lines)
  })
})
