import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { isInstant } from '@gongyou/shared/kernel/time'
import type { TokenStore } from '../wechat/stable-token'
import type { GongyouTable } from './gongyou-table'
import { tokenEntity } from './upkeep.entities'

/** WeChat's access token in the table: of several refreshers the first one saves. */
export function openTokens(table: GongyouTable, appId: string): TokenStore {
  const tokens = tokenEntity(table)
  return {
    async read() {
      const { Item } = await tokens.build(GetItemCommand).key({ appId }).options({ consistent: true }).send()
      if (!Item || !isInstant(Item.expiresAt)) return undefined
      return { token: Item.token, expiresAt: Item.expiresAt }
    },
    async save(fresh, before) {
      try {
        await tokens
          .build(PutItemCommand)
          .item({ appId, ...fresh })
          .options({
            condition: before ? { attr: 'token', eq: before.token } : { attr: 'token', exists: false },
          })
          .send()
        return 'saved'
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'stale'
        throw error
      }
    },
  }
}
