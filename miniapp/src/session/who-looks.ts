import type { Home } from '@gongyou/shared/contracts/contract'

/** Who has a staff screen in front of them, as its watermark says: by name, else by the masked number, else by union. */
export function whoLooks({ person, account, staff }: Pick<Home, 'person' | 'account' | 'staff'>): string {
  const union = staff.find(({ unionName }) => unionName !== undefined)?.unionName
  return person?.name ?? account.phone ?? union ?? '工作人员'
}
