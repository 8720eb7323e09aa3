import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { claimEntity, stockShardEntity, type ClaimRecord } from '../table/benefits.entities'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import type { Once, Requests } from '../table/requests.repository'
import { transact, type NamedWrite } from '../table/transaction'
import type { Taken, UnitWanted } from './claims.repository'

/** What staff make of a claim, with the line that it leaves. */
export interface StaffsWord {
  readonly before: ClaimRecord
  readonly after: ClaimRecord
  readonly audit: AuditRecord
  readonly once: Once
}

/** Claims that people decide about: each word of theirs once, by its key, from the version that was seen. */
export interface StaffClaims {
  /** Saves a claim that now has these units: all or nothing. `lost`: it was changed meanwhile, or this is a repeat. */
  grant(word: StaffsWord, units: readonly UnitWanted[]): Promise<Taken>
  /** Saves a claim that has no unit, giving back to their shards those that it had. */
  end(word: StaffsWord, returned: ClaimRecord['units']): Promise<'saved' | 'lost'>
}

export function openStaffClaims(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): StaffClaims {
  const claims = claimEntity(table)
  const shards = stockShardEntity(table)
  const audits = auditEntity(table)

  const writesOf = ({ before, after, audit, once }: StaffsWord): NamedWrite<string>[] => [
    requests.once(once.request, once.status, once.ids),
    {
      name: 'claim',
      write: claims
        .build(PutTransaction)
        .item({ ...after, version: before.version + 1 })
        .options({ condition: { attr: 'version', eq: before.version } }),
    },
    { name: 'audit', write: audits.build(PutTransaction).item(audit) },
  ]

  return {
    async grant(word, units) {
      const { campaignId } = word.before
      const taken = units.map(({ pool, shard, share }, index) => ({
        name: String(index),
        write: shards
          .build(UpdateTransaction)
          .item({ campaignId, pool, shard, taken: $add(1) })
          .options({
            condition: {
              or: [
                { attr: 'taken', exists: false },
                { attr: 'taken', lt: share },
              ],
            },
          }),
      }))
      const outcome = await transact([...writesOf(word), ...taken], { documents })
      if (outcome.kind === 'saved') return { kind: 'taken' }
      const unit = units[Number(outcome.to)]
      return unit ? { kind: 'dry', unit } : { kind: 'lost' }
    },
    async end(word, returned) {
      const { campaignId } = word.before
      const back = returned.map(({ pool, shard }) => ({
        name: 'unit',
        write: shards.build(UpdateTransaction).item({ campaignId, pool, shard, taken: $add(-1) }),
      }))
      return (await transact([...writesOf(word), ...back], { documents })).kind
    },
  }
}
