import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { Seal } from '../platform/sealed'
import type { Actors } from '../table/actors.repository'
import type { Directory } from '../table/directory.repository'
import type { People } from '../table/people.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { PassedOnLists } from './passed-on-lists.repository'
import type { Rolls } from './rolls.repository'

/** What the use cases of lists that are passed on depend on; `lambda.ts` supplies it. */
export interface PassedOnListDeps {
  readonly passedOnLists: PassedOnLists
  /** Accounts and ledgers, as rolls read and write them. */
  readonly rolls: Pick<Rolls, 'account' | 'noteAccesses'>
  readonly people: Pick<People, 'withId'>
  readonly actors: Actors
  readonly directory: Directory
  readonly settings: ReadSettings
  readonly cursors: Cursors
  readonly seal: Seal
  readonly newId: () => string
  readonly now: () => Instant
}
