import type { Request } from '@gongyou/shared/contracts/contract'
import { staffMember, type RunningTown } from './running-town'
import { staff } from './small-town'

/** What an admin fills in for a joint union in the township; parent and document are the test's. */
export const jointForm = {
  name: '柴桥物流园联合工会（演示）',
  form: 'joint',
  scope: 'area',
  kind: 'joint',
  parentId: 'township-union',
  approvalDocument: '演示批复〔2026〕第3号',
  regions: ['330206006'],
  acceptsIndividuals: true,
  phone: '0574-00000000',
  dues: { kind: 'waived', says: '暂不收会费' },
} satisfies Request<'union.create'>

/** The admins of district and city, signed in: two persons who both reach the district's subtree. */
export async function admins(town: RunningTown) {
  const [district, city] = await Promise.all([
    staffMember(town, staff.districtAdmin),
    staffMember(town, staff.cityAdmin),
  ])
  return { district, city }
}
