import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benefitsOfficer } from '../../testing/benefit-staff'
import { claimsIn, drinksFor, takenOf, tappingMembers, type Tapper } from '../../testing/benefit-town'
import { refusalOf, runTown, succeeded, type RunningTown, type Someone } from '../../testing/running-town'

const people = 6

let town: RunningTown
let members: readonly Tapper[]
let officer: Someone

beforeAll(async () => {
  town = await runTown()
  members = await tappingMembers(town, 0, people)
  officer = await benefitsOfficer(town, 'codes-officer')
})
afterAll(() => town.close())

const member = (index: number) => members[index] as Tapper
const claimed = async (index: number, id: string) => succeeded(await member(index).claim(id)).body.claim
const codeOf = async (index: number, claimId: string) =>
  succeeded(await member(index).voucher(claimId)).body.imported?.code
const codes = Array.from({ length: 4 }, (_, index) => `FILM-2026-${index}`)

interface Versioned {
  readonly id: string
  readonly version: number
}

/** A draft whose units are codes, before any was brought in. */
async function draft(): Promise<Versioned> {
  const redemption = { redemption: 'imported-code', outletIds: [] } as const
  const terms = { ...(drinksFor(town, 500) as object), ...redemption } as never
  return succeeded(await officer.call('campaign.create', { unionId: 'joint-union', terms })).body.campaign
}

async function broughtIn({ id, version }: Versioned, lines: readonly string[], idempotencyKey: string = randomUUID()) {
  return succeeded(await officer.call('campaign.importCodes', { id, version, codes: [...lines] }, { idempotencyKey }))
    .body
}

const open = async ({ id, version }: Versioned) =>
  succeeded(await officer.call('campaign.move', { id, version, move: 'schedule' })).body.campaign

describe('codes from elsewhere', () => {
  it('are as many as there are units, whatever was typed, and each line is answered for itself', async () => {
    const made = await draft()
    expect(made).toMatchObject({ terms: { units: 0 } })
    const key = randomUUID()
    const lines = [codes[0] ?? '', '这不是码', ` ${codes[0]} `, codes[1] ?? '']
    const first = await broughtIn(made, lines, key)
    expect(first.results.map(({ problem }) => problem?.code)).toEqual([
      undefined,
      'voucher-code-malformed',
      'voucher-code-twice',
      undefined,
    ])
    expect(first.campaign.terms.units).toBe(2)
    expect((await broughtIn(made, lines, key)).results).toEqual(first.results)
    const more = await broughtIn(first.campaign, codes)
    expect(more.results.map(({ ok }) => ok)).toEqual([false, false, true, true])
    expect(more.campaign.terms.units).toBe(4)
    const raise = { id: made.id, version: more.campaign.version, units: 50 }
    expect(refusalOf(await officer.call('campaign.raise', raise))).toBe('codes-make-stock')
    expect(JSON.stringify(await town.stored('voucherCode'))).not.toContain('FILM')
  })

  it('go to one claim each, the same one at every look, and to nobody else', async () => {
    const { campaign } = await broughtIn(await draft(), codes)
    const { id } = await open(campaign)
    const claims = await Promise.all(codes.map((_, index) => claimed(index, id)))
    expect(refusalOf(await member(4).claim(id))).toBe('sold-out')
    const looks = claims.flatMap((claim, index) => [codeOf(index, claim.id), codeOf(index, claim.id)])
    const seen = await Promise.all(looks)
    expect(seen.filter((_, look) => look % 2 === 0).sort()).toEqual(codes)
    expect(seen.every((code, look) => code === seen[look - (look % 2)])).toBe(true)
    expect(refusalOf(await member(5).voucher(claims[0]?.id ?? ''))).toBe('not-found')
  })

  it('return with a claim that is given back unseen, and are used up once somebody has seen them', async () => {
    const { campaign } = await broughtIn(await draft(), codes.slice(0, 2))
    const { id } = await open(campaign)
    const [seen, unseen] = [await claimed(0, id), await claimed(1, id)]
    const code = await codeOf(0, seen.id)
    expect(codes).toContain(code)
    succeeded(await member(0).giveBack(seen.id))
    expect(refusalOf(await member(2).claim(id))).toBe('sold-out')
    succeeded(await member(1).giveBack(unseen.id))
    const next = await claimed(2, id)
    expect(await codeOf(2, next.id)).toBe(codes.slice(0, 2).find((each) => each !== code))
    expect(await codeOf(0, seen.id)).toBe(code)
    expect(await takenOf(town, id)).toBe(2)
    expect((await claimsIn(town, id)).map(({ state }) => state).sort()).toEqual(['held', 'voided', 'voided'])
  })

  it('come later as well: what was sold out is there again', async () => {
    const { campaign } = await broughtIn(await draft(), codes.slice(0, 1))
    const opened = await open(campaign)
    await claimed(3, opened.id)
    expect(refusalOf(await member(4).claim(opened.id))).toBe('sold-out')
    await broughtIn(opened, codes.slice(1, 2))
    const later = await claimed(4, opened.id)
    expect(await codeOf(4, later.id)).toBeDefined()
  })
})
