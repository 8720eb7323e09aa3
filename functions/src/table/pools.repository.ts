import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { GongyouTable } from './gongyou-table'
import type { Page, Position } from './page'
import { poolEntity, type PoolRecord } from './pools.entities'

export interface Pools {
  /** Makes a union known as one in which members wait; once it is, nothing changes. */
  register(unionId: string): Promise<void>
  with(unionId: string): Promise<PoolRecord | undefined>
  /** A page of all that are known, by their ids. */
  known(from?: Position): Promise<Page<PoolRecord>>
  /** Saves how far the day's work has come. Two at once repeat a page of it and do no other harm. */
  save(pool: PoolRecord): Promise<void>
}

export function openPools(table: GongyouTable): Pools {
  const pools = poolEntity(table)
  return {
    async register(unionId) {
      await pools.build(UpdateItemCommand).item({ unionId }).send()
    },
    async with(unionId) {
      return (await pools.build(GetItemCommand).key({ unionId }).send()).Item
    },
    async known(from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ partition: 'POOLS' })
        .entities(pools)
        .options({ exclusiveStartKey: from, entityAttrFilter: false })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },
    async save(pool) {
      await pools.build(PutItemCommand).item(pool).send()
    },
  }
}
