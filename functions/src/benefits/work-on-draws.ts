import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { days, isBefore, plus, type Instant } from '@gongyou/shared/kernel/time'
import type { Log } from '../platform/log'
import { oneByOne } from '../platform/one-by-one'
import type { Seal } from '../platform/sealed'
import type { CampaignRecord } from '../table/benefits.entities'
import { everybodysList } from '../table/campaign-lists'
import type { DrawRecord } from '../table/draws.entities'
import type { Campaigns } from './campaigns.repository'
import type { Claims } from './claims.repository'
import { closeEntries } from './close-entries'
import { drawOut, winnersList, type DrawingDeps } from './draw-out'
import { promisedDraw } from './promise-draw'
import { settleEntries } from './settle-entries'

export interface DrawWorkDeps extends DrawingDeps {
  readonly campaigns: Pick<Campaigns, 'listed' | 'now'>
  readonly claims: Claims
  readonly seal: Pick<Seal, 'seal' | 'unseal'>
  readonly settings: () => Promise<CitySettings>
  readonly randomBytes: (count: number) => Uint8Array
  readonly log: Log
}

export interface DrawWork {
  readonly closed: number
  readonly drawn: number
}

/** A draw that closed longer ago is done, or nobody has given its value and nobody will. */
const longestOpen = days(-120)
/** For so long entries are looked for that a draw may have missed. */
const stragglers = days(1)
const nothing: DrawWork = { closed: 0, drawn: 0 }

/**
 * The minute's work: draws whose entries have closed publish the digest, those with a confirmed value are drawn. It finds
 * them by when they are due, so that a minute in which none is due costs one read, however large the city.
 */
export async function workOnDueDraws(deps: DrawWorkDeps): Promise<DrawWork> {
  const ids = await deps.draws.due(deps.now())
  return workOnEach(ids, (id) => deps.campaigns.now(id), deps)
}

/** The hourly work: the same for every draw of the last months, whatever the schedule says, and entries that came late. */
export async function workOnDraws(deps: DrawWorkDeps): Promise<DrawWork> {
  const campaigns = await deps.campaigns.listed(everybodysList, plus(deps.now(), longestOpen))
  return workOnEach(campaigns, async (campaign) => campaign, deps)
}

/** What was done is said before the fault of one that fails is thrown. */
async function workOnEach<Item>(
  items: readonly Item[],
  campaignOf: (item: Item) => Promise<CampaignRecord | undefined>,
  deps: DrawWorkDeps,
): Promise<DrawWork> {
  let done = nothing
  const work = async (item: Item) => {
    const campaign = await campaignOf(item)
    const { closed, drawn } = campaign && isDrawn(campaign) ? await workOnDraw(campaign, deps) : nothing
    done = { closed: done.closed + closed, drawn: done.drawn + drawn }
  }
  const faults = await oneByOne(items, work, deps.timeLeft)
  if (done.closed + done.drawn > 0) deps.log('draws.worked', { ...done })
  if (faults.length > 0) throw faults[0]
  return done
}

/** Whether people have decided that it is drawn; a draft is nobody's yet. */
function isDrawn({ state, terms }: CampaignRecord): boolean {
  return terms.mode === 'draw' && state !== 'draft' && state !== 'in-review'
}

/** Whatever is due of one draw; doing it twice, or twice at once, is doing it once. */
async function workOnDraw(campaign: CampaignRecord, deps: DrawWorkDeps): Promise<DrawWork> {
  const draw = await deps.draws.now(campaign.campaignId)
  switch (draw?.state) {
    case undefined:
      await promiseLate(campaign, deps)
      return nothing
    case 'committed':
      return { closed: (await closeEntries(campaign, draw, deps)) ? 1 : 0, drawn: 0 }
    case 'drawing':
      return { closed: 0, drawn: (await drawOut(campaign, draw, deps)) ? 1 : 0 }
    case 'done':
      await catchStragglers(campaign, draw, deps)
      return nothing
    case 'closed':
    case 'valued':
      return nothing
  }
}

/** A campaign that came into the table in another way than by its staff; once it is open no promise is worth anything. */
async function promiseLate(campaign: CampaignRecord, deps: DrawWorkDeps): Promise<void> {
  if (isBefore(deps.now(), campaign.terms.window.opensAt)) await deps.draws.commit(await promisedDraw(campaign, deps))
}

async function catchStragglers(campaign: CampaignRecord, draw: DrawRecord, deps: DrawWorkDeps): Promise<void> {
  if (!isBefore(deps.now(), plus(draw.drawnAt as Instant, stragglers))) return
  const winners = await deps.draws.ticketsIn(campaign.campaignId, winnersList)
  await settleEntries(campaign, draw, winners, deps)
}
