import { expect, it } from 'vitest'
import { posterNumber } from './poster-number'

it('a poster number is short enough to be said, and grows when four digits are used up', () => {
  expect([1, 123, 9999, 10000].map(posterNumber)).toEqual(['P0001', 'P0123', 'P9999', 'P10000'])
})
