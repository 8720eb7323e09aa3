import type { Instant } from '@gongyou/shared/kernel/time'
import type { AskChecks } from '../platform/ask'
import type { Cursors } from '../platform/cursor'
import type { Seal } from '../platform/sealed'
import type { Actor } from '../platform/use-case'
import type { Arrivals } from '../table/arrivals.repository'
import type { ClaimedAsMember } from '../table/claims-as-member'
import type { Directory } from '../table/directory.repository'
import type { AccountRecord } from '../table/people.entities'
import type { IdentityChecks } from '../table/identity-checks.repository'
import type { Ledgers } from '../table/ledgers.repository'
import type { People } from '../table/people.repository'
import type { Requests } from '../table/requests.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { AdmissionLists } from './admission-lists.repository'
import type { Applications } from './applications.repository'
import type { Batches } from './batches.repository'
import type { Queues } from './queues.repository'

/** What the use cases of enrolment depend on; `lambda.ts` supplies it. */
export interface EnrolmentDeps {
  readonly applications: Applications
  readonly ledgers: Ledgers
  readonly queues: Queues
  readonly batches: Batches
  /** What was saved under a request's key, of this request or of one of its parts. */
  readonly requests: Pick<Requests, 'outcomeOf'>
  readonly admissionLists: AdmissionLists
  readonly people: People
  readonly claimedAsMember: ClaimedAsMember
  readonly directory: Directory
  readonly arrivals: Arrivals
  readonly settings: ReadSettings
  readonly seal: Seal
  readonly cursors: Cursors
  readonly askChecks: AskChecks
  readonly identityChecks: IdentityChecks
  readonly regionExists: (code: string) => Promise<boolean>
  /** Whether the version of the application text that was affirmed counts as the present one. */
  readonly acceptsTextVersion: (affirmed: string, present: string) => boolean
  /** The actor's account read again. */
  readonly actorNow: (actor: Actor) => Promise<Actor>
  /** An applicant's account, as it is now. */
  readonly accountOf: (accountId: string) => Promise<AccountRecord | undefined>
  readonly freshMemberNumber: () => string
  readonly newId: () => string
  readonly now: () => Instant
}
