import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { ReadItem } from '../table/gathered-reads'
import type { GongyouTable } from '../table/gongyou-table'
import { membershipEntity, personEntity } from '../table/people.entities'
import type { PersonWithMembership } from '../table/people.repository'
import { guestEntity } from '../table/transfers.entities'

/** People as benefits read them: thousands within a second, and each a moment old at the most. */
export interface PeopleRead {
  withId(personId: string): Promise<PersonWithMembership>
  /** The unions that somebody is a guest of. */
  guestOf(personId: string): Promise<string[]>
}

export function openPeopleRead(table: GongyouTable, read: ReadItem): PeopleRead {
  const people = personEntity(table).build(EntityFormatter)
  const memberships = membershipEntity(table).build(EntityFormatter)
  const guests = guestEntity(table)
  return {
    async withId(personId) {
      const pk = `PERSON#${personId}`
      const [person, membership] = await Promise.all([
        read({ pk, sk: 'PERSON' }, 'lately'),
        read({ pk, sk: 'MEMBERSHIP' }, 'lately'),
      ])
      return { person: person && people.format(person), membership: membership && memberships.format(membership) }
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
