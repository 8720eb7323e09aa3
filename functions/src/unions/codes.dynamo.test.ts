import { randomBytes, randomUUID } from 'node:crypto'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { UpdateItemCommand, $add } from 'dynamodb-toolbox/entity/actions/update'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeCall } from '@gongyou/shared/contracts/call'
import type { Request, StaffCode } from '@gongyou/shared/contracts/contract'
import { hours, minutes, plus } from '@gongyou/shared/kernel/time'
import { consumptionOf, fastForm, refusalOf, succeeded, worker, type Someone } from '../../testing/running-town'
import { mallCode, mallPlacement, minted, organizerOf } from '../../testing/organizers'
import { codes } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { wireContexts } from '../../testing/wired-contexts'
import { codeEntity } from '../table/unions.entities'

const town = await takeTown()
let joint: Someone
let district: Someone
/** A session lives for a quarter of an hour, and some of these tests take longer. */
beforeEach(async () => {
  joint = await organizerOf('joint', town)
  district = await organizerOf('district', town)
})

const changed = async (code: StaffCode, change: Partial<Request<'code.change'>>, by = joint) =>
  succeeded(await by.call('code.change', { code: code.code, version: code.version, ...change })).body
const landingAt = async (code: string) => succeeded(await town.call('code.landing', { code })).body
const listed = async (union: string, by = joint) => succeeded(await by.call('code.list', { id: union })).body.items

