import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Seal } from '../platform/sealed'
import { campaignEntity, claimEntity, claimsOf, type ClaimRecord } from '../table/benefits.entities'
import { claimHappening } from '../table/claim-happenings'
import { holderOf } from '../table/claim-holder'
import type { GongyouTable } from '../table/gongyou-table'
import type { Happening } from '../table/happenings'
import type { AccountRecord, PersonRecord } from '../table/people.entities'

/** A claim of mine, and of which benefit. */
export interface TitledClaim {
  readonly claim: ClaimRecord
  readonly title: string
}

export interface MyClaims {
  /** Everything that somebody has claimed, for themselves: few in a life, and no more than an item's worth of pages. */
  all(account: AccountRecord, person: PersonRecord | undefined): Promise<TitledClaim[]>
  /** What happened to the claims of an account or, where it acts for one, of a person, the latest first; so many at most. */
  happenings(account: AccountRecord, person: PersonRecord | undefined, limit: number): Promise<Happening[]>
}

export function openMyClaims(table: GongyouTable, seal: Pick<Seal, 'digest'>): MyClaims {
  const claims = claimEntity(table)
  const campaigns = campaignEntity(table)
  const titleOf = async (campaignId: string) =>
    (await campaigns.build(GetItemCommand).key({ campaignId }).send()).Item?.terms.title ?? ''
  return {
    async all(account, person) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: claimsOf(holderOf(person, account, seal)) })
        .entities(claims)
        .options({ entityAttrFilter: false, maxPages: 5 })
        .send()
      const ids = [...new Set(Items.map(({ campaignId }) => campaignId))]
      const titles = new Map(await Promise.all(ids.map(async (id) => [id, await titleOf(id)] as const)))
      return Items.map((claim) => ({ claim, title: titles.get(claim.campaignId) ?? '' }))
    },
    async happenings(account, person, limit) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: claimsOf(holderOf(person, account, seal)) })
        .entities(claims)
        .options({ entityAttrFilter: false, attributes: ['campaignId', 'row', 'number', 'turns'], maxPages: 1 })
        .send()
      const told = Items.flatMap(({ turns = [], ...claim }) => turns.map((turn) => ({ claim, turn })))
      const latest = told.sort((a, b) => (a.turn.at < b.turn.at ? 1 : -1)).slice(0, limit)
      return Promise.all(
        latest.map(async ({ claim, turn }) => claimHappening(claim, turn, await titleOf(claim.campaignId))),
      )
    },
  }
}
