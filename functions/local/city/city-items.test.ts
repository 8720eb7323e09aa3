import { randomBytes } from 'node:crypto'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { describe, expect, it } from 'vitest'
import { newKeyring, readKeyring } from '../../src/platform/keyring'
import { openSeal } from '../../src/platform/sealed'
import { cityItems } from './city-items'
import { demoPage } from './demo-page'
import { monday, ningbo, planOf } from './testing/tables'

const seal = openSeal(readKeyring(newKeyring(randomBytes)), randomBytes)
const plan = planOf(ningbo, { workers: 3000, baseMembers: 500 })
const items = (
  await cityItems(plan, { seal, partners: [], now: monday, tableName: 'gongyou', readings: new Map() })
).map((item) => unmarshall(item))
const ofType = (type: string) => items.filter((item) => item['et'] === type)

describe('the stored demo city', () => {
  it('keeps no ID number and no phone of a worker in clear', () => {
    const stored = JSON.stringify(items)
    for (const { form, phone } of plan.workers.slice(0, 200)) {
      expect(stored.includes(form.nationalId)).toBe(false)
      expect(stored.includes(phone.number)).toBe(false)
    }
  })

  it('has no two items in one place', () => {
    expect(new Set(items.map(({ pk, sk }) => `${pk} ${sk}`)).size).toBe(items.length)
  })

  it('leaves fewer than ninety open applications in any union’s queue, and some in that of every code', () => {
    const waiting = new Map<string, number>()
    for (const { queuePk } of ofType('application')) if (queuePk) waiting.set(queuePk, (waiting.get(queuePk) ?? 0) + 1)
    expect(Math.max(...waiting.values())).toBeLessThan(90)
    for (const { unionId } of plan.codes) expect(waiting.get(`${unionId}#open`)).toBeGreaterThan(0)
  })

  it('ties every union to those it belongs to, and every member of staff to a union', () => {
    const tied = new Set(ofType('unionTie').map(({ unionId, tie, to }) => `${unionId} ${tie} ${to}`))
    for (const { unionId, parentId, hostId, lineId } of plan.unions) {
      if (parentId) expect(tied.has(`${parentId} child ${unionId}`)).toBe(true)
      if (hostId) expect(tied.has(`${hostId} hosted ${unionId}`)).toBe(true)
      if (lineId) expect(tied.has(`${lineId} lined ${unionId}`)).toBe(true)
    }
    for (const { accountId, role, unionId } of ofType('grant')) {
      expect(tied.has(`${unionId} staff ${role}#${accountId}`)).toBe(true)
    }
  })

  it('gives every member a person, a number, and the ID number’s lock', () => {
    const locked = new Set(ofType('nationalIdLock').map(({ personId }) => personId))
    const numbered = new Set(ofType('numberLock').map(({ personId }) => personId))
    const people = new Set(ofType('person').map(({ personId }) => personId))
    for (const { personId } of ofType('membership')) {
      expect([locked, numbered, people].every((set) => set.has(personId))).toBe(true)
    }
  })

  it('spreads the members over unions of every kind that has members', () => {
    const kindOf = new Map(plan.unions.map(({ unionId, kind }) => [unionId, kind]))
    const kinds = new Set(ofType('membership').map(({ unionId }) => kindOf.get(unionId as string)))
    expect([...kinds].sort()).toEqual(['employer', 'industry', 'joint', 'online-home', 'township', 'turnover-pool'])
  })

  it('writes those whom an authorisation admitted on a weekly list, and nobody else', () => {
    for (const { approval, admissionsPk } of ofType('membership')) {
      expect(admissionsPk !== undefined).toBe((approval as { basis: string }).basis === 'authorisation')
    }
    expect(ofType('membership').some(({ admissionsPk }) => admissionsPk !== undefined)).toBe(true)
  })

  it('finds each member of the other base by the keyed hash of the ID number alone', () => {
    const digests = new Set(ofType('baseMember').map(({ digest }) => digest as string))
    expect(plan.base.every(({ nationalId }) => digests.has(seal.digest('national-id', nationalId)))).toBe(true)
  })

  it('shows on its page every active code, the staff, and workers with and without a card', () => {
    const page = demoPage(plan)
    expect(page.codes).toHaveLength(plan.codes.length - 1)
    expect(page.actors.filter(({ memberNumber }) => memberNumber).length).toBeGreaterThan(1)
    expect(page.actors.filter(({ roles }) => roles.length > 0)).toHaveLength(plan.staff.length)
  })
})
