import { randomUUID } from 'node:crypto'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { CampaignTerms } from '@gongyou/shared/domain/benefits/campaign'
import { days, plus } from '@gongyou/shared/kernel/time'
import { openSeal } from '../src/platform/sealed'
import { promisedDraw } from '../src/benefits/promise-draw'
import { drawEntity } from '../src/table/draws.entities'
import { openSettings } from '../src/table/settings.repository'
import { addCampaign, drinksFor, type Tapper } from './benefit-town'
import type { RunningTown } from './running-town'

/** Tickets for a film, drawn; entries close in a day. */
export function filmFor(town: RunningTown, units: number): CampaignTerms {
  return {
    ...drinksFor(town, units),
    title: '夏夜电影',
    category: 'culture',
    mode: 'draw',
    window: { opensAt: plus(town.now(), days(-1)), closesAt: plus(town.now(), days(1)) },
  }
}

/** Puts a draw into the table as two persons have decided it, with its promise. */
export async function addDraw(town: RunningTown, campaignId: string, units: number): Promise<void> {
  const { keyring, randomBytes, now } = town.surroundings
  const seal = openSeal(keyring, randomBytes)
  const campaign = await addCampaign(town, campaignId, filmFor(town, units))
  const promised = await promisedDraw(campaign, { seal, randomBytes, settings: openSettings(town.table, now) })
  await drawEntity(town.table).build(PutItemCommand).item(promised).send()
}

/** One tap of a member on a draw; the same key is the same tap again. */
export function enter(town: RunningTown, { token }: Tapper, id: string, key: string = randomUUID()) {
  return town.call('benefit.enter', { id }, { token, idempotencyKey: key })
}
