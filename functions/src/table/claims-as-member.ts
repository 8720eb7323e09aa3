import { countsForLimit } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import type { Instant } from '@gongyou/shared/kernel/time'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Seal } from '../platform/sealed'
import { claimEntity, claimsOf } from './benefits.entities'
import { holderOf } from './claim-holder'
import type { GongyouTable } from './gongyou-table'
import type { People } from './people.repository'

/** Whether a person has claimed anything since then as a member of this union, of any where none is named, and has not given it back. */
export type ClaimedAsMember = (personId: string, unionId: string | undefined, since: Instant) => Promise<boolean>

export function readClaimsAsMember(
  table: GongyouTable,
  { people, seal }: { readonly people: Pick<People, 'withId'>; readonly seal: Pick<Seal, 'digest'> },
): ClaimedAsMember {
  const claims = claimEntity(table)
  return async (personId, unionId, since) => {
    const { person } = await people.withId(personId)
    if (!person) return false
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: claimsOf(holderOf(person, person, seal)) })
      .entities(claims)
      .options({ consistent: true, entityAttrFilter: false, attributes: ['unionId', 'at', 'state'], maxPages: 20 })
      .send()
    return Items.some(
      (claim) =>
        claim.unionId !== undefined &&
        (unionId === undefined || claim.unionId === unionId) &&
        claim.at >= since &&
        countsForLimit(claim.state),
    )
  }
}
