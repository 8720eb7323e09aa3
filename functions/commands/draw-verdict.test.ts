import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { commitmentTo, entriesDigest, winnersOf } from '@gongyou/shared/domain/benefits/draw'
import { verdictOn } from './draw-verdict'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** A draw of thirty thousand, as the server publishes it. */
function published() {
  const seed = sha256('a seed')
  const tickets = Array.from({ length: 30_000 }, (_, index) => sha256(`ticket ${index}`).slice(0, 16)).sort()
  const drawing = { seed, publicValue: '2026-11-18 3,245.17', tickets, withdrawn: tickets.slice(0, 20), units: 800 }
  return {
    benefitId: 'film',
    title: '夏夜电影',
    valueName: '上证综合指数收盘点数',
    drawnAt: '2026-11-18T09:00:00.000Z',
    commitment: commitmentTo(seed, sha256),
    entriesDigest: entriesDigest(tickets, sha256),
    winners: winnersOf(drawing, sha256),
    ...drawing,
  }
}

describe('the verdict on a published draw', () => {
  const draw = published()

  it('agrees with what is true, for thirty thousand tickets', () => {
    expect(verdictOn(JSON.stringify(draw))).toMatchObject({ agrees: true })
    expect(draw.winners).toHaveLength(800)
  })

  it('says which part is wrong', () => {
    const [first = '', ...others] = draw.winners
    const swapped = { ...draw, winners: [...others, first] }
    expect(verdictOn(JSON.stringify(swapped)).says).toContain('the winners are not those')
    expect(verdictOn(JSON.stringify({ ...draw, seed: sha256('another') })).says).toContain('was promised')
    expect(verdictOn(JSON.stringify({ ...draw, tickets: draw.tickets.slice(1) })).says).toContain('entries closed')
  })

  it('of something else is that it is no draw', () => {
    for (const text of ['', '{}', '{"tickets":[]}']) expect(verdictOn(text).agrees).toBe(false)
  })
})
