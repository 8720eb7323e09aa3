import type { BenefitReply, Reply } from '@gongyou/shared/contracts/contract'
import { card, member } from './people'

/** A gift pack that is open to whoever looks. */
export const coolPack: BenefitReply = {
  id: 'cool-pack',
  title: '夏日清凉包',
  category: 'cool-and-warm',
  mode: 'instant',
  state: 'open',
  window: { opensAt: '2026-11-09T16:00:00.000Z', closesAt: '2026-11-30T16:00:00.000Z' },
  stockLeft: 2973,
  entitlement: { allowed: true, reasons: [] },
  redemption: 'outlet',
  outlets: [{ id: 'station-1', name: '小港骑手驿站（演示）', kind: 'station', address: '小港街道1号' }],
  limits: [{ count: 1, per: 'campaign' }],
  voucherDays: 14,
}

export const claim = {
  id: 'claim-cool-pack',
  state: 'held',
  benefitId: coolPack.id,
  title: coolPack.title,
  claimedAt: '2026-11-16T03:59:00.000Z',
  voucher: { id: 'claim-cool-pack', expiresAt: '2026-11-30T16:00:00.000Z' },
} satisfies Reply<'benefit.claim'>['body']['claim']

export const claimShown: Reply<'claim.show'>['body'] = {
  claim,
  voucher: {
    id: claim.id,
    state: 'live',
    from: claim.claimedAt,
    expiresAt: claim.voucher.expiresAt,
    rotation: { ...card.rotation, digits: 8 },
    outlets: coolPack.outlets ?? [],
  },
}

/** Somebody at the counter of an outlet, who is a member as well. */
export const clerk = { ...member, staff: [{ role: 'clerk' as const, unionId: 'union-1', outletId: 'station-1' }] }

export const redemption: Reply<'redemption.make'>['body']['redemption'] = {
  id: 'claim-cool-pack.1',
  at: '2026-11-16T04:00:00.000Z',
  benefitTitle: coolPack.title,
  memberName: '周*山',
  undoUntil: '2026-11-16T04:05:00.000Z',
}

export const emptyDay: Reply<'redemption.list'>['body'] = {
  outlet: { id: 'station-1', name: '小港骑手驿站（演示）' },
  items: [],
}
