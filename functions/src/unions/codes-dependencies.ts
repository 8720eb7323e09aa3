import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { Directory } from '../table/directory.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { Codes } from './codes.repository'
import type { MinuteCounters } from './minute-counters.repository'
import type { PosterReports } from './poster-reports.repository'

/** What the use cases around codes depend on; `lambda.ts` supplies it. */
export interface CodesDeps {
  readonly codes: Codes
  readonly posterReports: PosterReports
  readonly counters: MinuteCounters
  readonly directory: Directory
  readonly settings: ReadSettings
  readonly cursors: Cursors
  readonly randomBytes: (count: number) => Uint8Array
  readonly newId: () => string
  /** Where the links of codes lead. */
  readonly linkHost: string
  readonly now: () => Instant
}
