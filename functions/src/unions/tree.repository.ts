import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import type { Page, Position } from '../table/page'
import type { Once, Requests } from '../table/requests.repository'
import { singleSeats } from '@gongyou/shared/domain/unions/seats'
import { savedOnce, transact, type NamedWrite, type SavedOnce } from '../table/transaction'
import type { ReadSettings } from '../table/settings.repository'
import { companionsOf, difference, type Companions } from '../table/union-companions'
import {
  employerUnionEntity,
  seatEntity,
  unionChangeEntity,
  unionEntity,
  unionTieEntity,
  type EmployerUnionRecord,
  type SeatRecord,
  type TieKind,
  type UnionChangeRecord,
  type UnionRecord,
  type UnionTieRecord,
} from '../table/unions.entities'

/** An item as it shall be, and as it was when the decision was made; none: it must not exist yet. */
interface Changed<R> {
  readonly after: R
  readonly before?: R
}

/** Everything that one decision about the tree changes: all of it is saved, or none. */
export interface TreeChange {
  readonly unions: readonly Changed<UnionRecord>[]
  /** What the decision rests on and leaves as it is. */
  readonly unchanged?: readonly UnionRecord[]
  readonly ending?: Changed<UnionChangeRecord>
  readonly audits: readonly AuditRecord[]
}

/** The tree as those see it who change it: read as it is now, mergers not followed. */
export interface Tree {
  asItIs(unionId: string): Promise<UnionRecord | undefined>
  /** One page of what names the union. */
  tiedTo(unionId: string, tie: TieKind, limit: number, from?: Position): Promise<Page<UnionTieRecord>>
  /** `lost`: something the decision rested on has changed. */
  save(change: TreeChange, once?: Once): Promise<SavedOnce>
}

interface TreeStore {
  readonly documents: Documents
  readonly requests: Requests
  readonly settings: ReadSettings
}

type Part = 'request' | 'union' | 'above' | 'tie' | 'seat' | 'employer' | 'ending' | 'audit'

export function openTree(table: GongyouTable, { documents, requests, settings }: TreeStore): Tree {
  const unions = unionEntity(table)
  const ties = unionTieEntity(table)
  const seats = seatEntity(table)
  const employers = employerUnionEntity(table)
  const endings = unionChangeEntity(table)
  const audits = auditEntity(table)

  return {
    async asItIs(unionId) {
      return (await unions.build(GetItemCommand).key({ unionId }).options({ consistent: true }).send()).Item
    },

    async tiedTo(unionId, tie, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ partition: `UNION#${unionId}`, range: { beginsWith: `TIE#${tie}#` } })
        .entities(ties)
        .options({ consistent: true, limit, exclusiveStartKey: from, entityAttrFilter: false })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },

    async save(change, once) {
      const writes: NamedWrite<Part>[] = [
        ...(once ? [requests.once(once.request, once.status, once.ids)] : []),
        ...change.unions.map((each) => ({ name: 'union' as const, write: putUnion(each) })),
        ...(change.unchanged ?? []).map((each) => ({ name: 'above' as const, write: checkUnion(each) })),
        ...(await companionWrites(change.unions)),
        ...(change.ending ? [{ name: 'ending' as const, write: putEnding(change.ending) }] : []),
        ...change.audits.map((each) => ({ name: 'audit' as const, write: audits.build(PutTransaction).item(each) })),
      ]
      return savedOnce(await transact(writes, { documents }))
    },
  }

  function putUnion({ after, before }: Changed<UnionRecord>) {
    return unions
      .build(PutTransaction)
      .item(after)
      .options({ condition: before ? { attr: 'version', eq: before.version } : { attr: 'unionId', exists: false } })
  }

  function checkUnion({ unionId, version }: UnionRecord) {
    return unions.build(ConditionCheck).key({ unionId }).condition({ attr: 'version', eq: version })
  }

  function putEnding({ after, before }: Changed<UnionChangeRecord>) {
    return endings
      .build(PutTransaction)
      .item(after)
      .options({ condition: before ? { attr: 'version', eq: before.version } : { attr: 'changeId', exists: false } })
  }

  /** What follows from the unions: ties, seats, keys of employers. */
  async function companionWrites(changed: TreeChange['unions']): Promise<NamedWrite<Part>[]> {
    const { placesInNames = [] } = await settings()
    const seen = changed.flatMap(({ before }) => (before ? [before] : []))
    const [before, after] = [seen, changed.map((each) => each.after)].map((all) => companionsOf(all, placesInNames))
    if (!before || !after) return []
    return [
      ...tieWrites(before, after),
      ...seatWrites(before, after, new Set(changed.map((each) => each.after.unionId))),
      ...employerWrites(before, after),
    ]
  }

  function tieWrites(before: Companions, after: Companions): NamedWrite<Part>[] {
    const { removed, put } = difference(before.ties, after.ties, ({ unionId, tie, to }) => `${unionId} ${tie} ${to}`)
    return [
      ...removed.map((each) => ({ name: 'tie' as const, write: ties.build(DeleteTransaction).key(each) })),
      ...put.map((each) => ({ name: 'tie' as const, write: ties.build(PutTransaction).item(each) })),
    ]
  }

  /** A home's or pool's place may be taken only while it is free, or from a union of the same change. */
  function seatWrites(before: Companions, after: Companions, holders: ReadonlySet<string>): NamedWrite<Part>[] {
    const { removed, put } = difference(before.seats, after.seats, placeOfSeat)
    const own = [...holders].map((unionId) => ({ attr: 'unionId' as const, eq: unionId }))
    return [
      ...removed.map((each) => ({ name: 'seat' as const, write: seats.build(DeleteTransaction).key(each) })),
      ...put.map((each) => ({
        name: 'seat' as const,
        write: seats
          .build(PutTransaction)
          .item(each)
          .options({ condition: { or: [{ attr: 'unionId', exists: false }, ...own] } }),
      })),
    ]
  }

  function employerWrites(before: Companions, after: Companions): NamedWrite<Part>[] {
    const place = ({ employer, unionId }: EmployerUnionRecord) => `${employer} ${unionId}`
    const { removed, put } = difference(before.employers, after.employers, place)
    return [
      ...removed.map((each) => ({ name: 'employer' as const, write: employers.build(DeleteTransaction).key(each) })),
      ...put.map((each) => ({ name: 'employer' as const, write: employers.build(PutTransaction).item(each) })),
    ]
  }
}

/** Of a home's or pool's seat the region alone is the place, whoever holds it. */
function placeOfSeat({ region, seat, unionId }: SeatRecord): string {
  const isSingle = singleSeats.some((each) => each === seat)
  return isSingle ? `${region} ${seat}` : `${region} ${seat} ${unionId}`
}
