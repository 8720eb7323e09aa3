import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { Directory } from '../table/directory.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { Tree } from './tree.repository'

/** What the use cases that change the tree depend on; `lambda.ts` supplies it. */
export interface TreeDeps {
  readonly tree: Tree
  readonly directory: Directory
  readonly settings: ReadSettings
  readonly cursors: Cursors
  readonly newId: () => string
  readonly now: () => Instant
}
