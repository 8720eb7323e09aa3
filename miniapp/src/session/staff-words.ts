import type { Role } from '@gongyou/shared/domain/staff/rights'
import type { UnionForm } from '@gongyou/shared/domain/unions/kinds'
import type { UnionStatus } from '@gongyou/shared/domain/unions/lifecycle'

/** What staff read for the names that travel on the wire, and no worker does. */

/** A union's organisational form, as its register has it. */
export const unionFormWords: Readonly<Record<UnionForm, string>> = {
  grassroots: '基层委员会',
  joint: '联合基层委员会',
  federation: '工会联合会',
  general: '总工会',
}

export const unionStatusWords: Readonly<Record<UnionStatus, string>> = {
  active: '正常',
  merging: '正在合并',
  merged: '已合并',
  dissolving: '正在撤销',
  dissolved: '已撤销',
}

/** What a member of staff is for a union. */
export const roleWords: Readonly<Record<Role, string>> = {
  reviewer: '审核员',
  organizer: '组织员',
  benefits: '普惠专员',
  clerk: '核销员',
  auditor: '审计员',
  admin: '管理员',
}
