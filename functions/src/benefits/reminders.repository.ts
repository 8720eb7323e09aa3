import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { GongyouTable } from '../table/gongyou-table'
import { reminderEntity, type ReminderRecord } from '../table/reminders.entities'

/** Who wants to be told when which campaign opens. */
export interface Reminders {
  /** Keeps one for each account and campaign. */
  keep(reminder: ReminderRecord): Promise<void>
  has(key: Pick<ReminderRecord, 'accountId' | 'campaignId'>): Promise<boolean>
}

export function openReminders(table: GongyouTable): Reminders {
  const reminders = reminderEntity(table)
  return {
    async keep(reminder) {
      await reminders.build(PutItemCommand).item(reminder).send()
    },
    async has(key) {
      return (await reminders.build(GetItemCommand).key(key).send()).Item !== undefined
    },
  }
}
