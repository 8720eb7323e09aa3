import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { Directory } from '../table/directory.repository'
import type { People } from '../table/people.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { Departures } from './departures.repository'
import type { Transfers } from './transfers.repository'

/** What the use cases of membership depend on; `lambda.ts` supplies it. */
export interface MembershipDeps {
  readonly people: People
  readonly directory: Directory
  readonly transfers: Transfers
  readonly departures: Departures
  readonly settings: ReadSettings
  readonly cursors: Cursors
  /** The master from which every card's own key is drawn. */
  readonly cardKey: Uint8Array
  readonly newId: () => string
  readonly now: () => Instant
}
