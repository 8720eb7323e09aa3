import { createHash } from 'node:crypto'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawMismatches } from '@gongyou/shared/domain/benefits/draw'
import { days, minutes, plus, seconds } from '@gongyou/shared/kernel/time'
import { addDraw, enter, filmFor } from '../../testing/benefit-draw'
import { benefitsOfficer } from '../../testing/benefit-staff'
import { addOutlet, claimsIn, signedInMembers, takenOf, tappingMembers, type Tapper } from '../../testing/benefit-town'
import { Died, dyingTable } from '../../testing/dying-table'
import {
  consumptionOf,
  refusalOf,
  runTown,
  succeeded,
  type RunningTown,
  type Someone,
} from '../../testing/running-town'
import { drawEntity, type DrawRecord } from '../table/draws.entities'
import { wireDraws, wireDueDraws } from './lambda'

const people = 12

let town: RunningTown
let members: readonly Tapper[]
let first: Someone
let second: Someone
/** What the schedule starts every minute. */
let work: ReturnType<typeof wireDueDraws>

beforeAll(async () => {
  town = await runTown()
  await addOutlet(town, 'station-1')
  members = await tappingMembers(town, 0, people)
  await signInAgain()
  work = wireDueDraws(town.surroundings)
})
afterAll(() => town.close())

const member = (index: number) => members[index] as Tapper
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Tokens live for a quarter of an hour, and a draw takes days. */
async function signInAgain() {
  members = await signedInMembers(town, 0, people)
  first = await benefitsOfficer(town, 'draw-first')
  second = await benefitsOfficer(town, 'draw-second', 'township-union')
}

const everybodyEnters = (id: string) => Promise.all(members.map((each) => enter(town, each, id)))
/** What thousands look at is a second old at the most. */
const shown = async (id: string) => {
  town.advance(seconds(1))
  return succeeded(await town.call('draw.show', { id })).body
}
const publishedOf = async (id: string) => {
  town.advance(seconds(1))
  return succeeded(await town.call('draw.published', { id })).body
}
const inspected = async (id: string) => succeeded(await first.call('draw.inspect', { id })).body.draw

async function giveAs(by: Someone, id: string, value: string, on = '2026-11-18') {
  const { version } = await inspected(id)
  return by.call('draw.giveValue', { id, version, on, value })
}

/** Entries close, the digest is published, and two people give the value; meanwhile somebody may think better of it. */
async function decided(id: string, meanwhile = async () => {}): Promise<void> {
  town.advance(days(2))
  await work()
  await signInAgain()
  await meanwhile()
  const on = town.now().slice(0, 10)
  succeeded(await giveAs(first, id, '3,245.17', on))
  succeeded(await giveAs(second, id, ' 3,245.17 ', on))
}

