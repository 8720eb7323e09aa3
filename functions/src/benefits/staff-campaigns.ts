import type { Input, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import type { CampaignTerms } from '@gongyou/shared/domain/benefits/campaign'
import { termsRefused } from '@gongyou/shared/domain/benefits/editing'
import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import type { ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { audited, changesBetween } from '../platform/audited'
import { actsOn, reaches } from '../platform/reach'
import {
  repeated,
  type Actor,
  type KeyedUseCase,
  type Repeated,
  type RequestIdentity,
  type UseCase,
} from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import type { DrawRecord } from '../table/draws.entities'
import type { VoucherCodeRecord } from '../table/voucher-codes.entities'
import type { RaisedStock } from './campaigns.repository'
import type { BenefitsDeps } from './dependencies'
import { renderCampaign } from './render-campaign'

/** Every campaign of a union, drafts too. */
export const listCampaigns: UseCase<'campaign.list', BenefitsDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-benefits', input.union, deps.directory))) return { problem: 'not-found' }
  const list = `campaigns#${input.union}`
  const from = input.cursor === undefined ? { first: 0 } : deps.cursors.read<{ first: number }>(list, input.cursor)
  if (!from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const page = await deps.campaigns.ofUnion(input.union, { ...from, count: input.limit })
  const by = { accountId: actor.accountId, personId: actor.account.personId }
  const items = await Promise.all(page.items.map((campaign) => renderCampaign(campaign, { inFull: false, by }, deps)))
  const nextCursor = page.goesOn ? deps.cursors.write(list, { first: from.first + input.limit }) : undefined
  return { status: 200, body: { items, nextCursor } }
}

/** One campaign with its stock to the unit. */
export const inspectCampaign: UseCase<'campaign.inspect', BenefitsDeps> = async ({ input, actor }, deps) => {
  const reached = await campaignInReach(input.id, 'see-benefits', actor, deps)
  return reached ? answer(200, reached, deps) : { problem: 'not-found' }
}

/** Makes a draft, which nobody but its staff sees. */
export const createCampaign: KeyedUseCase<'campaign.create', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const union = await deps.directory.union(input.unionId)
    const by = union && (await actsOn(actor, 'manage-benefits', union.unionId, deps.directory))
    if (!union || !by || union.status !== 'active') return { problem: 'not-found' }
    const terms = readTerms(input.terms, 0)
    if ('problem' in terms) return terms
    const campaignId = Buffer.from(deps.randomBytes(8)).toString('hex')
    const after: CampaignRecord = {
      campaignId,
      unionId: union.unionId,
      terms,
      state: 'draft',
      createdBy: by,
      version: 1,
    }
    return save({ after }, { act: 'campaign.create', by, request, status: 201 }, deps)
  },
  repeat: ({ ids }, { actor }, deps) => again(201, ids, actor, deps),
}

/** Changes a draft; what was decided is first taken back to one. */
export const editCampaign: KeyedUseCase<'campaign.edit', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await campaignInReach(input.id, 'manage-benefits', actor, deps)
    if (!reached) return { problem: 'not-found' }
    const { campaign: before, by } = reached
    if (before.version !== input.version) return { problem: 'changed-meanwhile' }
    if (before.state !== 'draft') return { problem: 'move-unfit' }
    const terms = readTerms(input.terms, before.codes ?? 0)
    if ('problem' in terms) return terms
    const after = { ...before, terms, version: before.version + 1 }
    return save({ before, after }, { act: 'campaign.edit', by, request, status: 200 }, deps)
  },
  repeat: ({ ids }, { actor }, deps) => again(200, ids, actor, deps),
}

/**
 * The terms as typed, or the first thing that keeps them from being a campaign. Of codes from elsewhere there are as many
 * units as were brought in, whatever was typed.
 */
function readTerms(typed: Input<'campaign.create'>['terms'], codes: number): CampaignTerms | Refused {
  const terms = { ...(typed as CampaignTerms), ...(typed.redemption === 'imported-code' && { units: codes }) }
  const [because] = termsRefused(terms)
  return because ? { problem: because } : terms
}

export interface ReachedCampaign {
  readonly campaign: CampaignRecord
  readonly by: ActingAdmin
}

/** A campaign of a union that the actor's role reaches; another's is as good as none. */
export async function campaignInReach(
  id: string,
  action: StaffAction,
  actor: Actor,
  deps: BenefitsDeps,
): Promise<ReachedCampaign | undefined> {
  const campaign = await deps.campaigns.now(id)
  const by = campaign && (await actsOn(actor, action, campaign.unionId, deps.directory))
  return campaign && by && { campaign, by }
}

interface Changed {
  readonly before?: CampaignRecord
  readonly after: CampaignRecord
  readonly raised?: readonly RaisedStock[]
  readonly draw?: DrawRecord
  readonly codes?: readonly VoucherCodeRecord[]
}

interface Doing<S extends 200 | 201> {
  readonly act: Extract<RouteName, `campaign.${string}`>
  readonly by: ActingAdmin
  readonly request: RequestIdentity
  readonly status: S
  readonly ids?: Readonly<Record<string, string>>
}

type Body = Reply<'campaign.inspect'>['body']

/** Saves it with its line in the audit, and answers as it is then. */
export async function save<S extends 200 | 201>(
  { raised, ...change }: Changed,
  { act, by, request, status, ids }: Doing<S>,
  deps: BenefitsDeps,
): Promise<{ readonly status: S; readonly body: Body } | Refused | Repeated> {
  const { before = {}, after } = change
  const changed = changesBetween(before, after)
  const audit = audited({ act, unionId: after.unionId, by, subject: after.campaignId, changed }, deps)
  const saved = await deps.campaigns.save({ ...change, raised, audit }, { request, status, ids })
  for (const stock of raised ?? []) deps.stocks.forget(stock)
  if (saved === 'repeated') return repeated
  return saved === 'lost' ? { problem: 'changed-meanwhile' } : answer(status, { campaign: after, by }, deps)
}

/** The answer to a repeat, as the campaign is now. */
export async function again<S extends 200 | 201>(
  status: S,
  ids: Readonly<Record<string, string>>,
  actor: Actor,
  deps: BenefitsDeps,
): Promise<{ readonly status: S; readonly body: Body } | Refused> {
  const reached = await campaignInReach(ids['campaignId'] ?? '', 'manage-benefits', actor, deps)
  return reached ? answer(status, reached, deps) : { problem: 'not-found' }
}

async function answer<S extends 200 | 201>(status: S, { campaign, by }: ReachedCampaign, deps: BenefitsDeps) {
  return { status, body: { campaign: await renderCampaign(campaign, { inFull: true, by }, deps) } }
}
