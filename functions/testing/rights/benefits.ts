import { toSignedIn, type WalksOf } from './standpoints'

/** With a token that is not good, even what anyone may see asks to sign in again. */
const toVisitors = (answer: string) => ({ ...toSignedIn(answer), 'signed out': answer })

export const benefitsWalks: WalksOf<'benefits'> = {
  'benefit.list': { input: () => ({}), answers: toVisitors('ok') },
  'benefit.show': { input: () => ({ id: 'no-such-benefit' }), answers: toVisitors('not-found') },
  'benefit.claim': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'benefit.enter': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'claim.list': { input: () => ({}), answers: toSignedIn('ok') },
  'claim.show': { input: () => ({ id: 'no-such-claim' }), answers: toSignedIn('not-found') },
  'redemption.make': {
    input: () => ({ voucherCode: '12345678', outletId: 'station-1', memberTail: '0000' }),
    answers: toSignedIn('not-found'),
  },
  'redemption.undo': { input: () => ({ id: 'no-such-redemption' }), answers: toSignedIn('not-found') },
  'redemption.list': { input: () => ({ outlet: 'station-1' }), answers: toSignedIn('not-found') },
  'claim.giveBack': { input: () => ({ id: 'no-such-claim' }), answers: toSignedIn('not-found') },
}