describe('a draw', () => {
  it('is promised with the decision to open it, before anybody can enter', async () => {
    const officer = await benefitsOfficer(town, 'draw-editor')
    const given = filmFor(town, 2) as never
    const made = succeeded(await officer.call('campaign.create', { unionId: 'joint-union', terms: given })).body
      .campaign
    expect(refusalOf(await town.call('draw.show', { id: made.id }))).toBe('not-found')
    const move = { id: made.id, version: made.version, move: 'schedule' } as const
    succeeded(await officer.call('campaign.move', move))
    const promised = await shown(made.id)
    expect(promised).toMatchObject({ state: 'committed', units: 2, mine: [] })
    expect(promised.commitment).toMatch(/^[0-9a-f]{64}$/)
    expect(promised.seed).toBeUndefined()
    expect(JSON.stringify(await town.stored('draw'))).not.toContain('"seed"')
    expect(refusalOf(await giveAs(officer, made.id, '3,245.17'))).toBe('draw-not-closed')
  })

  it('goes from entries to winners with vouchers, and all that decided it can be recomputed', async () => {
    await addDraw(town, 'film', 3)
    const { commitment } = await shown('film')
    const entered = await everybodyEnters('film')
    expect(entered.map((each) => succeeded(each).body.claim.state)).toEqual(Array(people).fill('entered'))
    expect(refusalOf(await enter(town, member(0), 'film'))).toBe('already-claimed')
    expect(await work()).toEqual({ closed: 0, drawn: 0 })

    town.advance((days(1) + minutes(1)) as never)
    await signInAgain()
    expect(refusalOf(await enter(town, member(1), 'film'))).toBe('not-open')
    expect(await work()).toEqual({ closed: 0, drawn: 0 })
    town.advance(minutes(5))
    expect((await work()).closed).toBeGreaterThan(0)
    const closed = await shown('film')
    expect(closed).toMatchObject({ state: 'closed', entries: people })
    expect(refusalOf(await town.call('draw.published', { id: 'film' }))).toBe('draw-not-published')
    await decided('film')
    expect((await shown('film')).publicValue).toMatchObject({ value: '3,245.17' })
    expect((await work()).drawn).toBe(1)
    expect(await shown('film')).toMatchObject({ state: 'done', winners: 3 })

    const published = await publishedOf('film')
    expect(published).toMatchObject({ commitment, entriesDigest: closed.entriesDigest, units: 3 })
    expect(drawMismatches(published, sha256)).toEqual([])
    expect(drawMismatches({ ...published, winners: published.winners.slice(1) }, sha256)).toEqual(['winners'])
    const claims = await claimsIn(town, 'film')
    const won = claims.filter(({ state }) => state === 'won')
    expect(won.map(({ ticket }) => ticket).sort()).toEqual([...published.winners].sort())
    expect(claims.filter(({ state }) => state === 'lost')).toHaveLength(people - 3)
    expect(await takenOf(town, 'film')).toBe(3)
    const nothingDue = await consumptionOf(() => work())
    expect(nothingDue.write).toBe(0)
    expect(nothingDue.read).toBeLessThanOrEqual(1)
  })

  it('is shown to each with the own ticket, and the winner’s voucher is live', async () => {
    const looked = await Promise.all(
      members.map(async ({ token }) => succeeded(await town.call('draw.show', { id: 'film' }, { token })).body.mine),
    )
    const mine = looked.map(([own]) => own)
    const winner = mine.findIndex((own) => own?.state === 'won')
    const loser = mine.findIndex((own) => own?.state === 'lost')
    const { voucher } = succeeded(await member(winner).voucher(mine[winner]?.id ?? '')).body
    expect(voucher).toMatchObject({ state: 'live', rotation: { algorithm: 'SHA256' } })
    expect(succeeded(await member(loser).voucher(mine[loser]?.id ?? '')).body.voucher).toBeUndefined()
    const told = async ({ token }: Tapper) => succeeded(await town.call('me.messages', {}, { token })).body.items
    const outcome = '12个号里抽出3个，谁都可以在抽签页自己算一遍'
    expect(await told(member(winner))).toMatchObject([
      { what: 'draw-won', by: 'system', reasons: ['夏夜电影', outcome] },
    ])
    expect(await told(member(loser))).toMatchObject([{ what: 'draw-lost', reasons: ['夏夜电影', outcome] }])
  })

  it('is published a page after the other as well, the winners with the first', async () => {
    const whole = await publishedOf('film')
    expect(whole.nextPage).toBeUndefined()
    expect(succeeded(await town.call('draw.published', { id: 'film', page: 0 })).body).toEqual(whole)
    const beyond = succeeded(await town.call('draw.published', { id: 'film', page: 1 })).body
    expect(beyond).toMatchObject({ tickets: [], winners: [], entriesDigest: whole.entriesDigest })
  })

  it('lets the next in line move up for whoever withdrew between the close and the drawing, and names the ticket', async () => {
    await addDraw(town, 'withdrawn', people - 1)
    await everybodyEnters('withdrawn')
    await decided('withdrawn', async () => {
      succeeded(await member(5).giveBack((await claimsOfMember(5, 'withdrawn')).id))
    })
    expect((await shown('withdrawn')).withdrawn).toBeUndefined()
    expect((await work()).drawn).toBe(1)
    const published = await publishedOf('withdrawn')
    const gone = (await claimsIn(town, 'withdrawn')).filter(({ state }) => state === 'voided')
    expect(published.withdrawn).toEqual(gone.map(({ ticket }) => ticket))
    expect(published).toMatchObject({ tickets: { length: people }, winners: { length: people - 1 } })
    expect(drawMismatches(published, sha256)).toEqual([])
    expect(await takenOf(town, 'withdrawn')).toBe(people - 1)
    expect((await shown('withdrawn')).withdrawn).toBe(1)
  })

  it('that cannot be drawn keeps none of the others from it', async () => {
    await addDraw(town, 'broken', 1)
    await addDraw(town, 'whole', 1)
    succeeded(await enter(town, member(0), 'whole'))
    await decided('whole', async () => {
      for (const officer of [first, second]) succeeded(await giveAs(officer, 'broken', '1', town.now().slice(0, 10)))
    })
    const [broken] = (await town.stored('draw')).filter((draw) => draw['campaignId'] === 'broken')
    const { given: _given, ...unvalued } = { ...broken } as unknown as DrawRecord
    await drawEntity(town.table).build(PutItemCommand).item(unvalued).send()
    await expect(work()).rejects.toThrow('without its public value')
    expect((await publishedOf('whole')).winners).toHaveLength(1)
    await drawEntity(town.table).build(DeleteItemCommand).key({ campaignId: 'broken' }).send()
  })

  it('is drawn a minute’s work at a time: what one run has no time for the next goes on with', async () => {
    await addDraw(town, 'long', 3)
    await everybodyEnters('long')
    await decided('long')
    let looks = 0
    const now = () => plus(town.now(), seconds(5 * (looks += 1)))
    const hurried = wireDueDraws({ ...town.surroundings, now })
    expect(await hurried()).toEqual({ closed: 0, drawn: 0 })
    const halfway = (await claimsIn(town, 'long')).filter(({ state }) => state === 'entered').length
    expect(halfway).toBeGreaterThan(0)
    expect(halfway).toBeLessThan(people)
    expect((await work()).drawn).toBe(1)
    expect(drawMismatches(await publishedOf('long'), sha256)).toEqual([])
    expect(await takenOf(town, 'long')).toBe(3)
  })

  it('takes a public value of after the close that two people have typed alike, each unseen', async () => {
    await addDraw(town, 'value', 1)
    succeeded(await enter(town, member(0), 'value'))
    town.advance(days(2))
    await work()
    await signInAgain()
    const closedOn = (await shown('value')).closesAt.slice(0, 10)
    const today = town.now().slice(0, 10)
    expect(refusalOf(await giveAs(first, 'value', '1', closedOn))).toBe('value-too-early')
    expect(refusalOf(await giveAs(first, 'value', '1', '2027-11-18'))).toBe('value-not-yet')
    succeeded(await giveAs(first, 'value', '3,245.71', today))
    expect((await shown('value')).publicValue).toBeUndefined()
    const seen = succeeded(await second.call('draw.inspect', { id: 'value' })).body.draw
    expect(seen).toMatchObject({ state: 'valued', given: { byMe: false }, mayGive: true })
    expect(seen.given?.own).toBeUndefined()
    expect(refusalOf(await giveAs(second, 'value', '3,245.17', today))).toBe('value-differs')
    succeeded(await giveAs(first, 'value', '3,245.17', today))
    expect((await inspected('value')).state).toBe('valued')
    expect(succeeded(await giveAs(second, 'value', '3,245.17', today)).body.draw.state).toBe('drawing')
    expect(refusalOf(await giveAs(first, 'value', '9', today))).toBe('draw-decided')
  })

  it('killed at every step and run again, and run twice at once, ends as one run would', async () => {
    await addDraw(town, 'killed', 4)
    await everybodyEnters('killed')
    succeeded(await member(2).giveBack((await claimsOfMember(2, 'killed')).id))
    await decided('killed')
    for (const commands of [3, 12, 24, 36, 28, 24]) {
      const dying = wireDueDraws({ ...town.surroundings, documents: dyingTable(commands) })
      await expect(dying()).rejects.toThrow(Died)
    }
    const both = await Promise.all([work(), wireDraws(town.surroundings)()])
    expect(both.map(({ drawn }) => drawn).sort()).toEqual([0, 1])
    expect(await work()).toEqual({ closed: 0, drawn: 0 })
    const published = await publishedOf('killed')
    expect(drawMismatches(published, sha256)).toEqual([])
    expect(published.tickets).toHaveLength(people - 1)
    const states = (await claimsIn(town, 'killed')).map(({ state }) => state).sort()
    expect(states).toEqual([...Array(people - 5).fill('lost'), 'voided', ...Array(4).fill('won')])
    expect(await takenOf(town, 'killed')).toBe(4)
  })

  it('whose campaign is ended before its time publishes its entries soon after, not when the window would close', async () => {
    const officer = await benefitsOfficer(town, 'draw-ender')
    const given = filmFor(town, 2) as never
    const { id, version } = succeeded(await officer.call('campaign.create', { unionId: 'joint-union', terms: given }))
      .body.campaign
    const { campaign } = succeeded(await officer.call('campaign.move', { id, version, move: 'schedule' })).body
    succeeded(await officer.call('campaign.move', { id, version: campaign.version, move: 'finish' }))
    expect(await work()).toEqual({ closed: 0, drawn: 0 })
    town.advance(minutes(5))
    expect(await work()).toEqual({ closed: 1, drawn: 0 })
    expect(await shown(id)).toMatchObject({ state: 'closed', entries: 0 })
  })
})

async function claimsOfMember(index: number, campaignId: string) {
  const { items } = succeeded(await town.call('claim.list', {}, { token: member(index).token })).body
  return items.find(({ benefitId }) => benefitId === campaignId) ?? { id: '' }
}
