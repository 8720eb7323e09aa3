import type { Answer } from '@gongyou/shared/contracts/contract'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { mayAskSecondLook, secondLookWithin } from '@gongyou/shared/domain/membership/expulsion'
import { plus, type Instant } from '@gongyou/shared/kernel/time'
import { renderMembership, shownUnion } from '../table/application.rendering'
import type { ExpulsionRecord } from '../table/departures.entities'
import type { MembershipRecord } from '../table/people.entities'
import type { MembershipDeps } from './dependencies'
import { nameOf } from './render-transfer'

/** An expulsion and the membership it is about, as the member sees them: what, why, until when, and no officer's name. */
export async function renderExpulsion(
  { expulsion: record, membership }: { readonly expulsion: ExpulsionRecord; readonly membership: MembershipRecord },
  { directory, now }: Pick<MembershipDeps, 'directory' | 'now'>,
): Promise<Answer<'expulsion.mine'>['body']> {
  const { fromUnionId } = record.move
  const unions = await directory.unions([fromUnionId, membership.unionId])
  const decidedAt = record.decided?.at as Instant | undefined
  const expulsion = {
    id: record.expulsionId,
    version: record.version,
    state: record.state,
    union: shownUnion(fromUnionId, unions.get(fromUnionId)),
    reasons: record.reasons,
    proposedAt: record.proposed.at,
    decidedAt,
    document: record.decided?.document,
    secondLookUntil:
      decidedAt && mayAskSecondLook(record.state, decidedAt, now()) ? plus(decidedAt, secondLookWithin) : undefined,
    lookedAgainAt: record.lookedAgain?.at,
  }
  return { expulsion, membership: renderMembership(membership, unions.get(membership.unionId)) }
}

/** An expulsion as staff see it, each with the papers its steps rest on. */
export async function renderExpulsionForStaff(
  record: ExpulsionRecord,
  actorId: string,
  { directory }: Pick<MembershipDeps, 'directory'>,
): Promise<Answer<'expulsion.confirm'>['body']> {
  const { expulsionId: id, version, state, name, occupation, reasons, discussedOn, proposed, decided } = record
  const { fromUnionId, memberNumber, since } = record.move
  const papers = [proposed, decided, record.lookedAgain].map((step) => step?.document)
  return {
    id,
    version,
    state,
    member: { memberNumber, name: maskName(name as PersonName), occupation, since },
    union: nameOf(fromUnionId, await directory.union(fromUnionId)),
    reasons,
    discussedOn,
    proposedAt: proposed.at,
    decidedAt: decided?.at,
    documents: papers.filter((document) => document !== undefined),
    isOwn: proposed.accountId === actorId,
  }
}
