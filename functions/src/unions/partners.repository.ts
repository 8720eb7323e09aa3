import { toMillis, type Instant } from '@gongyou/shared/kernel/time'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import {
  arrivalEntity,
  partnerEntity,
  partnerLinkEntity,
  type ArrivalRecord,
  type PartnerRecord,
} from '../table/codes.entities'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import type { Once, Requests } from '../table/requests.repository'
import { transact } from '../table/transaction'

/** The one use of a link; `expiresAt` is when the link is dead by itself. */
export interface UsedLink {
  readonly partnerId: string
  readonly linkId: string
  readonly expiresAt: Instant
}

export interface Partners {
  withId(partnerId: string): Promise<PartnerRecord | undefined>
  /** `used`: somebody came through this very link before. */
  arrive(arrival: ArrivalRecord, link: UsedLink, once: Once): Promise<'saved' | 'repeated' | 'used'>
}

/** Longer than a link lives on anybody's clock. */
const rememberedSeconds = 24 * 3600

export function openPartners(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): Partners {
  const partners = partnerEntity(table)
  const links = partnerLinkEntity(table)
  const arrivals = arrivalEntity(table)
  return {
    async withId(partnerId) {
      return (await partners.build(GetItemCommand).key({ partnerId }).send()).Item
    },

    async arrive(arrival, { partnerId, linkId, expiresAt }, once) {
      const ttl = Math.floor(toMillis(expiresAt) / 1000) + rememberedSeconds
      const used = links
        .build(PutTransaction)
        .item({ partnerId, linkId, ttl })
        .options({ condition: { attr: 'linkId', exists: false } })
      const outcome = await transact(
        [
          requests.once(once.request, once.status, once.ids),
          { name: 'link' as const, write: used },
          { name: 'arrival' as const, write: arrivals.build(PutTransaction).item(arrival) },
        ],
        { documents },
      )
      if (outcome.kind === 'saved') return 'saved'
      return outcome.to === 'request' ? 'repeated' : 'used'
    },
  }
}
