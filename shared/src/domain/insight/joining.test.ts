import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { addCounts, countsOf, noJoins, seenDaysOf } from './join-counts'
import type { JoinCounts } from './join-counts'
import { joinFactIn, unionDaysOf } from './joining'
import type { CountedMembership, Joining, MembershipChange } from './joining'

const joining: Joining = {
  unionId: 'freight-union',
  on: '2026-11-16' as LocalDate,
  occupation: 'truck-driver',
  channel: 'scan',
  region: '330206006',
  codeKind: 'motorway-exit',
}
const held: CountedMembership = { personId: 'zhang', version: 1, standing: 'held', joining }
const after = (membership: CountedMembership, rest: Partial<CountedMembership>): CountedMembership => ({
  ...membership,
  version: membership.version + 1,
  ...rest,
})

describe('a joining', () => {
  it('is a first membership, with where, as what and how', () => {
    expect(joinFactIn({ after: held })).toEqual({ id: 'zhang.1', weight: 1, joining })
  })

  it('is also the return of somebody who had left', () => {
    const left = after(held, { standing: 'ended' })
    const again = after(left, { standing: 'held', joining: { ...joining, on: '2027-02-01' as LocalDate } })
    expect(joinFactIn({ before: left, after: again })).toMatchObject({ weight: 1, joining: { on: '2027-02-01' } })
  })

  it('is none where an expulsion is lifted: the same application led to it', () => {
    const before = after({ ...held, applicationId: 'application' }, { standing: 'ended' })
    expect(joinFactIn({ before, after: after(before, { standing: 'held' }) })).toBeUndefined()
  })

  it('is no change of union, of name or of state while a member stays one', () => {
    expect(joinFactIn({ before: held, after: after(held, {}) })).toBeUndefined()
  })

  it('stays one when the member leaves', () => {
    expect(joinFactIn({ before: held, after: after(held, { standing: 'ended' }) })).toBeUndefined()
  })

  it('is counted out on its own day when the admission is taken back', () => {
    const struck = after(held, { standing: 'taken-back' })
    expect(joinFactIn({ before: held, after: struck })).toEqual({ id: 'zhang.2', weight: -1, joining })
    expect(joinFactIn({ before: struck, after: after(struck, {}) })).toBeUndefined()
  })

  it('is none where a membership was brought along from elsewhere', () => {
    expect(joinFactIn({ after: { ...held, joining: undefined } })).toBeUndefined()
  })

  it('is none where a record is erased', () => {
    expect(joinFactIn({ before: held })).toBeUndefined()
  })
})

/** The changes of one person's membership, in their order: joining, leaving, being taken back, joining again. */
const life = (personId: string) =>
  fc
    .array(
      fc.record({
        standing: fc.constantFrom('held' as const, 'ended' as const, 'taken-back' as const),
        unionId: fc.constantFrom('freight-union', 'joint-union'),
        on: fc.constantFrom('2026-11-16', '2026-11-17').map((day) => day as LocalDate),
        region: fc.constantFrom('330206006', '330206005', undefined),
        codeKind: fc.constantFrom('motorway-exit', undefined),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((moments) => {
      const changes: MembershipChange[] = []
      let before: CountedMembership | undefined
      for (const { standing, ...joined } of moments) {
        const stays: Joining | undefined = before?.standing === 'held' ? before.joining : undefined
        const given: Joining = { ...joining, ...joined }
        const version: number = (before?.version ?? 0) + 1
        const now: CountedMembership = { personId, version, standing, joining: stays ?? before?.joining ?? given }
        if (standing === 'held' && before?.standing !== 'held')
          changes.push({ before, after: { ...now, joining: given } })
        else changes.push({ before, after: now })
        before = changes.at(-1)?.after
      }
      return changes
    })

const lives = fc
  .integer({ min: 1, max: 8 })
  .chain((people) => fc.tuple(...Array.from({ length: people }, (_, index) => life(`person-${index}`))))

/** What a table that remembers the facts of each union and day comes to show, chunk after chunk. */
function shown(chunks: readonly (readonly MembershipChange[])[]): Record<string, JoinCounts> {
  const counted = new Set<string>()
  const table: Record<string, JoinCounts> = {}
  for (const chunk of chunks) {
    const facts = chunk.map(joinFactIn).filter((fact) => fact !== undefined)
    const days = unionDaysOf(facts.filter(({ id }) => !counted.has(id)))
    for (const { unionId, on, counts } of seenDaysOf(days.map((day) => ({ ...day, above: ['district-union'] })))) {
      table[`${unionId} ${on}`] = addCounts(table[`${unionId} ${on}`] ?? noJoins, counts)
    }
    for (const { id } of facts) counted.add(id)
  }
  return Object.fromEntries(Object.entries(table).filter(([, { total }]) => total !== 0))
}

describe('the figures', () => {
  const all = lives.map((each) => each.flat())

  it('are the same in whatever order, in whatever portions and however often the changes come', () => {
    const deliveries = all.chain((changes) =>
      fc.record({
        changes: fc.constant(changes),
        mixed: fc.shuffledSubarray(changes, { minLength: changes.length }),
        again: fc.array(fc.shuffledSubarray(changes), { maxLength: 4 }),
        size: fc.integer({ min: 1, max: 7 }),
      }),
    )
    fc.assert(
      fc.property(deliveries, ({ changes, mixed, again, size }) => {
        const portions = Array.from({ length: Math.ceil(mixed.length / size) }, (_, i) =>
          mixed.slice(i * size, i * size + size),
        )
        const delivered = portions.flatMap((portion, index) => [portion, ...(again[index] ? [again[index]] : [])])
        expect(shown(delivered)).toEqual(shown([changes]))
      }),
    )
  })

  it('equal the truth: everybody who joined and was not taken back, once', () => {
    fc.assert(
      fc.property(lives, (people) => {
        const joined = people.map((changes) => {
          const states = changes.map(({ after: now }) => now?.standing)
          return states.filter((state, index) => {
            if (state !== 'held' || states[index - 1] === 'held') return false
            return states.slice(index).find((later) => later !== 'held') !== 'taken-back'
          }).length
        })
        const totals = Object.entries(shown([people.flat()])).filter(([key]) => key.startsWith('district-union'))
        const total = totals.reduce((sum, [, counts]) => sum + counts.total, 0)
        expect(total).toBe(joined.reduce((sum, count) => sum + count, 0))
      }),
    )
  })
})

describe('a day as one union sees it', () => {
  const facts = [joinFactIn({ after: held })].filter((fact) => fact !== undefined)

  it('counts a person once, also where the union stands above twice', () => {
    const [day] = unionDaysOf([...facts, ...facts])
    const seen = day ? seenDaysOf([{ ...day, above: ['district-union', 'city-union', 'district-union'] }]) : []
    expect(seen.map(({ unionId, counts }) => [unionId, counts.total])).toEqual([
      ['freight-union', 1],
      ['district-union', 1],
      ['city-union', 1],
    ])
  })

  it('leaves who scanned no code, or works nobody knows where, out of those two lists and in the total', () => {
    const online = { ...joining, channel: 'online', region: undefined, codeKind: undefined }
    expect(countsOf([...facts, { id: 'li.1', weight: 1, joining: online }])).toEqual({
      total: 2,
      byRegion: { '330206006': 1 },
      byOccupation: { 'truck-driver': 2 },
      byChannel: { scan: 1, online: 1 },
      byCodeKind: { 'motorway-exit': 1 },
    })
  })
})
