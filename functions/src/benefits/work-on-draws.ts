import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { days, isBefore, plus, type Instant } from '@gongyou/shared/kernel/time'
import type { Log } from '../platform/log'
import type { Seal } from '../platform/sealed'
import type { CampaignRecord } from '../table/benefits.entities'
import { everybodysList } from '../table/campaign-lists'
import type { DrawRecord } from '../table/draws.entities'
import type { Campaigns } from './campaigns.repository'
import type { Claims } from './claims.repository'
import { closeEntries } from './close-entries'
import { drawOut, settleEntries, winnersList } from './draw-out'
import type { Draws } from './draws.repository'
import { promisedDraw } from './promise-draw'
import type { Stocks } from './stocks.repository'

export interface DrawWorkDeps {
  readonly campaigns: Pick<Campaigns, 'listed'>
  readonly claims: Claims
  readonly draws: Draws
  readonly stocks: Stocks
  readonly seal: Pick<Seal, 'seal' | 'unseal'>
  readonly settings: () => Promise<CitySettings>
  readonly randomBytes: (count: number) => Uint8Array
  readonly now: () => Instant
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

/** The scheduled work: draws whose entries have closed publish the digest, those with a confirmed value are drawn. */
export async function workOnDraws(deps: DrawWorkDeps): Promise<DrawWork> {
  const done = { closed: 0, drawn: 0 }
  for (const campaign of await deps.campaigns.listed(everybodysList, plus(deps.now(), longestOpen))) {
    if (campaign.terms.mode !== 'draw') continue
    const { closed, drawn } = await workOnDraw(campaign, deps)
    done.closed += closed
    done.drawn += drawn
  }
  if (done.closed + done.drawn > 0) deps.log('draws.worked', { closed: done.closed, drawn: done.drawn })
  return done
}

/** Whatever is due of one draw; doing it twice, or twice at once, is doing it once. */
export async function workOnDraw(campaign: CampaignRecord, deps: DrawWorkDeps): Promise<DrawWork> {
  const draw = await deps.draws.now(campaign.campaignId)
  switch (draw?.state) {
    case undefined:
      await promiseLate(campaign, deps)
      return { closed: 0, drawn: 0 }
    case 'committed':
      return { closed: (await closeEntries(campaign, draw, deps)) ? 1 : 0, drawn: 0 }
    case 'drawing':
      return { closed: 0, drawn: (await drawOut(campaign, draw, deps)) ? 1 : 0 }
    case 'done':
      await catchStragglers(campaign, draw, deps)
      return { closed: 0, drawn: 0 }
    case 'closed':
    case 'valued':
      return { closed: 0, drawn: 0 }
  }
}

/** A campaign that came into the table in another way than by its staff; once it is open no promise is worth anything. */
async function promiseLate({ campaignId, terms }: CampaignRecord, deps: DrawWorkDeps): Promise<void> {
  if (isBefore(deps.now(), terms.window.opensAt)) await deps.draws.commit(await promisedDraw(campaignId, deps))
}

async function catchStragglers(campaign: CampaignRecord, draw: DrawRecord, deps: DrawWorkDeps): Promise<void> {
  if (!isBefore(deps.now(), plus(draw.drawnAt as Instant, stragglers))) return
  const winners = await deps.draws.ticketsIn(campaign.campaignId, winnersList)
  await settleEntries(campaign, draw, { winners }, deps)
}
