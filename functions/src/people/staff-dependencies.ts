import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { Actors } from '../table/actors.repository'
import type { Directory } from '../table/directory.repository'
import type { People } from '../table/people.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { Grants } from './grants.repository'

/** What the use cases on the roles of staff depend on; `lambda.ts` supplies it. */
export interface StaffDeps {
  readonly grants: Grants
  readonly actors: Actors
  readonly people: People
  readonly directory: Directory
  readonly settings: ReadSettings
  readonly cursors: Cursors
  readonly newId: () => string
  readonly now: () => Instant
}
