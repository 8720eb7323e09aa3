import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { ClaimTurn } from '@gongyou/shared/domain/benefits/claim-history'
import type { Seal } from '../platform/sealed'
import { campaignEntity, claimEntity, claimsOf } from '../table/benefits.entities'
import { holderOf } from '../table/claim-holder'
import type { GongyouTable } from '../table/gongyou-table'
import type { AccountRecord, PersonRecord } from '../table/people.entities'

/** What others have made of a claim of mine, and of which benefit. */
export interface ToldOfClaim extends ClaimTurn {
  readonly title: string
}

export interface MyClaims {
  /** What happened to the claims of an account or, where it acts for one, of a person, the latest first; so many at most. */
  turnsOf(account: AccountRecord, person: PersonRecord | undefined, limit: number): Promise<ToldOfClaim[]>
}

export function openMyClaims(table: GongyouTable, seal: Pick<Seal, 'digest'>): MyClaims {
  const claims = claimEntity(table)
  const campaigns = campaignEntity(table)
  return {
    async turnsOf(account, person, limit) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: claimsOf(holderOf(person, account, seal)) })
        .entities(claims)
        .options({ entityAttrFilter: false, attributes: ['campaignId', 'turns'], maxPages: 1 })
        .send()
      const turns = Items.flatMap(({ campaignId, turns: told = [] }) => told.map((turn) => ({ campaignId, turn })))
      const latest = turns.sort((a, b) => (a.turn.at < b.turn.at ? 1 : -1)).slice(0, limit)
      return Promise.all(
        latest.map(async ({ campaignId, turn }) => {
          const { Item } = await campaigns.build(GetItemCommand).key({ campaignId }).send()
          return { ...turn, title: Item?.terms.title ?? '' }
        }),
      )
    },
  }
}
