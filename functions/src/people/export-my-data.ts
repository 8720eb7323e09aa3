import type { Answer } from '@gongyou/shared/contracts/contract'
import { accessPurposeWords } from '@gongyou/shared/contracts/words'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import { renderApplication, renderMembership, shownUnion } from '../table/application.rendering'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { AccessRecord } from '../table/ledger.entities'
import type { AccountRecord, PersonRecord } from '../table/people.entities'
import type { PersonWithMembership } from '../table/people.repository'
import type { UnionRecord } from '../table/unions.entities'
import type { TitledClaim } from './my-claims.repository'
import { consentsOf } from './my-consents'
import { applicationsOf, happeningsOf, type HappeningSources } from './my-happenings'
import { passingsOf, type PassingSources } from './my-passings'

type Export = Answer<'me.export'>['body']

type Deps = HappeningSources & PassingSources & { readonly now: () => Instant }

/** As many looks as one export holds; whoever has more pages through the access log. */
const mostAccesses = 100

/**
 * Everything that is held of somebody, in one readable answer (PIPL 45). ID number and phone are masked here as
 * everywhere on a phone: a stolen one must not show them.
 */
export const exportMyData: UseCase<'me.export', Deps> = async ({ actor }, deps) => {
  const { account, accountId } = actor
  const { personId } = account
  const [known, applications, history, moves, accesses] = await Promise.all([
    personId === undefined ? nobody : deps.people.withId(personId),
    applicationsOf(actor, deps),
    happeningsOf(actor, deps),
    personId === undefined ? undefined : deps.moves.of(personId),
    deps.accesses.of([accountId, ...(account.formerAccountIds ?? [])], mostAccesses),
  ])
  const guestOf = (moves?.guests ?? []).map(({ unionId }) => unionId)
  const named = [known.membership?.unionId, ...applications.map(({ unionId }) => unionId), ...guestOf]
  const unions = await deps.directory.unions(named.filter((id) => id !== undefined))
  const { person, membership } = known
  const claims = await deps.claims.all(account, person)
  const passings = await passingsOf(actor, claims, deps)
  return {
    status: 200,
    body: {
      madeAt: deps.now(),
      account: accountIn(account),
      person: person ? personIn(person) : null,
      membership: membership
        ? {
            ...renderMembership(membership, unions.get(membership.unionId)),
            occupation: membership.occupation,
            joinedOn: membership.joined?.on,
          }
        : null,
      guestOf: guestOf.map((id) => nameOf(id, unions)),
      applications: applications.map((each) => applicationIn(each, unions.get(each.unionId))),
      consents: consentsOf(known, applications, passings),
      claims: claims.map(claimIn),
      history,
      accesses: accesses.items.map(accessIn),
    },
  }
}

const nobody: PersonWithMembership = {}

function accountIn({ createdAt, phone, openid }: AccountRecord): Export['account'] {
  return { since: createdAt, phone: phone?.masked, phoneProven: phone?.proven, weChatId: openid !== '' }
}

function personIn({ name, nationalId, bornMonth, sex, realName }: PersonRecord): NonNullable<Export['person']> {
  return { name, nationalId: nationalId.masked, bornMonth, sex, realName }
}

function applicationIn(record: ApplicationRecord, union: UnionRecord | undefined): Export['applications'][number] {
  const { channel, bornMonth, joinedBefore, joinedWhere, profile } = record
  return {
    ...renderApplication(record, union),
    channel,
    bornMonth,
    joinedBefore,
    joinedWhere,
    profile: profile as Export['applications'][number]['profile'],
  }
}

function accessIn({ at, byUnion, purpose, fields }: AccessRecord): Export['accesses'][number] {
  return { at, by: byUnion, purpose: accessPurposeWords[purpose], fields }
}

function nameOf(unionId: string, unions: ReadonlyMap<string, UnionRecord>) {
  const { id, name, kind } = shownUnion(unionId, unions.get(unionId))
  return { id, name, kind }
}

function claimIn({
  claim: { state, at, expiresAt, redeemed, passedOn },
  title,
}: TitledClaim): Export['claims'][number] {
  return {
    ...{ title, state, claimedAt: at, expiresAt },
    redeemed: redeemed && { at: redeemed.at, outlet: redeemed.outletName },
    passedOn: passedOn && { to: passedOn.to, at: passedOn.at, withdrawnAt: passedOn.withdrawnAt },
  }
}
