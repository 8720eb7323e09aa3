import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreesWithTold, commitmentTo, drawMismatches, entriesDigest, winnersOf, type Drawing } from './draw'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const anyDrawing: fc.Arbitrary<Drawing> = fc
  .record({
    seed: fc.stringMatching(/^[0-9a-f]{32}$/),
    publicValue: fc.constantFrom('2026-11-17 3,245.17', '2026-11-17 12 03 27 08 31 16'),
    tickets: fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{12}$/), { maxLength: 60 }),
    units: fc.nat(20),
    withdrawnOf: fc.nat(6),
  })
  .map(({ withdrawnOf, ...drawing }) => ({
    ...drawing,
    withdrawn: drawing.tickets.filter((_, place) => withdrawnOf > 0 && place % (withdrawnOf + 1) === 0),
  }))
const published = (drawing: Drawing) => ({
  ...drawing,
  commitment: commitmentTo(drawing.seed, sha256),
  entriesDigest: entriesDigest(drawing.tickets, sha256),
  winners: winnersOf(drawing, sha256),
})

describe('a draw', () => {
  it('has as many winners as there are units, each of them an entry and none twice', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const winners = winnersOf(drawing, sha256)
        const standing = drawing.tickets.length - drawing.withdrawn.length
        expect(winners).toHaveLength(Math.min(drawing.units, standing))
        expect(new Set(winners).size).toBe(winners.length)
        expect(winners.every((ticket) => drawing.tickets.includes(ticket))).toBe(true)
      }),
    )
  })

  it('does not depend on the order in which people entered', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const backwards = { ...drawing, tickets: [...drawing.tickets].reverse() }
        expect(winnersOf(backwards, sha256)).toEqual(winnersOf(drawing, sha256))
      }),
    )
  })

  it('gives one more unit to the next in line, and takes none from the others', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const more = winnersOf({ ...drawing, units: drawing.units + 1 }, sha256)
        expect(more.slice(0, drawing.units)).toEqual(winnersOf(drawing, sha256))
      }),
    )
  })

  it('lets the next in line move up for an entry that was withdrawn, and leaves everybody else in place', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const [first, ...others] = winnersOf(drawing, sha256)
        if (first === undefined) return
        const movedUp = winnersOf({ ...drawing, withdrawn: [...drawing.withdrawn, first] }, sha256)
        expect(movedUp.slice(0, others.length)).toEqual(others)
        expect(movedUp).not.toContain(first)
      }),
    )
  })

  it('can be recomputed by anybody from what is published', () => {
    fc.assert(fc.property(anyDrawing, (drawing) => drawMismatches(published(drawing), sha256).length === 0))
  })

  it('shows when the seed, an entry or a winner was changed afterwards', () => {
    const tickets = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc']
    const done = published({ seed: '0'.repeat(32), publicValue: '3,245.17', tickets, withdrawn: [], units: 1 })
    const loser = tickets.find((ticket) => !done.winners.includes(ticket)) ?? ''
    expect(drawMismatches({ ...done, seed: '1'.repeat(32) }, sha256)).toContain('commitment')
    expect(drawMismatches({ ...done, tickets: tickets.slice(1) }, sha256)).toContain('entries')
    expect(drawMismatches({ ...done, winners: [loser] }, sha256)).toEqual(['winners'])
    expect(drawMismatches({ ...done, withdrawn: done.winners }, sha256)).toEqual(['winners'])
    expect(drawMismatches({ ...done, withdrawn: ['dddddddddddd'] }, sha256)).toEqual(['withdrawn'])
    expect(drawMismatches({ ...done, publicValue: '0' }, sha256)).not.toContain('commitment')
  })

  it('shows each whether the published lists say of the own ticket what was told', () => {
    const lists = { tickets: ['a', 'b', 'c'], withdrawn: ['c'], winners: ['a'] }
    expect(agreesWithTold(lists, { ticket: 'a', told: 'won' })).toBe(true)
    expect(agreesWithTold(lists, { ticket: 'b', told: 'lost' })).toBe(true)
    expect(agreesWithTold(lists, { ticket: 'b', told: 'won' })).toBe(false)
    for (const ticket of ['c', 'd']) expect(agreesWithTold(lists, { ticket, told: 'lost' })).toBe(false)
  })
})
