import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { OpenClaims } from '@gongyou/shared/domain/benefits/settling'
import type { GongyouTable } from '../table/gongyou-table'
import { entriesOf, liveVouchersOf, requestsFor } from '../table/voucher-index'

/** What may still become of a campaign's claims: of each kind one is enough to know that there are some. */
export type ReadOpenClaims = (campaignId: string) => Promise<OpenClaims>

const decimal = [...'0123456789']
const hexadecimal = [...'0123456789abcdef']

export function openOpenClaims(table: GongyouTable): ReadOpenClaims {
  const anyIn = async (partition: string) => {
    const { Count = 0 } = await table
      .build(QueryCommand)
      .query({ index: 'vouchers', partition })
      .options({ limit: 1, select: 'COUNT' })
      .send()
    return Count
  }
  const inAll = async (partitions: readonly string[]) => {
    const counts = await Promise.all(partitions.map(anyIn))
    return counts.reduce((sum, count) => sum + count, 0)
  }
  return async (campaignId) => {
    const live = await inAll(decimal.map((digit) => liveVouchersOf(campaignId, digit)))
    const entries = hexadecimal.map((digit) => entriesOf(campaignId, digit))
    return { live, undecided: await inAll([...entries, requestsFor(campaignId)]) }
  }
}
