import type { LocalDate } from '@gongyou/shared/kernel/time'
import { addDays } from '@gongyou/shared/kernel/time'
import type { UnionRecord } from '../../src/table/unions.entities'
import { inventedPersonName } from './names'
import type { Random } from './random'

/** What all unions of one city are made with. */
export interface Founding {
  readonly random: Random
  readonly today: LocalDate
  readonly areaCode: string
}

type Given = Pick<UnionRecord, 'unionId' | 'form' | 'scope' | 'kind' | 'regions'> &
  Partial<UnionRecord> & {
    /** Without the words that say it is invented. */
    readonly name: string
  }

/** Ends the name of every union, employer and shop that nobody founded. */
export const invented = (name: string) => `${name}（演示）`

/** A union with everything a union has; what is not given is made up. */
export function foundUnion(given: Given, { random, today, areaCode }: Founding): UnionRecord {
  const chance = random.branch(given.unionId)
  return {
    acceptsIndividuals: false,
    occupations: [],
    phone: `${areaCode}-0${String(chance.between(0, 9_999_999)).padStart(7, '0')}`,
    committee: { chair: inventedPersonName(chance), termEndsOn: addDays(today, chance.between(200, 1500)) },
    approvalDocument: `演示批复〔${chance.between(2016, 2025)}〕第${chance.between(1, 240)}号`,
    dues: chance.pick(dues),
    admissionPolicy: 'review',
    status: 'active',
    foundedOn: addDays(today, -chance.between(400, 6000)),
    version: 1,
    ...given,
    name: invented(given.name),
  }
}

const dues: readonly UnionRecord['dues'][] = [
  { kind: 'waived', says: '个人不用交会费，由上级工会承担' },
  { kind: 'fixed', says: '会费每月5元，按季交' },
  { kind: 'percent', says: '会费按每月基本工资的0.5%交' },
]

export const duesWaived: UnionRecord['dues'] = { kind: 'waived', says: '个人不用交会费，由上级工会承担' }

/** A committee's resolution that lets a union's applicants in without a decision on each. */
export function standingAuthorisation(union: string, { random, today }: Founding): UnionRecord['authorisation'] {
  const chance = random.branch(`authorisation/${union}`)
  return {
    resolution: `演示决议〔2026〕第${chance.between(1, 60)}号`,
    passedOn: addDays(today, -chance.between(420, 600)),
    chair: inventedPersonName(chance),
    until: addDays(today, 730),
  }
}
