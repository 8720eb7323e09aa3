import { isUnionCode } from '@gongyou/shared/domain/codes/union-code'
import { readMobile } from '@gongyou/shared/domain/identity/mobile'
import { readNationalId } from '@gongyou/shared/domain/identity/national-id'
import { readPersonName } from '@gongyou/shared/domain/identity/person-name'
import { readSocialCreditCode } from '@gongyou/shared/domain/identity/social-credit-code'
import { isMemberNumber } from '@gongyou/shared/domain/membership/member-number'
import { roles } from '@gongyou/shared/domain/staff/rights'
import { parentKinds } from '@gongyou/shared/domain/unions/kinds'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { knownBaseMembers } from './base-members'
import type { CityPlan } from './city-plan'
import { anotherCity, monday, ningbo, planOf } from './testing/tables'

const city = planOf(ningbo)
const today = localDateOf(monday)
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)
const unionOf = (plan: CityPlan, id: string) => plan.unions.find(({ unionId }) => unionId === id)

describe.each([
  ['Ningbo', city, ningbo],
  ['a city of which no place is known', planOf(anotherCity), anotherCity],
])('the demo city of %s', (_, plan, table) => {
  it('gives every township a union and an online home in its name', () => {
    for (const { code } of table.at('township')) {
      const seat = plan.seats.find(({ region, seat }) => region === code && seat === 'online-home')
      const home = unionOf(plan, seat?.unionId ?? '')
      expect(home).toMatchObject({ kind: 'online-home', acceptsIndividuals: true, regions: [code] })
      expect(unionOf(plan, home?.hostId ?? '')).toMatchObject({ kind: 'township', regions: [code] })
    }
  })

  it('gives the city and every district a pool that admits today in the name of its host', () => {
    for (const { code } of [table.city, ...table.at('district')]) {
      const seat = plan.seats.find(({ region, seat }) => region === code && seat === 'pool')
      const pool = unionOf(plan, seat?.unionId ?? '')
      expect(pool).toMatchObject({ kind: 'turnover-pool', admissionPolicy: 'auto', acceptsIndividuals: true })
      expect(pool?.authorisation?.until.localeCompare(today)).toBe(1)
      expect(unionOf(plan, pool?.hostId ?? '')?.committee).toBeDefined()
    }
  })

  it('names nothing without saying that it is invented', () => {
    const names = [...plan.unions, ...plan.staff, ...plan.outlets].map(({ name }) => name)
    expect(names.filter((name) => !name.endsWith('（演示）'))).toEqual([])
    expect(plan.base.filter(({ unionName }) => !unionName.endsWith('（演示）'))).toEqual([])
  })

  it('hangs every union into the tree below the municipal union', () => {
    const roots = plan.unions.filter(({ parentId }) => parentId === undefined)
    expect(roots.map(({ kind }) => kind)).toEqual(['municipal'])
    for (const { parentId, lineId, hostId } of plan.unions) {
      for (const id of [parentId, lineId, hostId]) expect(id === undefined || unionOf(plan, id)).toBeTruthy()
    }
    for (const { kind, parentId } of plan.unions) {
      const above = unionOf(plan, parentId ?? '')
      if (above) expect(parentKinds[kind]).toContain(above.kind)
    }
  })

  it('has two admins for every union below a district, since a merger takes two persons', () => {
    const admins = plan.staff.flatMap(({ grants }) => grants).filter(({ role }) => role === 'admin')
    const district = plan.unions.find(({ kind }) => kind === 'district')
    expect(admins.map(({ unionId }) => unionId)).toEqual([expect.any(String), district?.unionId])
  })

  it('issues sound codes, each to a union that takes individuals and has a reviewer', () => {
    expect(plan.codes.length).toBeGreaterThan(25)
    expect(duplicates(plan.codes.map(({ code }) => code))).toEqual([])
    for (const { code, unionId, placement } of plan.codes) {
      expect(isUnionCode(code)).toBe(true)
      expect(unionOf(plan, unionId)?.acceptsIndividuals).toBe(true)
      expect(plan.regions.some((region) => region.code === placement.region)).toBe(true)
      const grants = plan.staff.flatMap((member) => member.grants)
      expect(grants.some((grant) => grant.role === 'reviewer' && grant.unionId === unionId)).toBe(true)
    }
  })

  it('admits at once where lorries stop, and lets a reviewer decide everywhere else', () => {
    const freight = ['motorway-exit', 'service-area', 'port', 'logistics-park', 'weigh-station']
    for (const { fastLane, placement, unionId } of plan.codes) {
      const union = unionOf(plan, unionId)
      expect(fastLane).toBe(freight.includes(placement.kind))
      expect(union?.admissionPolicy).toBe(fastLane ? 'auto' : 'review')
      if (!fastLane) expect(union?.occupations).toEqual([])
    }
  })

  it('has staff in every role', () => {
    const held = new Set(plan.staff.flatMap(({ grants }) => grants.map(({ role }) => role)))
    expect([...held].sort()).toEqual([...roles].sort())
  })

  it('knows the provinces and cities of the whole country', () => {
    expect(plan.regions.filter(({ level }) => level === 'province').length).toBeGreaterThanOrEqual(31)
    expect(plan.regions.some(({ code }) => code === '4403')).toBe(true)
    expect(duplicates(plan.regions.map(({ code }) => code))).toEqual([])
  })
})

