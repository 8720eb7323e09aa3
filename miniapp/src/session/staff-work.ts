import type { Home } from '@gongyou/shared/contracts/contract'
import { mayEver, type HeldGrant, type StaffAction } from '@gongyou/shared/domain/staff/rights'

type Grant = Home['staff'][number]
export type UnionGrant = Grant & HeldGrant

/** What staff can open, each with the action that opens it. A new staff screen is a line here. */
const staffScreens = {
  queue: { says: '入会审核', action: 'see-queue' },
  admissions: { says: '每周入会名单', action: 'see-admission-list' },
  // every kind of matter is open to somebody who may see this one
  matters: { says: '会员事项', action: 'see-expulsions' },
  members: { says: '会员', action: 'see-members' },
  pool: { says: '就近安排', action: 'see-pool' },
  trips: { says: '外出登记', action: 'see-trips' },
  staffUnions: { says: '工会管理', action: 'see-unions' },
  grants: { says: '谁在这里工作', action: 'see-staff' },
  codes: { says: '工会码和海报', action: 'see-codes' },
  campaigns: { says: '普惠活动', action: 'see-benefits' },
  staffLeave: { says: '请假和交接', action: 'lend-role' },
} as const satisfies Record<string, { readonly says: string; readonly action: StaffAction }>

export type StaffScreenName = keyof typeof staffScreens

/** Everything that opens a staff screen. */
export const staffActions: readonly StaffAction[] = Object.values(staffScreens).map(({ action }) => action)

/** The grants that are held for a union; a shop's clerk holds one for an outlet. */
export function unionGrants(staff: readonly Grant[]): UnionGrant[] {
  return staff.filter((grant): grant is UnionGrant => grant.unionId !== undefined)
}

/** The staff screens that are open to somebody: none, and there is no tab for them. */
export function staffScreensFor(staff: readonly Grant[]): { readonly name: StaffScreenName; readonly says: string }[] {
  const names = Object.keys(staffScreens) as StaffScreenName[]
  return names.flatMap((name) => {
    const { says, action } = staffScreens[name]
    return mayEver(unionGrants(staff), action) ? [{ name, says }] : []
  })
}

/** The unions for which somebody may do this, each once. */
export function unionsFor(
  action: StaffAction,
  staff: readonly Grant[],
): { readonly id: string; readonly name: string }[] {
  const allowing = unionGrants(staff).filter((grant) => mayEver([grant], action))
  const unions = new Map(
    allowing.map(({ unionId, unionName }) => [unionId, { id: unionId, name: unionName ?? unionId }]),
  )
  return [...unions.values()]
}
