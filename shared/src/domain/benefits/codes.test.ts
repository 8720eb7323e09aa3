import { describe, expect, it } from 'vitest'
import { returnsUnit } from './claim-lifecycle'
import { readVoucherLine } from './codes'

describe('a code from elsewhere', () => {
  it('is read as it is printed, without the spaces between its groups', () => {
    expect(readVoucherLine(' AB12 CD34 ')).toBe('AB12CD34')
    expect(readVoucherLine('https://film.example/c?=1')).toBeUndefined()
    for (const none of ['', 'abc', '一二三四', 'x'.repeat(65)]) expect(readVoucherLine(none)).toBeUndefined()
  })

  it('that its holder has seen does not come back with the claim', () => {
    expect(returnsUnit('held', false)).toBe(true)
    expect(returnsUnit('held', true)).toBe(false)
    expect(returnsUnit('requested', false)).toBe(false)
  })
})
