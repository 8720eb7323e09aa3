import { describe, expect, it } from 'vitest'
import { contract } from './contract'
import type { RouteContract } from './kit'
import { routeNames, routeOf, type Route, type RouteName } from './routes'

const everyRoute: [RouteName, Route, RouteContract][] = routeNames.map((name) => [name, routeOf(name), contract[name]])

describe('the contract', () => {
  it.each(everyRoute)('%s takes exactly the parts that its path has in braces', (_, { path }, { path: shape }) => {
    const inBraces = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part)
    expect(Object.keys(shape?.shape ?? {})).toEqual(inBraces)
  })

  it.each(everyRoute)('%s takes a body only where one is sent, and a query only where none is', (name, route, page) => {
    const carriesBody = route.method === 'POST' || route.method === 'PATCH'
    if (page.body) expect(carriesBody).toBe(true)
    // WeChat signs its messages in the address; nobody else writes both.
    if (page.query && name !== 'wechat.receive') expect(carriesBody).toBe(false)
  })

  it.each(everyRoute)('%s has no two inputs of one name, since they are handed on as one', (_, __, page) => {
    const names = [page.path, page.query, page.body].flatMap((part) => Object.keys(part?.shape ?? {}))
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(everyRoute)('%s refuses what it does not know', (_, __, page) => {
    for (const part of [page.path, page.query, page.body]) {
      const issues = part?.safeParse({ somethingElse: true }).error?.issues ?? []
      if (part) expect(issues).toContainEqual(expect.objectContaining({ code: 'unrecognized_keys' }))
    }
  })

  it.each(everyRoute)('%s answers with a success; refusals are in the catalogue of problems', (_, __, page) => {
    const statuses = Object.keys(page.replies).map(Number)
    expect(statuses.length).toBeGreaterThan(0)
    for (const status of statuses) expect([200, 201, 204]).toContain(status)
  })

  it.each(everyRoute)('%s answers nothing that the contract does not name', (name, __, page) => {
    if (name === 'about.contract') return // the OpenAPI document is not described by itself
    for (const [status, schema] of Object.entries(page.replies)) {
      const issues = schema.safeParse({ somethingElse: true }).error?.issues ?? []
      const expected = status === '204' ? 'invalid_type' : 'unrecognized_keys'
      expect(issues).toContainEqual(expect.objectContaining({ code: expected }))
    }
  })
})

describe('the phone’s form', () => {
  const form = contract['me.bindPhone'].body
  const isGood = (given: object) => form.safeParse(given).success

  it('takes a WeChat code or a typed number: one of the two, never both', () => {
    expect(isGood({ phoneCode: 'spent-once' })).toBe(true)
    expect(isGood({ phoneCode: 'spent-once', realtime: true })).toBe(true)
    expect(isGood({ phoneNumber: '13800138000' })).toBe(true)
    expect(isGood({})).toBe(false)
    expect(isGood({ phoneCode: 'spent-once', phoneNumber: '13800138000' })).toBe(false)
  })
})

describe('a page of a list', () => {
  const query = contract['review.queue'].query
  const limitOf = (limit?: string) => query.safeParse({ union: 'union-id', limit }).data?.limit

  it('has from 1 to 100 items, 25 unless asked', () => {
    expect(limitOf()).toBe(25)
    expect(limitOf('1')).toBe(1)
    expect(limitOf('100')).toBe(100)
    for (const wrong of ['0', '101', '2.5', 'all', '']) expect(limitOf(wrong)).toBeUndefined()
  })
})

describe('a batch of decisions', () => {
  const form = contract['review.decideMany'].body
  const decisions = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ applicationId: `id-${index}`, version: 1, decision: 'approve' }))

  it('holds from 1 to 100', () => {
    expect(form.safeParse({ decisions: decisions(1) }).success).toBe(true)
    expect(form.safeParse({ decisions: decisions(100) }).success).toBe(true)
    expect(form.safeParse({ decisions: [] }).success).toBe(false)
    expect(form.safeParse({ decisions: decisions(101) }).success).toBe(false)
  })
})

describe('a reason', () => {
  const form = contract['review.decide'].body
  const isGood = (reason: string) =>
    form.safeParse({ version: 1, decision: 'return', reasons: [reason], fields: { name: reason } }).success

  it('is a key of the list or own words of up to a hundred characters, and says something', () => {
    expect(isGood('work-unclear')).toBe(true)
    expect(isGood('请'.repeat(100))).toBe(true)
    expect(isGood('请'.repeat(101))).toBe(false)
    expect(isGood('')).toBe(false)
    expect(isGood('   ')).toBe(false)
  })
})
