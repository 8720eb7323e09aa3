import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { GongyouTable } from '../table/gongyou-table'
import { leadEntity, type LeadRecord } from '../table/leads.entities'

/** Who had a gift before joining. */
export interface Leads {
  /** Notes what somebody works as; the latest word counts. */
  note(lead: LeadRecord): Promise<void>
}

export function openLeads(table: GongyouTable): Leads {
  const leads = leadEntity(table)
  return {
    async note(lead) {
      await leads.build(PutItemCommand).item(lead).send()
    },
  }
}
