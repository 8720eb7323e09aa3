import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import {
  carriedOutOn,
  dissolutionRefused,
  mergerRefused,
  type EndingGrounds,
  type EndingUnion,
  type Successor,
} from './ending'
import { unionStatuses } from './lifecycle'

const resolved: EndingGrounds = {
  reason: 'congress-resolution',
  document: '演示决议〔2026〕7号',
  consentDocument: '演示批复〔2026〕9号',
}
const joint: EndingUnion = {
  unionId: 'joint',
  kind: 'joint',
  status: 'active',
  parentId: 'township',
  changePending: false,
  hostsOthers: false,
  childKinds: [],
  parentKind: 'township',
}
const next: Successor = {
  unionId: 'next',
  kind: 'joint',
  status: 'active',
  ancestorIds: ['township', 'district', 'city'],
  changePending: false,
}

const endings = {
  merger: (union: EndingUnion, grounds: EndingGrounds) => mergerRefused(union, next, grounds),
  dissolution: (union: EndingUnion, grounds: EndingGrounds) => dissolutionRefused(union, [], grounds),
}

describe.each(Object.entries(endings))('a %s', (_, refused) => {
  it('follows a resolution of the congress with the upper union’s consent', () => {
    expect(refused(joint, resolved)).toBeUndefined()
    expect(refused(joint, { ...resolved, consentDocument: undefined })).toBe('upper-consent-needed')
    expect(refused(joint, { ...resolved, consentDocument: ' ' })).toBe('upper-consent-needed')
  })

  it('follows the end of the employer, of an employer’s union only', () => {
    const ended: EndingGrounds = { reason: 'employer-ended', document: '演示注销〔2026〕1号' }
    expect(refused({ ...joint, kind: 'employer' }, ended)).toBeUndefined()
    expect(refused(joint, ended)).toBe('reason-unfit')
  })

  it('names its document', () => {
    expect(refused(joint, { ...resolved, document: '' })).toBe('document-needed')
  })

  it('is of a union that is active, has one above it, and is not ending already', () => {
    for (const status of unionStatuses.filter((each) => each !== 'active')) {
      expect(refused({ ...joint, status }, resolved)).toBe('union-not-active')
    }
    expect(refused({ ...joint, parentId: undefined }, resolved)).toBe('root-stays')
    expect(refused({ ...joint, changePending: true }, resolved)).toBe('change-pending')
  })
})

describe('a merger', () => {
  const into = (change: Partial<Successor>, union: Partial<EndingUnion> = {}) =>
    mergerRefused({ ...joint, ...union }, { ...next, ...change }, resolved)

  it('is never into the union itself, nor into one below it', () => {
    expect(into({ unionId: 'joint' })).toBe('merge-into-itself')
    expect(into({ ancestorIds: ['village', 'joint', 'township'] })).toBe('merge-into-descendant')
  })

  it('may be into the union above', () => {
    expect(into({ unionId: 'township', kind: 'township', ancestorIds: ['district', 'city'] })).toBeUndefined()
  })

  it('is into a union that stays', () => {
    expect(into({ status: 'merged' })).toBe('successor-not-active')
    expect(into({ changePending: true })).toBe('successor-changing')
  })

  it('is into a union that can do what the other did', () => {
    expect(into({ kind: 'district' })).toBe('successor-unfit')
    expect(into({}, { kind: 'district' })).toBe('successor-unfit')
    expect(into({ kind: 'district' }, { kind: 'district' })).toBeUndefined()
    expect(into({}, { kind: 'industrial' })).toBe('successor-unfit')
    expect(into({ kind: 'turnover-pool' }, { hostsOthers: true })).toBe('successor-unfit')
    expect(into({}, { kind: 'online-home' })).toBe('successor-unfit')
    expect(into({ kind: 'online-home' }, { kind: 'online-home' })).toBeUndefined()
    expect(into({}, { childKinds: ['village'] })).toBe('successor-unfit')
    expect(into({}, { childKinds: ['employer'] })).toBeUndefined()
  })
})

describe('a dissolution', () => {
  it('is never of the last fallback of a region', () => {
    expect(dissolutionRefused(joint, ['330206006'], resolved)).toBe('last-fallback')
  })

  it('is never of a union in whose name others admit', () => {
    expect(dissolutionRefused({ ...joint, hostsOthers: true }, [], resolved)).toBe('hosts-others')
  })
})

it('leaves nobody below it without somebody above', () => {
  const township = { ...joint, kind: 'township' as const, parentKind: 'district' as const }
  expect(dissolutionRefused({ ...township, childKinds: ['village'] }, [], resolved)).toBe('children-homeless')
  expect(dissolutionRefused({ ...township, childKinds: ['joint'] }, [], resolved)).toBeUndefined()
})

it('members have fifteen whole days between the notice and the day it happens', () => {
  expect(carriedOutOn('2026-11-16' as LocalDate, 15)).toBe('2026-12-02')
})