describe('an organizer', () => {
  it('mints a code whose link leads to the union, with what the form is pre-set to', async () => {
    const code = await minted(joint, { occupation: 'courier' })
    expect(code).toMatchObject({
      state: 'active',
      unionId: 'joint-union',
      codePlacement: mallPlacement,
      fastLane: false,
    })
    expect(code.url).toBe(`https://gongyou.example/u/${code.code}`)
    expect(await landingAt(code.url)).toMatchObject({
      union: { id: 'joint-union' },
      occupation: 'courier',
      codePlacement: mallPlacement,
    })
  })

  it('gives every poster of the city a number of its own', async () => {
    const made = await Promise.all([minted(joint), minted(joint), minted(district, { id: 'freight-union' })])
    expect(new Set(made.map(({ posterNo }) => posterNo)).size).toBe(3)
    for (const { posterNo } of made) expect(posterNo).toMatch(/^P\d{4}$/)
  })

  it('has one code from one tap, however often it is sent', async () => {
    const once = { idempotencyKey: randomUUID() }
    const [first, again] = [
      await joint.call('code.mint', mallCode(), once),
      await joint.call('code.mint', mallCode(), once),
    ]
    expect(succeeded(again).body).toEqual(succeeded(first).body)
  })

  it('sees the codes of the own union and of those below, and no others', async () => {
    const code = await minted(joint)
    const township = await organizerOf('township', town)
    expect((await listed('joint-union', township)).map((each) => each.code)).toContain(code.code)
    const sibling = await organizerOf('sibling', town)
    expect(refusalOf(await sibling.call('code.list', { id: 'joint-union' }))).toBe('not-found')
    const pause = { code: code.code, version: code.version, move: 'pause' as const }
    expect(refusalOf(await sibling.call('code.change', pause))).toBe('not-found')
    expect(refusalOf(await sibling.call('code.mint', mallCode()))).toBe('not-found')
  })

  it('is refused a place that nobody knows and an occupation that the city does not list', async () => {
    const nowhere = { codePlacement: { ...mallPlacement, region: '330299' } }
    expect(refusalOf(await joint.call('code.mint', mallCode(nowhere)))).toBe('region-unknown')
    expect(refusalOf(await joint.call('code.mint', mallCode({ occupation: 'astronaut' })))).toBe('occupation-unknown')
  })

  it('mints nothing for a union that was merged or dissolved', async () => {
    const refusals = await Promise.all(
      ['merged-union', 'dissolved-union'].map(async (id) =>
        refusalOf(await district.call('code.mint', mallCode({ id }))),
      ),
    )
    expect(refusals).toEqual(['code-union-ended', 'code-union-ended'])
  })

  it('turns the pages of a long list, each code once, the newest first', async () => {
    const made = []
    for (let index = 0; index < 5; index += 1) made.push(await minted(district, { id: 'sibling-union' }))
    const pages: string[] = []
    let cursor: string | undefined
    do {
      const page = succeeded(await district.call('code.list', { id: 'sibling-union', limit: 2, cursor })).body
      pages.push(...page.items.map(({ code }) => code))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    expect(pages).toEqual(made.map(({ code }) => code).reverse())
  })
})

describe('a code of a union that was merged', () => {
  it('is changed by the organizer of the union that it leads to, and its successor is that one’s own', async () => {
    const { code } = codes.merged
    const { code: old, successor } = succeeded(
      await joint.call('code.change', { code, version: codes.merged.version, move: 'replace' }),
    ).body
    expect([old.unionId, successor?.unionId]).toEqual(['merged-union', 'joint-union'])
    const sibling = await organizerOf('sibling', town)
    expect(refusalOf(await sibling.call('code.change', { code, version: old.version, label: '大门' }))).toBe(
      'not-found',
    )
  })

  it('stands in the list of the union that takes it over, with all that was counted', async () => {
    const { code } = await minted(joint)
    const entity = codeEntity(town.table)
    await entity
      .build(UpdateItemCommand)
      .item({ code, codesPk: 'online-home', seen: $add(3) })
      .send()
    expect(await listed('online-home', district)).toMatchObject([{ code, unionId: 'joint-union', funnel: { seen: 3 } }])
    expect((await listed('joint-union')).map((each) => each.code)).not.toContain(code)
  })
})

describe('a code that was drawn before', () => {
  it('is drawn anew, and the old one stays as it is', async () => {
    const existing = await minted(joint)
    const bytes = [...existing.code.slice(0, 10)].map((letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter))
    let draws = 0
    const draw = (count: number) => {
      if (count !== 10) return randomBytes(count)
      draws += 1
      return draws === 1 ? Uint8Array.from(bytes) : randomBytes(count)
    }
    const call = makeCall(wireContexts({ ...town.surroundings, randomBytes: draw }))
    const outcome = await call('code.mint', mallCode(), { token: joint.token, idempotencyKey: randomUUID() })
    expect(succeeded(outcome).body.code).not.toBe(existing.code)
    expect(draws).toBe(2)
    expect(await landingAt(existing.code)).toMatchObject({ posterNo: existing.posterNo })
  })
})

describe('a fast lane', () => {
  const fast = { id: 'freight-union', fastLane: true, occupation: 'truck-driver' }

  it('is minted for a union that admits by authorisation, and for no other', async () => {
    expect((await minted(district, fast)).fastLane).toBe(true)
    const others = await Promise.all(
      ['joint-union', 'lapsed-union'].map(async (id) =>
        refusalOf(await district.call('code.mint', mallCode({ ...fast, id }))),
      ),
    )
    expect(others).toEqual(['fast-lane-unauthorised', 'fast-lane-unauthorised'])
  })

  it('admits at once in its window, and outside it is an ordinary code', async () => {
    const [from, until] = [20, 40].map((count) => new Date(Date.parse(town.now()) + minutes(count)).toISOString())
    const code = await minted(district, { ...fast, fastLaneWindow: { from: from ?? '', until: until ?? '' } })
    const apply = async () => {
      const driver = await worker(town)
      const form = fastForm(driver.nationalId, { unionCode: code.code, occupation: 'courier' })
      const { body } = succeeded(await driver.call('application.submit', form))
      return [(await landingAt(code.code)).fastLane, body.application.union.id, body.application.state]
    }
    const before = await apply()
    town.advance(minutes(25))
    const within = await apply()
    town.advance(minutes(25))
    const after = await apply()
    expect([before, within, after]).toEqual([
      [false, 'online-home', 'open'],
      [true, 'district-pool', 'admitted'],
      [false, 'online-home', 'open'],
    ])
  })

  it('has a window that is still to end', async () => {
    const past = { from: '2026-11-01T00:00:00Z', until: '2026-11-02T00:00:00Z' }
    expect(refusalOf(await district.call('code.mint', mallCode({ ...fast, fastLaneWindow: past })))).toBe('window-over')
  })
})

describe('a ceremony’s code', () => {
  const hall = { kind: 'ceremony', label: '码头文化礼堂', region: '330206006' } as const

  it('admits for a day, and from then on leads to the union’s page as an old poster does', async () => {
    const code = await minted(district, { id: 'freight-union', fastLane: true, codePlacement: hall })
    expect(code.expiresAt).toBe(plus(town.now(), hours(24)))
    const within = await landingAt(code.code)
    expect([within.fastLane, within.notice]).toEqual([true, undefined])
    town.advance(hours(24))
    expect(await landingAt(code.code)).toMatchObject({
      fastLane: false,
      notice: 'code-paused',
      union: { id: 'freight-union' },
      actions: ['join', 'adopt'],
    })
    const late = await worker(town)
    const form = fastForm(late.nationalId, { unionCode: code.code, occupation: 'courier' })
    const { application } = succeeded(await late.call('application.submit', form)).body
    expect([application.state, application.union.id]).toEqual(['open', 'online-home'])
    const again = await organizerOf('district', town)
    expect(refusalOf(await again.call('print.card', { code: code.code }))).toBe('code-out-of-use')
    const { successor } = await changed(code, { move: 'replace' }, again)
    expect(successor?.expiresAt).toBe(plus(town.now(), hours(24)))
  })
})

describe('what an organizer does with a code', () => {
  it('leaves one line of audit for each act, with what was changed', async () => {
    const code = await minted(joint)
    await changed(code, { label: '二楼大厅' })
    const lines = (await town.stored('audit')).filter(({ subject }) => subject === code.code)
    expect(lines.sort((one, other) => (String(one['act']) < String(other['act']) ? -1 : 1))).toMatchObject([
      { act: 'code.change', changed: { placement: { to: { label: '二楼大厅' } } } },
      { act: 'code.mint', unionId: 'joint-union' },
    ])
  })
})

describe('two colleagues with the same code', () => {
  it('do not overwrite each other: the second is told that something has changed', async () => {
    const code = await minted(joint)
    const [one, other] = await Promise.all(
      ['大门左边', '大门右边'].map((label) => joint.call('code.change', { code: code.code, version: 1, label })),
    )
    const outcomes = [one, other].map((outcome) => (outcome?.ok ? 'saved' : outcome && refusalOf(outcome)))
    expect(outcomes.sort()).toEqual(['changed-meanwhile', 'saved'])
  })
})

describe('an old poster', () => {
  it('of a paused code leads to the union, and of one in use again without a word', async () => {
    const code = await minted(joint)
    const { code: paused } = await changed(code, { move: 'pause' })
    expect(await landingAt(code.code)).toMatchObject({ notice: 'code-paused', union: { id: 'joint-union' } })
    await changed(paused, { move: 'resume' })
    expect((await landingAt(code.code)).notice).toBeUndefined()
  })

  it('of a replaced code leads to its successor, however many there were', async () => {
    const first = await minted(joint)
    const { successor: second, code: old } = await changed(first, { move: 'replace', label: '二楼大厅' })
    expect(old).toMatchObject({ state: 'replaced', successor: second?.code, codePlacement: { label: '银泰城三楼' } })
    if (!second) throw new Error('a replaced code has a successor')
    const { successor: third } = await changed(second, { move: 'replace' })
    expect(await landingAt(first.code)).toMatchObject({
      code: third?.code,
      notice: 'code-paused',
      codePlacement: { label: '二楼大厅' },
    })
    const late = { code: first.code, version: old.version, label: '三楼' }
    expect(refusalOf(await joint.call('code.change', late))).toBe('code-replaced')
  })

  it('is replaced once by one tap, however often it is sent', async () => {
    const code = await minted(joint)
    const once = { idempotencyKey: randomUUID() }
    const replace = { code: code.code, version: code.version, move: 'replace' as const }
    const [first, again] = [
      await joint.call('code.change', replace, once),
      await joint.call('code.change', replace, once),
    ]
    expect(succeeded(again).body.successor).toEqual(succeeded(first).body.successor)
  })
})

describe('what it costs', () => {
  it('a page of twenty-five codes is within 6 units read', async () => {
    const entity = codeEntity(town.table)
    const numbers = Array.from({ length: 60 }, (_, index) => index)
    for (const index of numbers) {
      const code = { ...codes.review, code: `HARBOUR${index}`, posterNo: `P9${index}`, unionId: 'township-union' }
      const counted = { seen: 1000, started: 500, submitted: 200, admitted: 100, openReports: 2 }
      await entity
        .build(PutItemCommand)
        .item({ ...code, ...counted })
        .send()
    }
    const township = await organizerOf('township', town)
    const consumed = await consumptionOf(() => township.call('code.list', { id: 'township-union', limit: 25 }))
    console.info(`a page of 25 codes: ${consumed.read} read`)
    expect(consumed.read).toBeLessThanOrEqual(6)
    expect(consumed.write).toBe(0)
  })
})
