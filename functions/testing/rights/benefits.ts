import type { Request } from '@gongyou/shared/contracts/contract'
import { toAll, toSignedIn, type WalksOf } from './standpoints'

/** With a token that is not good, even what anyone may see asks to sign in again. */
const toVisitors = (answer: string) => ({ ...toSignedIn(answer), 'signed out': answer })

const terms: Request<'campaign.create'>['terms'] = {
  title: '一杯凉茶',
  category: 'cool-and-warm',
  mode: 'instant',
  window: { opensAt: '2026-11-20T01:00:00.000Z', closesAt: '2026-11-30T01:00:00.000Z' },
  units: 10,
  limits: [{ count: 1, per: 'campaign' }],
  audience: {},
  funding: [{ source: 'union', percent: 100 }],
  unitCost: 0,
  heading: '职工服务支出',
  redemption: 'list',
  voucherDays: 0,
}

export const benefitsWalks: WalksOf<'benefits'> = {
  'benefit.list': { input: () => ({}), answers: toVisitors('ok') },
  'benefit.show': { input: () => ({ id: 'no-such-benefit' }), answers: toVisitors('not-found') },
  'benefit.claim': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'benefit.enter': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'benefit.remind': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'claim.list': { input: () => ({}), answers: toSignedIn('ok') },
  'claim.show': { input: () => ({ id: 'no-such-claim' }), answers: toSignedIn('not-found') },
  'campaign.list': {
    input: () => ({ union: 'joint-union' }),
    answers: toSignedIn('not-found', { 'the city’s auditor': 'ok' }),
  },
  'campaign.create': { input: () => ({ unionId: 'joint-union', terms }), answers: toSignedIn('not-found') },
  'campaign.inspect': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'campaign.edit': { input: () => ({ id: 'no-such-benefit', version: 1, terms }), answers: toSignedIn('not-found') },
  'campaign.move': {
    input: () => ({ id: 'no-such-benefit', version: 1, move: 'pause' }),
    answers: toSignedIn('not-found'),
  },
  'campaign.raise': {
    input: () => ({ id: 'no-such-benefit', version: 1, units: 5 }),
    answers: toSignedIn('not-found'),
  },
  'draw.show': { input: () => ({ id: 'no-such-benefit' }), answers: toVisitors('not-found') },
  'draw.published': { input: () => ({ id: 'no-such-benefit' }), answers: toAll('not-found') },
  'campaign.importCodes': {
    input: () => ({ id: 'no-such-benefit', version: 1, codes: ['AB12-CD34'] }),
    answers: toSignedIn('not-found'),
  },
  'draw.inspect': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'draw.giveValue': {
    input: () => ({ id: 'no-such-benefit', version: 1, on: '2026-11-16', value: '3,245.17' }),
    answers: toSignedIn('not-found'),
  },
  'request.list': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'request.decide': {
    input: () => ({ id: 'no-such-benefit', claimId: 'no-such-claim', version: 1, decision: 'grant' }),
    answers: toSignedIn('not-found'),
  },
  'claim.live': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'claim.takeBack': {
    input: () => ({ id: 'no-such-benefit', claimId: 'no-such-claim', version: 1, reason: '领错了' }),
    answers: toSignedIn('not-found'),
  },
  'outlet.list': {
    input: () => ({ union: 'joint-union' }),
    answers: toSignedIn('not-found', { 'the city’s auditor': 'ok', 'the district’s admin': 'ok' }),
  },
  'outlet.inspect': { input: () => ({ id: 'no-such-outlet' }), answers: toSignedIn('not-found') },
  'outlet.edit': {
    input: () => ({
      id: 'no-such-outlet',
      version: 1,
      name: '早安饭团（演示）',
      kind: 'shop',
      address: '小港街道1号',
      state: 'paused',
    }),
    answers: toSignedIn('not-found'),
  },
  'outlet.create': {
    input: () => ({
      unionId: 'joint-union',
      merchantId: 'merchant-1',
      merchantName: '早安饭团（演示）',
      name: '早安饭团（演示）',
      kind: 'shop',
      address: '小港街道1号',
    }),
    answers: toSignedIn('not-found'),
  },
  'redemption.make': {
    input: () => ({ voucherCode: '12345678', outletId: 'station-1', memberTail: '0000' }),
    answers: toSignedIn('not-found'),
  },
  'redemption.undo': { input: () => ({ id: 'no-such-redemption' }), answers: toSignedIn('not-found') },
  'redemption.list': { input: () => ({ outlet: 'station-1' }), answers: toSignedIn('not-found') },
  'redemption.register': { input: () => ({ outletId: 'station-1' }), answers: toSignedIn('not-found') },
  'redemption.sync': {
    input: () => ({
      outletId: 'station-1',
      deviceId: 'no-such-device',
      scans: [
        { sequence: 1, at: '2026-11-16T01:30:00.000Z', voucherCode: 'G1.none.12345678', signature: 'x'.repeat(43) },
      ],
    }),
    answers: toSignedIn('not-found'),
  },
  'redemption.settlement': { input: () => ({ outlet: 'station-1' }), answers: toSignedIn('not-found') },
  'campaign.settlement': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'campaign.audience': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'campaign.countAudience': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'outlet.settlement': { input: () => ({ id: 'no-such-outlet' }), answers: toSignedIn('not-found') },
  'claim.giveBack': { input: () => ({ id: 'no-such-claim' }), answers: toSignedIn('not-found') },
}
