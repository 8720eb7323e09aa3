import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { applicationEntity, type ApplicationRecord } from './enrolment.entities'
import type { GongyouTable } from './gongyou-table'
import { membershipEntity, personEntity, type MembershipRecord, type PersonRecord } from './people.entities'

/** A person with the membership, if there is one: they share a partition and are read together. */
export interface PersonWithMembership {
  readonly person?: PersonRecord
  readonly membership?: MembershipRecord
}

export type Reading = 'lately' | 'now'

export interface People {
  withId(personId: string, reading?: Reading): Promise<PersonWithMembership>
  applicationWithId(applicationId: string, reading?: Reading): Promise<ApplicationRecord | undefined>
}

export function openPeople(table: GongyouTable): People {
  const person = personEntity(table)
  const membership = membershipEntity(table)
  const application = applicationEntity(table)
  return {
    async withId(personId, reading = 'now') {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `PERSON#${personId}` })
        .entities(person, membership)
        .options({ consistent: reading === 'now', entityAttrFilter: false, showEntityAttr: true })
        .send()
      const found: { person?: PersonRecord; membership?: MembershipRecord } = {}
      for (const item of Items) {
        if (item.entity === 'person') found.person = item
        else found.membership = item
      }
      return found
    },
    async applicationWithId(applicationId, reading = 'now') {
      const { Item } = await application
        .build(GetItemCommand)
        .key({ applicationId })
        .options({ consistent: reading === 'now' })
        .send()
      return Item
    },
  }
}
