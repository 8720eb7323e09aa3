import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import type { Page, Position } from '../table/page'
import type { Requests, Once } from '../table/requests.repository'
import { savedOnce, transact, type SavedOnce } from '../table/transaction'
import { tripEntity, tripsOf, type TripRecord } from '../table/trips.entities'

/** What a ledger knows of each trip: the attributes that the index projects. */
export type ListedTrip = Pick<TripRecord, 'personId' | 'sequence' | 'name' | 'move'>

export interface Trips {
  /** Every trip of one person as they are now, the latest last. */
  of(personId: string): Promise<readonly TripRecord[]>
  /** One page of a union's ledger, the latest departure first. */
  ledgerOf(unionId: string, limit: number, from?: Position): Promise<Page<ListedTrip>>
  /** `lost`: another report came first, or this one has changed. */
  save(trip: { readonly after: TripRecord; readonly before?: TripRecord }, once: Once): Promise<SavedOnce>
}

export function openTrips(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): Trips {
  const trips = tripEntity(table)
  return {
    async of(personId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `TRIPS#${personId}` })
        .entities(trips)
        .options({ consistent: true, entityAttrFilter: false })
        .send()
      return Items
    },

    async ledgerOf(unionId, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'queue', partition: tripsOf(unionId) })
        .options({ limit, exclusiveStartKey: from, reverse: true })
        .send()
      return { items: Items.map(listedOf), next: LastEvaluatedKey }
    },

    async save({ after, before }, { request, status, ids }) {
      const condition = before
        ? ({ attr: 'version', eq: before.version } as const)
        : ({ attr: 'personId', exists: false } as const)
      const { personId, sequence, move, unionId } = after
      const listed = { ...after, queuePk: tripsOf(unionId), queueSk: `${move.from}#${personId}#${sequence}` }
      const outcome = await transact(
        [
          requests.once(request, status, ids),
          { name: 'trip' as const, write: trips.build(PutTransaction).item(listed).options({ condition }) },
        ],
        { documents },
      )
      return savedOnce(outcome)
    },
  }
}

/** An index entry as it is projected; its keys hold whose it is and which. */
function listedOf(entry: Record<string, unknown>): ListedTrip {
  const { name, move } = entry as unknown as TripRecord
  const sequence = Number(String(entry['sk']).slice('TRIP#'.length))
  return { personId: String(entry['pk']).slice('TRIPS#'.length), sequence, name, move }
}
