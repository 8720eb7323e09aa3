import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideFen, fundingSources, isFundingWhole, type FundingShare } from './funding'

/** Any way to divide a hundred over some of the sources. */
const anyShares = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }).map((cuts): FundingShare[] => {
  const edges = [0, ...cuts.sort((a, b) => a - b), 100]
  return edges.slice(1).map((edge, index) => ({
    source: fundingSources[index] as FundingShare['source'],
    percent: edge - (edges[index] as number),
  }))
})

describe('the funding of a benefit', () => {
  it('names every hundredth once', () => {
    expect(
      isFundingWhole([
        { source: 'union', percent: 70 },
        { source: 'self-paid', percent: 30 },
      ]),
    ).toBe(true)
    expect(isFundingWhole([{ source: 'union', percent: 70 }])).toBe(false)
    expect(
      isFundingWhole([
        { source: 'union', percent: 50 },
        { source: 'union', percent: 50 },
      ]),
    ).toBe(false)
    expect(
      isFundingWhole([
        { source: 'union', percent: 99.5 },
        { source: 'dues', percent: 0.5 },
      ]),
    ).toBe(false)
    expect(isFundingWhole([])).toBe(false)
  })

  it('divides an amount without losing or inventing a fen', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), anyShares, (fen, shares) => {
        expect(isFundingWhole(shares)).toBe(true)
        const divided = divideFen(fen, shares)
        expect(divided.reduce((sum, part) => sum + part.fen, 0)).toBe(fen)
        divided.forEach((part, index) => {
          expect(Math.abs(part.fen - (fen * (shares[index]?.percent ?? 0)) / 100)).toBeLessThan(1)
        })
      }),
    )
  })

  it('gives the odd fen to the larger remainder, and to the first named where both are alike', () => {
    const thirds: FundingShare[] = [
      { source: 'fiscal', percent: 33 },
      { source: 'union', percent: 33 },
      { source: 'merchant', percent: 34 },
    ]
    expect(divideFen(100, thirds).map(({ fen }) => fen)).toEqual([33, 33, 34])
    expect(
      divideFen(1, [
        { source: 'union', percent: 50 },
        { source: 'merchant', percent: 50 },
      ]),
    ).toEqual([
      { source: 'union', fen: 1 },
      { source: 'merchant', fen: 0 },
    ])
  })
})
