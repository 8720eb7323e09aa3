import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { admissionListEntity, type AdmissionListRecord } from '../table/enrolment.entities'
import type { GongyouTable } from '../table/gongyou-table'
import { membershipEntity, type MembershipRecord } from '../table/people.entities'
import type { Once, Requests } from '../table/requests.repository'
import { savedOnce, transact, type SavedOnce } from '../table/transaction'
import { admissionsOf } from '../table/queue-keys'

/** What a week's list shows of a member; the attributes that its index projects. */
export type ListedMember = Pick<
  MembershipRecord,
  'personId' | 'memberNumber' | 'name' | 'occupation' | 'state' | 'approval'
>

export interface AdmissionLists {
  /** Everybody whom the union's authorisation admitted in that ISO week, up to the limit, in the order of admission. */
  admittedIn(unionId: string, week: string, limit: number): Promise<readonly ListedMember[]>
  confirmationOf(unionId: string, week: string): Promise<AdmissionListRecord | undefined>
  /** Replaces the confirmation that was seen, if any; `lost` when somebody has confirmed the list since. */
  confirm(list: AdmissionListRecord, before: AdmissionListRecord | undefined, once: Once): Promise<SavedOnce>
}

const shown = ['personId', 'memberNumber', 'name', 'occupation', 'state', 'approval'] as const

export function openAdmissionLists(
  table: GongyouTable,
  { documents, requests }: { documents: DynamoDBDocumentClient; requests: Requests },
): AdmissionLists {
  const memberships = membershipEntity(table)
  const lists = admissionListEntity(table)
  return {
    async admittedIn(unionId, week, limit) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'admissions', partition: admissionsOf(unionId, week) })
        .entities(memberships)
        .options({ limit, entityAttrFilter: false, attributes: [...shown] })
        .send()
      return Items
    },
    async confirmationOf(unionId, week) {
      return (await lists.build(GetItemCommand).key({ unionId, week }).options({ consistent: true }).send()).Item
    },
    async confirm(list, before, once) {
      const write = lists
        .build(PutTransaction)
        .item(list)
        .options({
          condition: before ? { attr: 'confirmedAt', eq: before.confirmedAt } : { attr: 'confirmedAt', exists: false },
        })
      const outcome = await transact(
        [requests.once(once.request, once.status, once.ids), { name: 'list' as const, write }],
        { documents },
      )
      return savedOnce(outcome)
    },
  }
}
