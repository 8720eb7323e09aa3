import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { ProofDeps } from '../platform/prove-identity'
import type { Actors } from '../table/actors.repository'
import type { Directory } from '../table/directory.repository'
import type { People } from '../table/people.repository'
import type { NumberDeps } from './number-given'
import type { Recoveries } from './recoveries.repository'

/** What the use cases of recovery depend on; `lambda.ts` supplies it. */
export interface RecoveryDeps extends NumberDeps, ProofDeps {
  readonly recoveries: Recoveries
  readonly actors: Actors
  readonly people: People
  readonly directory: Directory
  readonly cursors: Cursors
  readonly newId: () => string
  readonly now: () => Instant
}
