import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { expulsionEntity, leavingEntity, type ExpulsionRecord, type LeavingRecord } from '../table/departures.entities'
import type { GongyouTable } from '../table/gongyou-table'
import { guestEntity, transferEntity, type GuestRecord, type TransferRecord } from '../table/transfers.entities'

/** What happened to one person's membership, each kind in no order: few in a life. */
export interface Moves {
  readonly transfers: readonly TransferRecord[]
  readonly leavings: readonly LeavingRecord[]
  readonly expulsions: readonly ExpulsionRecord[]
  readonly guests: readonly GuestRecord[]
}

export interface MyMoves {
  of(personId: string): Promise<Moves>
}

export function openMyMoves(table: GongyouTable): MyMoves {
  const kinds = [transferEntity(table), leavingEntity(table), expulsionEntity(table), guestEntity(table)] as const
  return {
    async of(personId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `MOVES#${personId}` })
        .entities(...kinds)
        .options({ entityAttrFilter: false, showEntityAttr: true })
        .send()
      return {
        transfers: Items.filter((item) => item.entity === 'transfer'),
        leavings: Items.filter((item) => item.entity === 'leaving'),
        expulsions: Items.filter((item) => item.entity === 'expulsion'),
        guests: Items.filter((item) => item.entity === 'guest'),
      }
    },
  }
}
