import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { instantOf, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { GongyouTable } from '../table/gongyou-table'
import { leadEntity } from '../table/leads.entities'

/** What somebody told at a gift before joining, and until when it is kept; nothing after that. */
export interface MyLead {
  of(accountId: string): Promise<{ readonly occupation: string; readonly keptUntil: Instant } | undefined>
}

export function openMyLead(table: GongyouTable, now: () => Instant): MyLead {
  const leads = leadEntity(table)
  return {
    async of(accountId) {
      const { Item } = await leads.build(GetItemCommand).key({ accountId }).send()
      if (!Item || Item.ttl * 1000 <= toMillis(now())) return undefined
      return { occupation: Item.occupation, keptUntil: instantOf(Item.ttl * 1000) }
    },
  }
}
