import type { Reply } from '@gongyou/shared/contracts/contract'
import { noOne, union } from './people'

/** A union as anybody sees it. */
export const unionPage: Reply<'union.show'>['body'] = {
  ...union,
  region: '330206',
  dues: { kind: 'waived', says: '个人不用交会费，由上级工会承担' },
  acceptsIndividuals: true,
  occupations: ['truck-driver'],
  active: true,
}

/** The places of the test unions, each with what it lies in. */
export const places = {
  'region.show': ({ code }: { readonly code: string }): Reply<'region.show'>['body'] =>
    code === '330206006'
      ? { code, name: '柴桥街道', level: 'township', parent: '330206', children: [] }
      : { code, name: '北仑区', level: 'district', parent: '3302', children: [] },
}

type Inspected = Reply<'union.inspect'>['body']

/** The same union as its admins see it. */
export const staffUnion: Inspected['union'] = {
  id: union.id,
  version: 3,
  name: union.name,
  aliases: ['集卡工会'],
  form: 'federation',
  scope: 'industry',
  kind: union.kind,
  status: 'active',
  parent: { id: 'union-district', name: '北仑区总工会（演示）', kind: 'district' },
  regions: ['330206'],
  acceptsIndividuals: true,
  occupations: ['truck-driver'],
  committee: { chair: '王主席', termEndsOn: '2029-06-30' },
  approvalDocument: '演示批复〔2026〕第1号',
  phone: union.phone,
  dues: unionPage.dues,
  admissionPolicy: 'auto',
  authorisation: { resolution: '演示决议〔2026〕2号', passedOn: '2026-01-10', chair: '王主席', until: '2027-12-31' },
}

/** It stands under its district and the city; one union stands below it. */
export const inspected: Inspected = {
  union: staffUnion,
  above: [
    { id: 'union-district', name: '北仑区总工会（演示）', kind: 'district' },
    { id: 'union-city', name: '宁波市总工会（演示）', kind: 'municipal' },
  ],
  children: [{ id: 'union-below', name: '霞浦车队工会（演示）', kind: 'employer' }],
}

/** An admin of the district above the test union. */
export const districtAdmin = {
  ...noOne,
  person: { id: 'person-7', version: 1, name: '钱管理', nationalId: '**************0028' },
  staff: [{ role: 'admin' as const, unionId: 'union-district', unionName: '北仑区总工会（演示）' }],
}

/** A merger of the test union that another admin proposed. */
export const pendingChange: NonNullable<Inspected['change']> = {
  id: 'change-1',
  version: 1,
  kind: 'merge',
  union: { id: union.id, name: union.name, kind: union.kind },
  into: { id: 'union-2', name: '宁波市道路货运工会联合会（演示）', kind: 'industry' },
  reason: 'congress-resolution',
  document: '演示决议〔2026〕7号',
  consentDocument: '演示批复〔2026〕9号',
  state: 'proposed',
  proposedAt: '2026-11-16T01:00:00.000Z',
  proposedByMe: false,
}
