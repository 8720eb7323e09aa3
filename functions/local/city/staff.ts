import type { Role } from '@gongyou/shared/domain/staff/rights'
import type { OutletRecord } from '../../src/table/benefits.entities'
import type { CodeRecord, UnionRecord } from '../../src/table/unions.entities'
import { unionIds } from './area-unions'
import type { StaffMember } from './city-plan'
import type { RegionTable } from './region-table'
import { invented } from './union-record'

/**
 * Staff for every role, two of them for benefits since two must agree, a clerk for every outlet, a reviewer for every union that a code leads to, for the hosts of the pools, and for the
 * districts and the city above, and an organizer for the union of the first code that admits on the spot. Where a union admits by authorisation the reviewer is its chair, who confirms the weekly list.
 */
export function appointStaff(
  table: RegionTable,
  unions: readonly UnionRecord[],
  codes: readonly CodeRecord[],
  outlets: readonly OutletRecord[],
): StaffMember[] {
  const byId = new Map(unions.map((union) => [union.unionId, union]))
  const withCodes = codes.map(({ unionId }) => unionId)
  const fastUnions = codes.filter(({ fastLane }) => fastLane).map(({ unionId }) => unionId)
  const municipal = unionIds.municipal(table.city.code)
  const districts = table.at('district').map(({ code }) => unionIds.district(code))
  const poolHosts = [table.city, ...table.at('district')].map(({ code }) => unionIds.poolHost(code))

  const reviewers = [...new Set([...withCodes, ...poolHosts, ...districts, municipal])]
  const [firstDistrict = municipal] = districts
  return [
    ...reviewers.map((unionId) => reviewerOf(byId.get(unionId))),
    ...(['admin', 'auditor', 'organizer', 'benefits'] as const).map((role) => officer(role, municipal, '市总工会')),
    officer('admin', firstDistrict, '区县总工会'),
    officer('organizer', firstDistrict, '区县总工会'),
    ...fastUnions.slice(0, 1).map((unionId) => officer('organizer', unionId, '货运行业工会')),
    { ...officer('benefits', municipal, '市总工会第二'), openid: 'demo-benefits-2' },
    ...outlets.map(clerkOf),
  ]
}

const roleWords: Readonly<Record<Role, string>> = {
  reviewer: '审核员',
  organizer: '组织员',
  benefits: '普惠专员',
  clerk: '核销员',
  auditor: '审计员',
  admin: '管理员',
}

function reviewerOf(union: UnionRecord | undefined): StaffMember {
  if (!union) throw new Error('a reviewer was appointed for a union that does not exist')
  const chair = union.admissionPolicy === 'auto' && { chair: true as const }
  return {
    openid: `demo-reviewer-${union.unionId}`,
    name: invented(`${union.name.replace('（演示）', '')}${roleWords.reviewer}`),
    grants: [{ role: 'reviewer', unionId: union.unionId, ...chair }],
  }
}

function officer(role: Role, unionId: string, where: string): StaffMember {
  return {
    openid: `demo-${role}-${unionId}`,
    name: invented(`${where}${roleWords[role]}`),
    grants: [{ role, unionId }],
  }
}

function clerkOf({ outletId, name, unionId }: OutletRecord, index: number): StaffMember {
  return {
    openid: `demo-clerk-${index + 1}`,
    name: invented(`${name.replace('（演示）', '')}${roleWords.clerk}`),
    grants: [{ role: 'clerk', unionId, outletId }],
  }
}
