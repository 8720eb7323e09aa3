import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { particularRefusals, type ParticularFacts, type Particulars } from './particulars'

const joint: Particulars = {
  name: '柴桥物流园联合工会（演示）',
  kind: 'joint',
  regions: ['330206006'],
  acceptsIndividuals: true,
  occupations: [],
  admissionPolicy: 'review',
}
const facts: ParticularFacts = {
  regionLevels: ['township'],
  occupationsKnown: true,
  employerCode: 'absent',
  ownCode: 'absent',
  today: '2026-11-16' as LocalDate,
}
const home: Particulars = { ...joint, kind: 'online-home' }
const homeFacts: ParticularFacts = { ...facts, hostKind: 'township' }

describe('what a union says of itself', () => {
  it('may be an ordinary joint union', () => {
    expect(particularRefusals(joint, facts)).toEqual({})
    expect(particularRefusals(home, homeFacts)).toEqual({})
  })

  it.each<[string, Partial<Particulars>, Partial<ParticularFacts>, object]>([
    ['a name of a few characters', { name: '工会 ' }, {}, { name: 'union-name-invalid' }],
    ['a name longer than a seal holds', { name: '工'.repeat(61) }, {}, { name: 'union-name-invalid' }],
    ['no region', { regions: [] }, { regionLevels: [] }, { regions: 'region-unknown' }],
    ['a region that is not there', {}, { regionLevels: ['township', 'unknown'] }, { regions: 'region-unknown' }],
    [
      'an occupation of nobody',
      { occupations: ['king'] },
      { occupationsKnown: false },
      { occupations: 'occupation-unknown' },
    ],
    ['an own code of a company', {}, { ownCode: 'invalid' }, { uscc: 'union-code-invalid' }],
    ['a line that is no trade-line union', {}, { lineKind: 'township' }, { lineId: 'line-unfit' }],
    ['a line that is not there', {}, { lineKind: 'unknown' }, { lineId: 'line-unfit' }],
    ['a host though it has a committee', {}, { hostKind: 'township' }, { hostId: 'host-unfit' }],
    ['auto without a resolution', { admissionPolicy: 'auto' }, {}, { authorisation: 'authorisation-needed' }],
  ])('may not be %s', (_, change, facet, refused) => {
    expect(particularRefusals({ ...joint, ...change }, { ...facts, ...facet })).toEqual(refused)
  })

  it('names everything that is wrong at once', () => {
    const wrong = { ...joint, name: '', admissionPolicy: 'auto' as const }
    expect(Object.keys(particularRefusals(wrong, { ...facts, ownCode: 'invalid' }))).toEqual([
      'name',
      'uscc',
      'authorisation',
    ])
  })
})

describe('a general union', () => {
  it('takes nobody directly', () => {
    for (const kind of ['municipal', 'district'] as const) {
      expect(particularRefusals({ ...joint, kind }, facts)).toEqual({ acceptsIndividuals: 'general-takes-nobody' })
    }
  })
})

describe('an employer’s union', () => {
  it('says whose it is by a sound credit code', () => {
    const own = { ...joint, kind: 'employer' as const }
    for (const employerCode of ['absent', 'invalid'] as const) {
      expect(particularRefusals(own, { ...facts, employerCode })).toEqual({ employerUscc: 'employer-code-invalid' })
    }
    expect(particularRefusals(own, { ...facts, employerCode: 'valid' })).toEqual({})
  })
})

describe('a home or a pool', () => {
  it('has a host with a committee', () => {
    for (const hostKind of [undefined, 'unknown', 'turnover-pool'] as const) {
      expect(particularRefusals(home, { ...homeFacts, hostKind })).toEqual({ hostId: 'host-unfit' })
    }
  })

  it('stands in for regions of its level', () => {
    for (const regionLevels of [['district'], ['township', 'district'], ['village']] as const) {
      expect(particularRefusals(home, { ...homeFacts, regionLevels })).toEqual({ regions: 'regions-unfit' })
    }
    const pool: Particulars = { ...home, kind: 'turnover-pool' }
    expect(particularRefusals(pool, homeFacts)).toEqual({ regions: 'regions-unfit' })
    expect(particularRefusals(pool, { ...homeFacts, regionLevels: ['city'] })).toEqual({})
  })

  it('takes everybody, or placement would have no last answer', () => {
    expect(particularRefusals({ ...home, acceptsIndividuals: false }, homeFacts)).toEqual({
      acceptsIndividuals: 'fallback-takes-all',
    })
    expect(particularRefusals({ ...home, occupations: ['courier'] }, homeFacts)).toEqual({
      occupations: 'fallback-takes-all',
    })
  })
})