describe('the people of the demo city', () => {
  const { workers, base } = city

  it('are nobody: their ID numbers check out and are of a county that does not exist', () => {
    for (const id of [...workers.map(({ form }) => form.nationalId), ...base.map(({ nationalId }) => nationalId)]) {
      expect(readNationalId(id, today).kind).toBe('valid')
      expect(id.startsWith('330299')).toBe(true)
    }
  })

  it('have names and phones that the form takes, and numbers that no operator gives out', () => {
    for (const { form, phone } of workers) {
      expect(readPersonName(form.name).kind).toBe('valid')
      expect(readMobile(phone.number)).toBe(phone.number)
      expect(phone.number.startsWith('1600000')).toBe(true)
    }
  })

  it('share no number with each other but where an application with a number that is held is wanted', () => {
    const own = workers.filter(({ sharesNationalId }) => !sharesNationalId)
    expect(duplicates(own.map(({ form }) => form.nationalId))).toEqual([])
    expect(duplicates(own.map(({ phone }) => phone.number))).toEqual([])
    const ofBase = new Set<string>(base.map(({ nationalId }) => nationalId))
    expect(workers.filter(({ form }) => ofBase.has(form.nationalId))).toEqual([])
    expect(duplicates(base.map(({ nationalId }) => nationalId))).toEqual([])
  })

  it('leave the numbers free that are told to whoever tries the demo out', () => {
    const taken = new Set<string>(workers.map(({ form }) => form.nationalId))
    expect(taken.has('330299199901010012') || taken.has('330299198802160029')).toBe(false)
    expect(base.slice(0, 3).map(({ nationalId }) => nationalId)).toEqual(knownBaseMembers)
  })

  it('stand in every state that an application can have', () => {
    const kinds = new Set(workers.map(({ outcome }) => outcome.kind))
    const all = ['admitted', 'closed', 'invited', 'lapsed', 'open', 'rejected', 'returned', 'withdrawn']
    expect([...kinds].sort()).toEqual(all)
    expect(workers.filter(({ memberNumber }) => !isMemberNumber(memberNumber))).toEqual([])
  })

  it('did nothing that is still to come', () => {
    for (const { submittedAt, outcome } of workers) {
      const times = [submittedAt, ...('at' in outcome ? [outcome.at] : [])]
      expect(times.filter((at) => at > monday)).toEqual([])
    }
  })
})

describe('the generator', () => {
  it('makes the same city from the same seed, and another from another', () => {
    const small = { workers: 40, baseMembers: 20 }
    expect(planOf(ningbo, small)).toEqual(planOf(ningbo, small))
    expect(planOf(ningbo, small, 'other').codes).not.toEqual(planOf(ningbo, small).codes)
  })

  it('gives employers and their unions credit codes that check out', () => {
    const atWork = city.unions.filter(({ kind }) => kind === 'employer')
    expect(atWork.length).toBeGreaterThan(200)
    for (const { uscc = '', employerUscc = '' } of atWork) {
      expect(readSocialCreditCode(uscc)).toMatchObject({ kind: 'valid', isUnion: true })
      expect(readSocialCreditCode(employerUscc)).toMatchObject({ kind: 'valid', isUnion: false })
    }
  })
})
