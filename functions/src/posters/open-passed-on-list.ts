import {
  columnsAgreed,
  digitsOfParts,
  isListOpen,
  type PassedOnColumn,
} from '@gongyou/shared/domain/benefits/passed-on-list'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { inParallel } from '../platform/concurrency'
import type { UseCase } from '../platform/use-case'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'
import type { AccessRecord } from '../table/ledger.entities'
import type { PassedOnListRecord } from '../table/passed-on-lists.entities'
import type { AccountRecord, MembershipRecord, PersonRecord } from '../table/people.entities'
import { asAsked, campaignReached } from './ask-passed-on-list'
import type { PassedOnListDeps } from './passed-on-list-dependencies'
import { readListLink } from './passed-on-list-link'
import { passedOnSheet } from './passed-on-list-sheet'
import { printedBy } from './printed-by'

const atOnce = 16

/**
 * Opens one file of a list that two persons agreed to: for a day, a few times, and only as long as the one who asked
 * still has the role. Whoever has taken the consent back meanwhile is not on it; everybody who is reads of it in their
 * own ledger, which is written before anything is unsealed.
 */
export const openPassedOnList: UseCase<'list.open', PassedOnListDeps> = async ({ input }, deps) => {
  const led = readListLink(input.link, deps.cursors)
  const before = led && (await deps.passedOnLists.withId(led.campaignId, led.listId))
  const campaign = before && (await campaignStillReached(before, deps))
  const digits = before && led && digitsOfParts(before.parts)[led.part]
  if (!campaign || !digits || !isListOpen(asAsked(before), deps.now())) return { problem: 'list-link-over' }

  const claims = await deps.passedOnLists.standing(campaign.campaignId, digits)
  const found = await inParallel(claims, atOnce, (claim) => knownBy(claim, deps))
  const people = found.filter((each) => each !== undefined)
  const { unionId } = campaign
  const audit = audited({ act: 'list.open', unionId, by: before.askedBy, subject: before.listId }, deps)
  const after = { ...before, opened: before.opened + 1, version: before.version + 1 }
  if ((await deps.passedOnLists.save({ before, after, audit })) !== 'saved') return { problem: 'changed-meanwhile' }
  const { listColumns } = (await deps.settings()).benefits
  const byUnion = (await deps.directory.union(unionId))?.name ?? ''
  await deps.rolls.noteAccesses(people.map((each) => lookAt(each, before, { byUnion, listColumns }, deps)))
  return fileOf(people, { campaign, list: before, listColumns }, deps)
}

/** The campaign, where whoever asked may still ask for its list: a link dies with the role. */
async function campaignStillReached({ campaignId, askedBy }: PassedOnListRecord, deps: PassedOnListDeps) {
  const found = await deps.actors.withId(askedBy.accountId)
  return found && (await campaignReached(campaignId, 'manage-benefits', { ...found, ...askedBy }, deps))?.campaign
}

/** Somebody on the list, with everything that it may say. */
interface Listed {
  readonly claim: ClaimRecord
  readonly person: PersonRecord
  readonly membership?: MembershipRecord
  readonly account?: AccountRecord
}

async function knownBy(claim: ClaimRecord, { people, rolls }: PassedOnListDeps): Promise<Listed | undefined> {
  const { person, membership } = await people.withId(claim.passedOn?.personId ?? '', 'lately')
  return person && { claim, person, membership, account: await rolls.account(person.accountId) }
}

function lookAt(
  { claim, person: { accountId }, membership, account }: Listed,
  { askedBy, campaignId }: PassedOnListRecord,
  { byUnion, listColumns }: { readonly byUnion: string; readonly listColumns: readonly PassedOnColumn[] },
  { newId, now }: PassedOnListDeps,
): AccessRecord {
  const agreed = columnsAgreed(claim.passedOn?.what, listColumns)
  const fields = (['nationalId', 'phone'] as const).filter((field) => agreed.includes(field))
  return {
    accountId,
    at: now(),
    accessId: newId(),
    byUnion,
    byAccountId: askedBy.accountId,
    onBehalfOf: askedBy.onBehalfOf,
    applicationId: membership?.applicationId ?? '',
    purpose: 'passed-on-list',
    fields: fields.filter((field) => field !== 'phone' || account?.phone !== undefined),
    campaignId,
  }
}

interface Filed {
  readonly campaign: CampaignRecord
  readonly list: PassedOnListRecord
  readonly listColumns: readonly PassedOnColumn[]
}

async function fileOf(people: readonly Listed[], { campaign, list, listColumns }: Filed, deps: PassedOnListDeps) {
  const unions = await deps.directory.unions(
    people.flatMap(({ membership }) => (membership ? [membership.unionId] : [])),
  )
  const unionName = (unionId: string | undefined) => unions.get(unionId ?? '')?.name ?? ''
  const bytes = await passedOnSheet({
    title: campaign.terms.title,
    to: list.to,
    mark: `${await printedBy(list.askedBy, campaign.unionId, deps)} ${list.listId.slice(0, 8)}`,
    columns: listColumns,
    rows: people.map((each) => {
      const agreed = columnsAgreed(each.claim.passedOn?.what, listColumns)
      const valueOf = valuesOf(each, unionName(each.membership?.unionId), deps)
      return (column) => (agreed.includes(column) ? valueOf(column) : '')
    }),
  })
  const name = `名单-${campaign.terms.title}-${localDateOf(deps.now())}.xlsx`
  return { status: 200, body: { name, mediaType: spreadsheet, bytes } } as const
}

/** Each value is unsealed only where its column is wanted: the sheet asks. */
function valuesOf({ claim, person, membership, account }: Listed, unionName: string, { seal }: PassedOnListDeps) {
  const { personId, accountId, name, nationalId } = person
  const phone = account?.phone
  const values: Readonly<Record<PassedOnColumn, () => string>> = {
    name: () => name,
    nationalId: () => seal.unseal(nationalId.sealed, { entity: 'person', field: 'nationalId', owner: personId }),
    phone: () => (phone ? seal.unseal(phone.sealed, { entity: 'account', field: 'phone', owner: accountId }) : ''),
    memberNumber: () => membership?.memberNumber ?? '',
    unionName: () => unionName,
    claimedOn: () => localDateOf(claim.at as Instant),
  }
  return (column: PassedOnColumn) => values[column]()
}

/** ECMA-376, as IANA has registered it. */
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
