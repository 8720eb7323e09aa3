import type { Answer, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import {
  digitsOfParts,
  isListOpen,
  listLinkDiesAt,
  mayConfirmList,
  partsFor,
} from '@gongyou/shared/domain/benefits/passed-on-list'
import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import { isSecondPerson, type ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { days, plus, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type UseCase } from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import type { PassedOnListRecord } from '../table/passed-on-lists.entities'
import type { PassedOnListDeps } from './passed-on-list-dependencies'
import { writeListLink } from './passed-on-list-link'

/** What was asked for is looked up for so long; the audit keeps it. */
const kept = days(90)

/** The lists that were asked for of a campaign, the latest first. */
export const listPassedOnLists: UseCase<'list.all', PassedOnListDeps> = async ({ input, actor }, deps) => {
  const reached = await campaignReached(input.id, 'see-benefits', actor, deps)
  if (!reached) return { problem: 'not-found' }
  const all = [...(await deps.passedOnLists.ofCampaign(input.id))].sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
  return { status: 200, body: { items: all.map((list) => renderList(list, actor.accountId, deps)) } }
}

/** The first of two persons asks for the list. Nothing is read in clear yet. */
export const askPassedOnList: KeyedUseCase<'list.ask', PassedOnListDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await campaignReached(input.id, 'manage-benefits', actor, deps)
    if (!reached) return { problem: 'not-found' }
    const { campaign, by } = reached
    const { campaignId, unionId, terms } = campaign
    if (terms.passedOnTo === undefined) return { problem: 'list-not-passed-on' }
    const standing = await deps.passedOnLists.standing(campaignId, digitsOfParts(1).flat())
    const askedAt = deps.now()
    const list: PassedOnListRecord = {
      ...{ campaignId, listId: deps.newId(), state: 'asked', to: terms.passedOnTo, claims: standing.length },
      ...{ parts: partsFor(standing.length), askedAt, askedBy: by, opened: 0, version: 1 },
      ttl: Math.floor(toMillis(plus(askedAt, kept)) / 1000),
    }
    const audit = audited({ act: 'list.ask', unionId, by, subject: list.listId }, deps)
    const saved = await deps.passedOnLists.save({ after: list, audit }, { request, status: 201 })
    if (saved === 'repeated') return repeated
    return { status: 201, body: { list: renderList(list, actor.accountId, deps) } }
  },
  async repeat({ ids }, { actor }, deps) {
    const again = await listAgain(ids, actor, deps)
    return 'problem' in again ? again : { status: 201, body: again }
  },
}

/** The second person says yes: from here on the link lives, for a day. */
export const confirmPassedOnList: KeyedUseCase<'list.confirm', PassedOnListDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await campaignReached(input.id, 'manage-benefits', actor, deps)
    const before = reached && (await deps.passedOnLists.withId(input.id, input.listId))
    if (!reached || !before) return { problem: 'not-found' }
    if (before.version !== input.version) return { problem: 'changed-meanwhile' }
    const at = deps.now()
    if (!mayConfirmList(asAsked(before), at)) return { problem: 'list-settled' }
    if (!isSecondPerson(before.askedBy, reached.by)) return { problem: 'second-person-needed' }
    const confirmed = { state: 'confirmed', confirmedAt: at, confirmedBy: reached.by } as const
    const after = { ...before, ...confirmed, version: before.version + 1 }
    const { unionId } = reached.campaign
    const audit = audited({ act: 'list.confirm', unionId, by: reached.by, subject: before.listId }, deps)
    const saved = await deps.passedOnLists.save({ before, after, audit }, { request, status: 200 })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 200, body: { list: renderList(after, actor.accountId, deps) } }
  },
  async repeat({ ids }, { actor }, deps) {
    const again = await listAgain(ids, actor, deps)
    return 'problem' in again ? again : { status: 200, body: again }
  },
}

interface ReachedCampaign {
  readonly campaign: CampaignRecord
  readonly by: ActingAdmin
}

/** A campaign of a union that the actor's role reaches; another's is as good as none. */
export async function campaignReached(
  campaignId: string,
  action: StaffAction,
  actor: Actor,
  { passedOnLists, directory }: PassedOnListDeps,
): Promise<ReachedCampaign | undefined> {
  const campaign = await passedOnLists.campaign(campaignId)
  const by = campaign && (await actsOn(actor, action, campaign.unionId, directory))
  return campaign && by && { campaign, by }
}

/** A list as the rules ask about it. */
export function asAsked({ askedAt, confirmedAt, ...list }: PassedOnListRecord) {
  return { ...list, askedAt: askedAt as Instant, confirmedAt: confirmedAt as Instant | undefined }
}

async function listAgain(
  { campaignId = '', listId = '' }: Readonly<Record<string, string>>,
  actor: Actor,
  deps: PassedOnListDeps,
): Promise<Reply<'list.confirm'>['body'] | Refused> {
  const reached = await campaignReached(campaignId, 'manage-benefits', actor, deps)
  const list = reached && (await deps.passedOnLists.withId(campaignId, listId))
  return list ? { list: renderList(list, actor.accountId, deps) } : { problem: 'not-found' }
}

/** A list as staff read it; the link only for the one who asked, and as long as it opens anything. */
function renderList(
  list: PassedOnListRecord,
  readerId: string,
  { cursors, now }: PassedOnListDeps,
): Answer<'list.confirm'>['body']['list'] {
  const { listId: id, version, state, to, claims, parts, askedAt, askedBy, confirmedAt, opened } = list
  const isOwn = askedBy.accountId === readerId
  const links = isOwn && isListOpen(asAsked(list), now())
  return {
    ...{ id, version, state, to, claims, askedAt, isOwn, confirmedAt, opened },
    links: links ? Array.from({ length: parts }, (_, part) => writeListLink(list, part, cursors)) : undefined,
    diesAt: confirmedAt === undefined ? undefined : listLinkDiesAt(confirmedAt as Instant),
  }
}
