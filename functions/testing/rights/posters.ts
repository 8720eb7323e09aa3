import { codes } from '../small-town'
import { toAnybodysMember, toItsOrganizer, toSignedIn, type WalksOf } from './standpoints'

export const postersWalks: WalksOf<'posters'> = {
  'print.poster': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.picture': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.card': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.sheet': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.miniProgramCode': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.settlement': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'paper.leaving': { input: () => ({}), answers: toAnybodysMember },
  'paper.transfer': { input: () => ({ id: 'another.transfer' }), answers: toAnybodysMember },
}
