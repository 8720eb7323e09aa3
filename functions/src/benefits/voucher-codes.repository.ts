import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Instant } from '@gongyou/shared/kernel/time'
import { claimEntity, type ClaimRecord } from '../table/benefits.entities'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { transact } from '../table/transaction'
import { voucherCodeEntity, type VoucherCodeRecord } from '../table/voucher-codes.entities'
import { freeOf } from './free-codes'

export interface VoucherCodes {
  withDigest(campaignId: string, digest: string): Promise<VoucherCodeRecord | undefined>
  /** Some that nobody has, as the index knows them: whether one is still free, its giving decides. */
  free(campaignId: string, partition: number): Promise<string[]>
  /** Gives one code to one claim, both in one write. */
  give(claim: ClaimRecord, code: Given): Promise<'given' | 'code-gone' | 'claim-changed'>
}

interface Given {
  readonly digest: string
  /** The claim's own name. */
  readonly claim: string
  readonly at: Instant
}

const atOnce = 20

export function openVoucherCodes(table: GongyouTable, { documents }: { readonly documents: Documents }): VoucherCodes {
  const codes = voucherCodeEntity(table)
  const claims = claimEntity(table)

  return {
    async withDigest(campaignId, digest) {
      return (await codes.build(GetItemCommand).key({ campaignId, digest }).options({ consistent: true }).send()).Item
    },
    async free(campaignId, partition) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'vouchers', partition: freeOf(campaignId, partition) })
        .options({ limit: atOnce })
        .send()
      return Items.map((item) => String(item['voucherSk']))
    },
    async give(claim, { digest, claim: name, at }) {
      const { campaignId, version } = claim
      const outcome = await transact(
        [
          {
            name: 'claim-changed' as const,
            write: claims
              .build(PutTransaction)
              .item({ ...claim, codeDigest: digest, version: version + 1 })
              .options({ condition: { attr: 'version', eq: version } }),
          },
          {
            name: 'code-gone' as const,
            write: codes
              .build(UpdateTransaction)
              .item({ campaignId, digest, claim: name, givenAt: at, voucherPk: $remove(), voucherSk: $remove() })
              .options({
                condition: {
                  and: [
                    { attr: 'sealed', exists: true },
                    { attr: 'claim', exists: false },
                  ],
                },
              }),
          },
        ],
        { documents },
      )
      return outcome.kind === 'saved' ? 'given' : outcome.to
    },
  }
}
