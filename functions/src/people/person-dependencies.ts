import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { ProofDeps } from '../platform/prove-identity'
import type { Actors } from '../table/actors.repository'
import type { Directory } from '../table/directory.repository'
import type { People } from '../table/people.repository'
import type { ReadHome } from './home'
import type { PersonChanges } from './person-changes.repository'

/** What the use cases about a person's own data depend on; `lambda.ts` supplies it. */
export interface PersonDeps extends ProofDeps {
  readonly changes: PersonChanges
  readonly people: People
  readonly actors: Actors
  readonly directory: Directory
  readonly readHome: ReadHome
  readonly cursors: Cursors
  readonly newId: () => string
  readonly now: () => Instant
}
