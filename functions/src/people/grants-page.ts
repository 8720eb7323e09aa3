import type { Refused } from '@gongyou/shared/contracts/kit'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import type { GrantRecord } from '../table/people.entities'
import type { StaffDeps } from './staff-dependencies'

interface Asked {
  readonly union: string
  /** Of its clerks alone. */
  readonly outlet?: string
  readonly limit: number
  readonly cursor?: string
}

/** One page of the grants that are held for a union, each as it is now; of an outlet’s a page may be short. */
export async function grantsPage(
  name: string,
  { union, outlet, limit, cursor }: Asked,
  { grants, cursors }: Pick<StaffDeps, 'grants' | 'cursors'>,
): Promise<{ readonly grants: readonly GrantRecord[]; readonly nextCursor?: string } | Refused> {
  const list = `${name}#${union}#${outlet ?? ''}`
  const from = cursor === undefined ? undefined : cursors.read(list, cursor)
  if (cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const isAsked = (grant: GrantRecord) => outlet === undefined || grant.outletId === outlet
  const page = await grants.heldFor({ unionId: union, role: outlet === undefined ? undefined : 'clerk' }, limit, from)
  const held = await Promise.all(
    page.items.map(({ unionId, to }) => {
      const [role = '', accountId = ''] = to.split('#')
      return grants.grant({ accountId, role: role as Role, unionId })
    }),
  )
  return {
    grants: held.filter((grant) => grant !== undefined).filter(isAsked),
    nextCursor: page.next && cursors.write(list, page.next),
  }
}
