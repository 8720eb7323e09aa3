import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { expulsionEntity, leavingEntity, type ExpulsionRecord, type LeavingRecord } from '../table/departures.entities'
import { expulsionInItsLists, expulsionsAt, leavingInItsLists, leavingsAt } from '../table/ending-keys'
import type { GongyouTable } from '../table/gongyou-table'
import type { IdPage, Position } from '../table/page'
import { saved } from './saved.repository'

/** Leavings and expulsions that wait for a union, moved from the state in which they were seen. */
export interface DepartureRelocation {
  leavingsFrom(unionId: string, limit: number, from?: Position): Promise<IdPage>
  leaving(leavingId: string): Promise<LeavingRecord | undefined>
  moveLeaving(after: LeavingRecord, before: LeavingRecord): Promise<'saved' | 'lost'>
  expulsionsFrom(unionId: string, limit: number, from?: Position): Promise<IdPage>
  expulsion(expulsionId: string): Promise<ExpulsionRecord | undefined>
  moveExpulsion(after: ExpulsionRecord, before: ExpulsionRecord): Promise<'saved' | 'lost'>
}

export function openDepartureRelocation(table: GongyouTable): DepartureRelocation {
  const leavings = leavingEntity(table)
  const expulsions = expulsionEntity(table)

  async function listed(partition: string, limit: number, from?: Position): Promise<IdPage> {
    const { Items = [], LastEvaluatedKey } = await table
      .build(QueryCommand)
      .query({ index: 'queue', partition })
      .options({ limit, exclusiveStartKey: from, attributes: ['sk'] })
      .send()
    return { ids: Items.map(({ sk }) => String(sk).slice(String(sk).indexOf('#') + 1)), next: LastEvaluatedKey }
  }

  return {
    leavingsFrom: (unionId, limit, from) => listed(leavingsAt(unionId), limit, from),
    async leaving(leavingId) {
      const read = leavings.build(GetItemCommand).key({ personId: personIn(leavingId), leavingId })
      return (await read.options({ consistent: true }).send()).Item
    },
    moveLeaving: (after, before) =>
      saved(
        leavings
          .build(PutItemCommand)
          .item(leavingInItsLists(after))
          .options({ condition: { attr: 'version', eq: before.version } })
          .send(),
      ),

    expulsionsFrom: (unionId, limit, from) => listed(expulsionsAt(unionId), limit, from),
    async expulsion(expulsionId) {
      const read = expulsions.build(GetItemCommand).key({ personId: personIn(expulsionId), expulsionId })
      return (await read.options({ consistent: true }).send()).Item
    },
    moveExpulsion: (after, before) =>
      saved(
        expulsions
          .build(PutItemCommand)
          .item(expulsionInItsLists(after))
          .options({ condition: { attr: 'version', eq: before.version } })
          .send(),
      ),
  }
}

/** The id names the person's partition too. */
const personIn = (ownId: string) => ownId.slice(0, ownId.lastIndexOf('.'))
