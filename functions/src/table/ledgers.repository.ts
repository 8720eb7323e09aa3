import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { days, localDateOf, plus, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { Documents } from './documents'
import type { GongyouTable } from './gongyou-table'
import {
  accessEntity,
  contactEntity,
  revealCountEntity,
  type AccessRecord,
  type ContactRecord,
} from './ledger.entities'
import type { Once, Requests } from './requests.repository'
import { transact } from './transaction'

/** Who looked at whose data in clear, and who called whom: of applicants and of members alike. */
export interface Ledgers {
  /** Writes the look into the worker's ledger before anything is shown; `over-limit` when the day's looks are used up. */
  noteAccess(access: AccessRecord, limit: number, once: Once): Promise<'saved' | 'repeated' | 'over-limit'>
  noteContact(contact: ContactRecord, once: Once): Promise<'saved' | 'repeated'>
  /** The calls made about an application or a person, the latest first. */
  contactsAbout(aboutId: string): Promise<readonly ContactRecord[]>
}

/** A reviewer sees no more calls than these; more are a reason to return the application. */
const contactsShown = 20

export function openLedgers(
  table: GongyouTable,
  { documents, requests }: { documents: Documents; requests: Requests },
): Ledgers {
  const accesses = accessEntity(table)
  const contacts = contactEntity(table)
  const counts = revealCountEntity(table)
  return {
    async noteAccess(access, limit, once) {
      const counted = counts
        .build(UpdateTransaction)
        .item({
          accountId: access.byAccountId,
          day: localDateOf(access.at as Instant),
          count: $add(1),
          ttl: Math.floor(toMillis(plus(access.at as Instant, days(2))) / 1000),
        })
        .options({
          condition: {
            or: [
              { attr: 'count', exists: false },
              { attr: 'count', lt: limit },
            ],
          },
        })
      const outcome = await transact(
        [
          requests.once(once.request, once.status, once.ids),
          { name: 'count' as const, write: counted },
          { name: 'access' as const, write: accesses.build(PutTransaction).item(access) },
        ],
        { documents },
      )
      if (outcome.kind === 'saved') return 'saved'
      return outcome.to === 'request' ? 'repeated' : 'over-limit'
    },

    async noteContact(contact, once) {
      const outcome = await transact(
        [
          requests.once(once.request, once.status, once.ids),
          { name: 'contact' as const, write: contacts.build(PutTransaction).item(contact) },
        ],
        { documents },
      )
      return outcome.kind === 'saved' ? 'saved' : 'repeated'
    },

    async contactsAbout(aboutId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `CONTACTS#${aboutId}` })
        .entities(contacts)
        .options({ reverse: true, limit: contactsShown, entityAttrFilter: false })
        .send()
      return Items
    },
  }
}
