import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { ReadItem } from '../table/gathered-reads'
import type { GongyouTable } from '../table/gongyou-table'
import { membershipEntity, personEntity, type MembershipRecord, type PersonRecord } from '../table/people.entities'
import { guestEntity } from '../table/transfers.entities'

/** People as benefits read them: thousands within a second, and each a moment old at the most. */
export interface PeopleRead {
  personWithId(personId: string): Promise<PersonRecord | undefined>
  membershipOf(personId: string): Promise<MembershipRecord | undefined>
  /** The unions that somebody is a guest of. */
  guestOf(personId: string): Promise<string[]>
}

export function openPeopleRead(table: GongyouTable, read: ReadItem): PeopleRead {
  const people = personEntity(table).build(EntityFormatter)
  const memberships = membershipEntity(table).build(EntityFormatter)
  const guests = guestEntity(table)
  return {
    async personWithId(personId) {
      const found = await read({ pk: `PERSON#${personId}`, sk: 'PERSON' }, 'lately')
      return found && people.format(found)
    },
    async membershipOf(personId) {
      const found = await read({ pk: `PERSON#${personId}`, sk: 'MEMBERSHIP' }, 'lately')
      return found && memberships.format(found)
    },
    async guestOf(personId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `MOVES#${personId}`, range: { beginsWith: 'GUEST#' } })
        .entities(guests)
        .options({ entityAttrFilter: false })
        .send()
      return Items.map(({ unionId }) => unionId)
    },
  }
}
