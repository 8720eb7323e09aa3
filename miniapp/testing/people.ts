import type { ApplicationReply, Home, MembershipReply, Reply } from '@gongyou/shared/contracts/contract'

/** Invented people at the points of their way; each shows what the server would say of them. */

const texts = { application: '2026-01', sensitiveData: '2026-01' }

export const noOne: Home = { account: {}, person: null, membership: null, application: null, staff: [], texts }

export const union = {
  id: 'union-1',
  name: '北仑区货运司机工会联合会（演示）',
  kind: 'industry',
  phone: '0574-00000001',
} as const

export const pool = {
  id: 'union-9',
  name: '宁波市新就业形态工会（演示）',
  kind: 'turnover-pool',
  phone: '0574-00000009',
} as const

export function applicationOf(given: Partial<ApplicationReply> = {}): ApplicationReply {
  return {
    id: 'application-1',
    version: 3,
    step: 'assigned',
    state: 'open',
    union,
    given: { name: '周青山', nationalId: '**************0012', occupation: 'truck-driver' },
    placementDecision: { rule: 1, reasons: ['scanned'], skipped: [] },
    timeline: [{ step: 'submitted', at: '2026-11-16T01:30:00.000Z', by: 'applicant', reasons: [] }],
    dueOn: '2026-11-23',
    ...given,
  }
}

export const applicant = (given: Partial<ApplicationReply> = {}): Home => ({
  ...noOne,
  account: { phone: '138****8000', phoneProven: true },
  application: applicationOf(given),
})

export const membership: MembershipReply = {
  memberNumber: '310000000017',
  union: { id: union.id, name: union.name, kind: union.kind },
  since: '2026-11-16',
  state: 'active',
}

export const member: Home = {
  ...applicant({ state: 'closed', step: 'verified', dueOn: undefined }),
  person: { id: 'person-1', version: 1, name: '周青山', nationalId: '**************0012' },
  membership,
}

/** The key of RFC 6238, Appendix B. */
export const card: Reply<'membership.card'>['body'] = {
  memberNumber: membership.memberNumber,
  name: '周青山',
  unionName: union.name,
  unionPhone: union.phone,
  since: membership.since,
  state: 'active',
  rotation: {
    key: 'MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI',
    periodSeconds: 30,
    algorithm: 'SHA256',
    serverTime: '2026-11-16T04:00:00.000Z',
  },
}

type Happening = Reply<'me.history'>['body']['items'][number]

export const happening = (given: Partial<Happening>): Happening => ({
  id: 'application-1.0',
  at: '2026-11-16T02:00:00.000Z',
  what: 'submitted',
  by: 'union',
  unionName: union.name,
  reasons: [],
  ...given,
})
