import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { Seal } from '../platform/sealed'
import type { Actors } from '../table/actors.repository'
import type { Directory } from '../table/directory.repository'
import type { People } from '../table/people.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { Typefaces } from './drawing/typefaces'
import type { Rolls } from './rolls.repository'

/** What the use cases of rolls depend on; `lambda.ts` supplies it. */
export interface RollDeps {
  readonly rolls: Rolls
  readonly people: Pick<People, 'withId'>
  readonly actors: Actors
  readonly directory: Pick<Directory, 'union' | 'ancestorsOf'>
  readonly settings: ReadSettings
  readonly cursors: Cursors
  readonly seal: Seal
  readonly typefaces: () => Promise<Typefaces>
  readonly newId: () => string
  readonly now: () => Instant
}
