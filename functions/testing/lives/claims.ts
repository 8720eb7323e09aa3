import { expect } from 'vitest'
import { countsForLimit } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { days, plus } from '@gongyou/shared/kernel/time'
import { openVoucherIds } from '../../src/benefits/voucher-ids'
import type { ClaimRecord } from '../../src/table/benefits.entities'
import { clerkAt, codeShownBy } from '../benefit-staff'
import { addCampaign, drinksFor } from '../benefit-town'
import { succeeded, type AnyOutcome, type RunningTown, type Someone } from '../running-town'
import { tokensOf } from '../tokens'
import type { Life } from './model'
import type { Trace } from './table'
import { serverAt, tapOn, type Tap, type World } from './world'

const drinks = 'drinks'
const outletId = 'station-1'
const clerk = 'clerk-of-station-1'

/** Longer than anything that happens here: what ends a voucher is somebody's tap. */
const voucherDays = 900
const units = 1000

/** A campaign that gives one drink to each member, and an outlet whose clerk redeems it. */
export async function openDrinks(town: RunningTown): Promise<void> {
  const terms = drinksFor(town, units)
  const window = { ...terms.window, closesAt: plus(town.now(), days(voucherDays)) }
  await Promise.all([addCampaign(town, drinks, { ...terms, window, voucherDays }), clerkAt(town, outletId, clerk)])
}

/** The drink of somebody who has none yet. */
export async function claimDrink(one: Pick<Someone, 'call'>): Promise<NonNullable<Life['voucher']>> {
  const { claim } = succeeded(await one.call('benefit.claim', { id: drinks })).body
  return { id: claim.id, state: 'held' }
}

/** What one of them may do with the benefit. */
export type BenefitAct = 'claims' | 'shows the voucher' | 'gives the voucher back' | 'has the voucher redeemed'

export function likelyBenefitActs({ voucher }: Life): readonly BenefitAct[] {
  if (voucher === undefined) return ['claims']
  const shown: readonly BenefitAct[] = ['claims', 'claims', 'shows the voucher']
  return voucher.state === 'redeemed' ? shown : [...shown, 'gives the voucher back', 'has the voucher redeemed']
}

export function benefitTap(act: BenefitAct, life: Life, seen: Trace): Tap | undefined {
  if (act === 'claims') return claimOf(life, seen)
  if (!life.voucher || seen.people.length === 0) return undefined
  const { id } = life.voucher
  switch (act) {
    case 'shows the voucher':
      return answering(tapOn('claim.show', { id }, life.openid), (outcome) => {
        expect(outcome.ok && outcome.body).toMatchObject({ voucher: { state: stateShown(life) } })
      })
    case 'gives the voucher back':
      return tapOn('claim.giveBack', { id }, life.openid, () => {
        expect(life.voucher?.state, 'what is given back').toBe('held')
        life.voucher = undefined
      })
    case 'has the voucher redeemed':
      return answering(redemption(life, id), (outcome) => {
        expect(outcome.ok ? 'redeemed' : outcome.problem.code).toBe('redeemed')
        life.voucher = { id, state: 'redeemed' }
      })
  }
}

/** A limit that is used up stays so, whatever has become of the membership and of the account. */
function claimOf(life: Life, { people }: Trace): Tap {
  const isMember = life.unionId !== undefined && life.isLeaving !== true
  const usedUp = life.voucher !== undefined && people.length > 0
  const expected = usedUp ? 'already-claimed' : isMember ? 'claimed' : 'not-entitled'
  return answering(tapOn('benefit.claim', { id: drinks }, life.openid), (outcome) => {
    expect(outcome.ok ? 'claimed' : outcome.problem.code, 'what a claim is answered').toBe(expected)
    if (outcome.ok) life.voucher = { id: (outcome.body as { claim: { id: string } }).claim.id, state: 'held' }
  })
}

/** A tap of which the model expects a certain answer, be it a refusal. */
function answering(tap: Tap, learn: Tap['learn']): Tap {
  return { ...tap, learn }
}

/** The phone shows the code as it is now, and the clerk scans it; sent again, it is the same scan. */
function redemption(life: Life, id: string): Tap {
  let scan: Tap | undefined
  return {
    async send(world, at) {
      scan ??= tapOn('redemption.make', { voucherCode: await codeShown(life, id, world, at), outletId }, clerk)
      return scan.send(world, at)
    },
    learn: () => undefined,
  }
}

async function codeShown({ openid }: Life, id: string, { town, servers }: World, at: number): Promise<string> {
  const token = await tokensOf(town, openid).good()
  return codeShownBy(succeeded(await serverAt(servers, at).callOverHttp('claim.show', { id }, { token })).body, town)
}

function stateShown({ voucher }: Life): 'live' | 'redeemed' {
  return voucher?.state === 'redeemed' ? 'redeemed' : 'live'
}

/** What the table says of somebody's limit: the one claim that counts, if there is one. */
export function voucherOf({ claims }: Trace, { surroundings }: RunningTown): Life['voucher'] {
  const counted = claims.filter(({ state }) => countsForLimit(state))
  expect(counted.length, 'claims of one person that count').toBeLessThanOrEqual(1)
  const [claim] = counted
  if (!claim) return undefined
  expect(['held', 'redeemed']).toContain(claim.state)
  return { id: openVoucherIds(surroundings.keyring).write(claim), state: claim.state as 'held' | 'redeemed' }
}

/** Whether something was claimed in a union since then that has not been given back: such a move is not undone. */
export function hasClaimedIn({ claims }: Trace, unionId: string, since: string): boolean {
  return claims.some((claim) => claim.unionId === unionId && claim.at >= since && countsForLimit(claim.state))
}

/** As many units are gone as vouchers live or were used. */
export function examineStock(claims: readonly ClaimRecord[], shards: readonly { readonly taken: number }[]): void {
  const taken = shards.reduce((sum, shard) => sum + shard.taken, 0)
  expect(taken, 'units taken').toBe(claims.filter(({ state }) => state === 'held' || state === 'redeemed').length)
}

/** Everybody once more: what was used up is refused, and who is still somebody is shown their voucher. */
export async function examineVouchers(lives: readonly Life[], traceFor: (life: Life) => Trace, world: World) {
  for (const life of lives) {
    const seen = traceFor(life)
    for (const act of ['claims', 'shows the voucher'] as const) {
      const tap = benefitTap(act, life, seen)
      const outcome: AnyOutcome | undefined = await tap?.send(world, 0)
      if (outcome) tap?.learn(outcome)
    }
  }
}
