import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { Seal } from '../platform/sealed'
import type { ClaimedAsMember } from '../table/claims-as-member'
import type { Directory } from '../table/directory.repository'
import type { Ledgers } from '../table/ledgers.repository'
import type { People } from '../table/people.repository'
import type { Pools } from '../table/pools.repository'
import type { Requests } from '../table/requests.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { Departures } from './departures.repository'
import type { Matters } from './matters.repository'
import type { Members } from './members.repository'
import type { MoveBatches } from './move-batches.repository'
import type { Transfers } from './transfers.repository'

/** What the use cases of membership depend on; `lambda.ts` supplies it. */
export interface MembershipDeps {
  readonly people: People
  readonly directory: Directory
  readonly transfers: Transfers
  readonly departures: Departures
  readonly members: Members
  readonly matters: Matters
  readonly pools: Pools
  readonly moveBatches: MoveBatches
  /** What was saved under a request's key, of this request or of one of its parts. */
  readonly requests: Pick<Requests, 'outcomeOf'>
  readonly ledgers: Ledgers
  readonly seal: Seal
  readonly settings: ReadSettings
  readonly claimedAsMember: ClaimedAsMember
  readonly cursors: Cursors
  /** The master from which every card's own key is drawn. */
  readonly cardKey: Uint8Array
  readonly newId: () => string
  readonly now: () => Instant
}
