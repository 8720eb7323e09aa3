import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { campaignEntity, claimEntity, type CampaignRecord, type ClaimRecord } from '../table/benefits.entities'
import { drawEntity, type DrawRecord } from '../table/draws.entities'
import type { ClaimKey } from '../table/fact-stream'
import type { GongyouTable } from '../table/gongyou-table'
import { accountEntity } from '../table/people.entities'
import { recoveryEntity, type RecoveryRecord } from '../table/recovery.entities'
import { reminderEntity } from '../table/reminders.entities'
import { transferEntity, type TransferRecord } from '../table/transfers.entities'

/** What the facts are about, each read as it is at the moment of telling: who was erased since is not found. */
export interface ToldFacts {
  transfer(personId: string, transferId: string): Promise<TransferRecord | undefined>
  recovery(personId: string, recoveryId: string): Promise<RecoveryRecord | undefined>
  claim(key: ClaimKey): Promise<ClaimRecord | undefined>
  campaign(campaignId: string): Promise<CampaignRecord | undefined>
  draw(campaignId: string): Promise<DrawRecord | undefined>
  wantsReminder(accountId: string, campaignId: string): Promise<boolean>
  /** Where WeChat finds an account; nothing where it was erased or has taken the authorisation back. */
  openidOf(accountId: string): Promise<string | undefined>
}

export function openToldFacts(table: GongyouTable): ToldFacts {
  const transfers = transferEntity(table)
  const recoveries = recoveryEntity(table)
  const claims = claimEntity(table)
  const campaigns = campaignEntity(table)
  const draws = drawEntity(table)
  const reminders = reminderEntity(table)
  const accounts = accountEntity(table)
  const now = { consistent: true } as const
  return {
    async transfer(personId, transferId) {
      return (await transfers.build(GetItemCommand).key({ personId, transferId }).options(now).send()).Item
    },
    async recovery(personId, recoveryId) {
      return (await recoveries.build(GetItemCommand).key({ personId, recoveryId }).options(now).send()).Item
    },
    async claim(key) {
      return (await claims.build(GetItemCommand).key(key).options(now).send()).Item
    },
    async campaign(campaignId) {
      return (await campaigns.build(GetItemCommand).key({ campaignId }).options(now).send()).Item
    },
    async draw(campaignId) {
      return (await draws.build(GetItemCommand).key({ campaignId }).options(now).send()).Item
    },
    async wantsReminder(accountId, campaignId) {
      const { Item } = await reminders.build(GetItemCommand).key({ accountId, campaignId }).options(now).send()
      return Item !== undefined
    },
    async openidOf(accountId) {
      if (accountId === '') return undefined
      return (await accounts.build(GetItemCommand).key({ accountId }).options(now).send()).Item?.openid || undefined
    },
  }
}
