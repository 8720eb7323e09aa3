import { roleWords } from '../../session/staff-words'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import type { Grant } from './use-grants'

/** What each role does, in a few words, where somebody is appointed. */
export const roleDoes: Readonly<Record<Role, string>> = {
  reviewer: '看入会申请、审核、打电话核实',
  organizer: '做码、印海报、带人入会',
  benefits: '办普惠活动',
  clerk: '在店里核销',
  auditor: '只能看，不能改',
  admin: '管工会资料和工作人员',
}

/** The roles that are given here; a shop's clerk is appointed with the shop. */
export const rolesGiven = ['reviewer', 'organizer', 'benefits', 'auditor', 'admin'] as const satisfies readonly Role[]

/** `审核员 · 主席`. */
export function roleLine({ role, chair }: Pick<Grant, 'role' | 'chair'>): string {
  return chair ? `${roleWords[role]} · 主席` : roleWords[role]
}

/** `李* · 审核员`, or that no name is entered of an account that holds a role, as a shop's may without having joined. */
export function grantLine(grant: Grant): string {
  const { name } = grant.holder
  return name === undefined ? `没有登记名字的${roleLine(grant)}` : `${name} · ${roleLine(grant)}`
}

/** Whoever holds a role without ever having joined has no name here. */
export function holderName({ name }: Grant['holder']): string {
  return name ?? '还没入会的一位'
}
