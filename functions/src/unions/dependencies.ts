import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { Log } from '../platform/log'
import type { Directory } from '../table/directory.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { Relocation } from './relocation.repository'
import type { Tree } from './tree.repository'
import type { UnionChanges } from './union-changes.repository'

/** What the use cases that change the tree depend on; `lambda.ts` supplies it. */
export interface TreeDeps {
  readonly tree: Tree
  readonly directory: Directory
  readonly settings: ReadSettings
  readonly cursors: Cursors
  readonly newId: () => string
  readonly now: () => Instant
}

/** What merging and dissolving depend on. */
export interface EndingDeps extends Omit<TreeDeps, 'cursors'> {
  readonly changes: UnionChanges
}

/** What the schedule's work depends on. */
export interface CarryingDeps extends EndingDeps {
  readonly relocation: Relocation
  readonly log: Log
  /** Whether another page may be begun before the function's time is up. */
  readonly timeLeft: () => boolean
}
