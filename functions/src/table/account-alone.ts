import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import type { ReadItem } from './gathered-reads'
import type { GongyouTable } from './gongyou-table'
import { accountEntity, type AccountRecord } from './people.entities'

/** An account without its roles, read as it is now unless a moment ago is good enough. */
export type AccountAlone = (accountId: string, reading?: 'lately' | 'now') => Promise<AccountRecord | undefined>

export function readAccountAlone(table: GongyouTable, read: ReadItem): AccountAlone {
  const format = accountEntity(table).build(EntityFormatter)
  return async (accountId, reading = 'now') => {
    const found = await read({ pk: `ACCOUNT#${accountId}`, sk: 'ACCOUNT' }, reading)
    return found && format.format(found)
  }
}
