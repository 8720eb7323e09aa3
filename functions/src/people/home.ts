import type { Home } from '@gongyou/shared/contracts/contract'
import { days, isBefore, plus, type Instant } from '@gongyou/shared/kernel/time'
import { askedAbout } from '@gongyou/shared/domain/membership/proposal'
import type { UseCase } from '../platform/use-case'
import { renderApplication, renderMembership } from '../table/application.rendering'
import type { Directory } from '../table/directory.repository'
import type { ActorGrant } from '../table/actors.repository'
import type { AccountRecord, MembershipRecord, PersonRecord } from '../table/people.entities'
import type { People, PersonWithMembership, Reading } from '../table/people.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { MyLead } from './my-lead.repository'
import { renderOwnRecovery } from './render-recovery'

interface Sources {
  readonly people: People
  readonly directory: Directory
  readonly settings: ReadSettings
  readonly lead: MyLead
  readonly now: () => Instant
}

/** Everything the app knows of the person who opened it, as one reply. */
export type ReadHome = (account: AccountRecord, grants: readonly ActorGrant[], reading: Reading) => Promise<Home>

export const homeReader =
  ({ people, directory, settings, lead, now }: Sources): ReadHome =>
  async (account, grants, reading) => {
    const isNobodyYet = account.personId === undefined && account.applicationId === undefined
    const [known, application, { texts }, told] = await Promise.all([
      account.personId === undefined ? nobody : people.withId(account.personId, reading),
      account.applicationId === undefined ? undefined : people.applicationWithId(account.applicationId, reading),
      settings(),
      isNobodyYet ? lead.of(account.accountId) : undefined,
    ])
    const named = [known.membership?.unionId, application?.unionId, ...grants.map(({ unionId }) => unionId)]
    const unions = await directory.unions(named.filter((id) => id !== undefined))
    const { person, membership } = known

    return {
      account: { phone: account.phone?.masked, phoneProven: account.phone?.proven },
      person: person ? renderPerson(person) : null,
      membership: membership ? renderMembership(membership, unions.get(membership.unionId)) : null,
      application: application ? renderApplication(application, unions.get(application.unionId)) : null,
      transferId: membership && recentTransfer(membership, now()),
      stillHere: known.membership && stillHere(account),
      employerQuestion: questionIn(membership),
      recovery: account.recovery && renderOwnRecovery(account.recovery),
      lead: told,
      staff: grants.map(({ role, unionId, outletId, chair, until }) => ({
        role,
        unionId,
        unionName: unions.get(unionId)?.name,
        outletId,
        chair,
        deputyUntil: until,
      })),
      texts: { application: texts.application.version, sensitiveData: texts.sensitiveData.version },
    }
  }

function stillHere({ fresh }: AccountRecord): Home['stillHere'] {
  return fresh?.askedAt === undefined ? undefined : { askedAt: fresh.askedAt }
}

function renderPerson({ personId: id, version, name, nationalId }: PersonRecord) {
  return { id, version, name, nationalId: nationalId.masked }
}

/** The union at the employer about which the member is asked. */
function questionIn(membership: MembershipRecord | undefined): Home['employerQuestion'] {
  const union = askedAbout(membership?.proposal)
  return union && { unionId: union.unionId, unionName: union.unionName }
}

/** Days in which the app's first screen leads to what became of a transfer. */
const transferShown = days(3)

/** A transfer that waits for an answer, or has taken a turn lately. */
function recentTransfer({ openTransferId, lastTransfer }: MembershipRecord, now: Instant): string | undefined {
  if (openTransferId !== undefined || !lastTransfer) return openTransferId
  return isBefore(plus(lastTransfer.at as Instant, transferShown), now) ? undefined : lastTransfer.transferId
}

const nobody: PersonWithMembership = {}

/** What the app opens on. */
export const showHome: UseCase<'me.home', { readonly readHome: ReadHome }> = async ({ actor }, { readHome }) => ({
  status: 200,
  body: await readHome(actor.account, actor.grants, 'now'),
})
