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
  'claim.giveBack': { input: () => ({ id: 'no-such-claim' }), answers: toSignedIn('not-found') },
}
