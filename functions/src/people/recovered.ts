import { mostTurns, withTurn } from '@gongyou/shared/domain/identity/person-history'
import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { happened } from '@gongyou/shared/domain/enrolment/timeline'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { AccountWithGrants } from '../table/actors.repository'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { AccountRecord, PersonRecord } from '../table/people.entities'
import type { RecoveryRecord } from '../table/recovery.entities'
import type { Completion, Versioned } from './completions.repository'

/** Everything that a recovery moves, as it stands when it completes. */
export interface Recovered {
  readonly recovery: RecoveryRecord
  readonly person: PersonRecord
  readonly holder: AccountWithGrants
  readonly claimant: AccountRecord
  /** The latest application of the old account, and that of the new one. */
  readonly applications: { readonly held?: ApplicationRecord; readonly own?: ApplicationRecord }
  /** Who holds the number that was proven, at this moment. */
  readonly numberHeldBy?: string
}

/** As many roles as fit into the one transaction. */
const mostRoles = 20

/**
 * States a recovery as one change: the person, with the membership that hangs by it, is the new account's; the old one
 * is signed out and acts for nobody. Roles end, because they are trusted to a person and not to whoever holds a phone:
 * an admin gives them anew.
 */
export function recovered(what: Recovered, at: Instant): Completion {
  const { recovery, person, holder, claimant } = what
  const { fromAccountId, toAccountId } = recovery.move
  const { applicationId, ...applications } = applicationsOf(what, at)
  return {
    recovery: {
      after: { ...recovery, state: 'done', endedBy: 'system', endedAt: at, version: recovery.version + 1 },
      before: recovery,
    },
    person: {
      after: {
        ...person,
        accountId: toAccountId,
        turns: withTurn(person.turns, { at, what: 'recovered', by: 'system', reasons: [] }),
        version: person.version + 1,
      },
      before: person,
    },
    from: holder.account,
    to: claimant,
    applicationId,
    ...applications,
    formerAccountIds: [...new Set([fromAccountId, ...formerOf(holder.account), ...formerOf(claimant)])],
    turns: [...(holder.account.turns ?? []), ...(claimant.turns ?? [])]
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .slice(-mostTurns),
    fresh: holder.account.fresh?.stale && claimant.fresh ? { ...claimant.fresh, stale: true } : undefined,
    phone: phoneOf(what),
    roles: holder.grants.filter(({ onBehalfOf }) => onBehalfOf === undefined).slice(0, mostRoles),
  }
}

function formerOf({ formerAccountIds = [] }: AccountRecord): readonly string[] {
  return formerAccountIds
}

/** The old account's application goes along; one that the new account had under way ends, for it would be a second. */
function applicationsOf({ recovery, holder, claimant, applications: { held, own } }: Recovered, at: Instant) {
  const { toAccountId } = recovery.move
  const moved: Versioned<ApplicationRecord>[] = held
    ? [{ after: { ...held, accountId: toAccountId, version: held.version + 1 }, before: held }]
    : []
  const ended = own && isUnderWay(own.state) ? [{ after: withdrawn(own, at), before: own }] : []
  const earlier = [...(holder.account.earlierApplicationIds ?? []), ...(claimant.earlierApplicationIds ?? [])]
  const wasLatest = held && claimant.applicationId !== undefined ? [claimant.applicationId] : []
  return {
    applicationId: held?.applicationId ?? claimant.applicationId,
    earlierApplicationIds: [...earlier, ...wasLatest],
    applications: [...moved, ...ended],
  }
}

function withdrawn(application: ApplicationRecord, at: Instant): ApplicationRecord {
  const { reasons, ...line } = happened('withdrawn', application.step, 'system', at)
  return {
    ...application,
    state: 'withdrawn',
    dueOn: undefined,
    timeline: [...application.timeline, { ...line, reasons: [...reasons] }],
    version: application.version + 1,
  }
}

/** The number goes along, unless somebody else has proven it theirs since. */
function phoneOf({ recovery, numberHeldBy, claimant }: Recovered): Completion['phone'] {
  const { fromAccountId, toAccountId } = recovery.move
  const isFree = numberHeldBy === undefined || numberHeldBy === fromAccountId || numberHeldBy === toAccountId
  if (!isFree) return undefined
  const before = claimant.phone?.proven && claimant.phone.digest !== recovery.phone.digest ? claimant.phone : undefined
  return { bound: { ...recovery.phone, proven: true, elsewhere: false }, letGo: before?.digest }
}
