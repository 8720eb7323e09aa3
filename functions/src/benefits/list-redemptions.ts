import { localDateOf } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import type { BenefitsDeps } from './dependencies'
import { outletOf } from './outlet-of-clerk'
import { renderRedemption } from './render-redemption'

/** What an outlet has redeemed on a day, today unless said, the latest first. */
export const listRedemptions: UseCase<'redemption.list', BenefitsDeps> = async ({ input, actor }, deps) => {
  const outlet = await outletOf(actor, input.outlet, deps)
  if (!outlet) return { problem: 'outlet-unknown' }
  const place = { outletId: outlet.outletId, day: input.day ?? localDateOf(deps.now()) }
  const list = `redeemed#${place.outletId}#${place.day}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const page = await deps.claims.redeemedOn(place, input.limit, from)
  const items = await Promise.all(
    page.items.map(async (claim) => {
      const campaign = await deps.campaigns.lately(claim.campaignId)
      return campaign ? [renderRedemption(claim, campaign, deps.voucherIds.write(claim))] : []
    }),
  )
  const { outletId: id, name } = outlet
  const nextCursor = page.next && deps.cursors.write(list, page.next)
  return { status: 200, body: { outlet: { id, name }, items: items.flat(), nextCursor } }
}
