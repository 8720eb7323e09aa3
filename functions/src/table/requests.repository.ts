import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { hours, plus, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { RequestIdentity } from '../platform/use-case'
import type { GongyouTable } from './gongyou-table'
import { requestEntity } from './upkeep.entities'

/** What a finished request left behind: a status and ids, never a reply. */
export interface RequestOutcome {
  readonly bodyDigest: string
  readonly status: number
  readonly ids: Readonly<Record<string, string>>
}

export interface Requests {
  /** What was done under this key in the last 24 hours. May miss what was saved a moment ago: the transaction won't. */
  outcomeOf(requestKey: string, reading?: 'lately' | 'now'): Promise<RequestOutcome | undefined>
  /** The write that makes an effect happen once; it belongs first in the effect's transaction. */
  once(identity: RequestIdentity, status: number, ids: Readonly<Record<string, string>>): OnceWrite
}

/** The tap that saves something, and the status that it is answered with. */
export interface Tap {
  readonly request: RequestIdentity
  readonly status: number
}

/** With the ids that a repeat of it is answered from. */
export interface Once extends Tap {
  readonly ids: Readonly<Record<string, string>>
}

type OnceWrite = { readonly name: 'request'; readonly write: PutTransaction<ReturnType<typeof requestEntity>> }

const kept = hours(24)

export function openRequests(table: GongyouTable, now: () => Instant): Requests {
  const requests = requestEntity(table)
  return {
    async outcomeOf(requestKey, reading = 'lately') {
      const { Item } = await requests
        .build(GetItemCommand)
        .key({ requestKey })
        .options({ consistent: reading === 'now' })
        .send()
      return Item && Item.ttl > epochSeconds(now()) ? Item : undefined
    },
    once({ requestKey, bodyDigest }, status, ids) {
      const write = requests
        .build(PutTransaction)
        .item({ requestKey, bodyDigest, status, ids, ttl: epochSeconds(plus(now(), kept)) })
        .options({
          condition: {
            or: [
              { attr: 'requestKey', exists: false },
              { attr: 'ttl', lte: epochSeconds(now()) },
            ],
          },
        })
      return { name: 'request', write }
    },
  }
}

function epochSeconds(instant: Instant): number {
  return Math.floor(toMillis(instant) / 1000)
}
