import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { voucherStateOf } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { rotationDigits, rotationSeconds } from '@gongyou/shared/domain/benefits/voucher-code'
import type { Actor, UseCase } from '../platform/use-case'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'
import { holding } from './claimants'
import type { BenefitsDeps } from './dependencies'
import { codeOf } from './hand-out-code'
import { hasExpired, renderClaim } from './render-claim'
import { renderPlaces } from './render-outlet'
import { voucherSecret } from './rotation'

/** What I have claimed, campaign by campaign. */
export const listClaims: UseCase<'claim.list', BenefitsDeps> = async ({ input, actor }, deps) => {
  const { holder } = await holding(actor.account, deps)
  const list = `claims#${holder}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const page = await deps.claims.ofHolder(holder, input.limit, from)
  const items = await Promise.all(
    page.items.map(async (claim) => {
      const campaign = await deps.campaigns.lately(claim.campaignId)
      return campaign ? [renderClaim(claim, campaign, deps).claim] : []
    }),
  )
  return { status: 200, body: { items: items.flat(), nextCursor: page.next && deps.cursors.write(list, page.next) } }
}

/** One claim of mine, with what my phone shows its voucher by. */
export const showClaim: UseCase<'claim.show', BenefitsDeps> = async ({ input, actor }, deps) => {
  const own = await ownClaim(input.id, actor, deps)
  return own ? { status: 200, body: await withVoucher(own, actor, deps) } : { problem: 'not-found' }
}

export interface OwnClaim {
  readonly claim: ClaimRecord
  readonly campaign: CampaignRecord
}

/** A claim of the actor's own; another's is as good as none. */
export async function ownClaim(id: string, actor: Actor, deps: BenefitsDeps): Promise<OwnClaim | undefined> {
  const key = deps.voucherIds.read(id)
  const { holder } = await holding(actor.account, deps)
  if (!key || key.holder !== holder) return undefined
  const [claim, campaign] = await Promise.all([deps.claims.withKey(key), deps.campaigns.lately(key.campaignId)])
  return claim && campaign && { claim: await followed(claim, actor, deps), campaign }
}

/** A person with a new WeChat account takes the vouchers along: their codes are drawn from the account of now. */
async function followed(claim: ClaimRecord, { accountId }: Actor, { claims }: BenefitsDeps): Promise<ClaimRecord> {
  if (claim.accountId === accountId) return claim
  const after = { ...claim, accountId }
  return (await claims.change(claim, after)) ? { ...after, version: claim.version + 1 } : claim
}

async function withVoucher(
  { claim, campaign }: OwnClaim,
  actor: Actor,
  deps: BenefitsDeps,
): Promise<Body<'claim.show'>> {
  const { voucherIds, voucherKey, outlets, now } = deps
  const state = voucherStateOf(claim.state, hasExpired(claim, now()))
  const rendered = renderClaim(claim, campaign, deps)
  if (campaign.terms.redemption === 'imported-code') return { ...rendered, imported: await importedCode(claim, deps) }
  if (!state || !claim.from || !claim.expiresAt) return rendered
  const id = voucherIds.write(claim)
  const places = await outlets.several(campaign.terms.outletIds)
  const key = Buffer.from(voucherSecret(voucherKey, id, actor.account.epoch)).toString('base64url')
  const rotation = { key, periodSeconds: rotationSeconds, digits: rotationDigits, algorithm: 'SHA256' } as const
  return {
    ...rendered,
    voucher: {
      id,
      state,
      from: claim.from,
      expiresAt: claim.expiresAt,
      rotation: state === 'live' ? { ...rotation, serverTime: now() } : undefined,
      outlets: renderPlaces(places),
    },
  }
}

async function importedCode(claim: ClaimRecord, deps: BenefitsDeps): Promise<Body<'claim.show'>['imported']> {
  const code = await codeOf(claim, deps)
  return code === undefined ? undefined : { code }
}

type Body<R extends 'claim.show'> = Exclude<Reply<R>, Refused>['body']
