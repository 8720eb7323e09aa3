import { codes } from '../small-town'
import type { Scene } from './scene'
import { toAll, toAnybodysMember, toItsOrganizer, toReviewers, toSignedIn, type WalksOf } from './standpoints'

const toWhoSeesMembers = { ...toReviewers, 'the city’s auditor': 'ok' }

/** Of the riders' union; with a version that nobody has seen. */
const toItsReviewers = toSignedIn('not-found', {
  'its reviewer': 'changed-meanwhile',
  'the parent’s reviewer': 'changed-meanwhile',
  'the district’s reviewer': 'changed-meanwhile',
})

export const postersWalks = (scene: Scene): WalksOf<'posters'> => ({
  'print.poster': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.picture': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.card': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.sheet': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.miniProgramCode': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.settlement': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'list.all': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'list.ask': { input: () => ({ id: 'no-such-benefit' }), answers: toSignedIn('not-found') },
  'list.confirm': {
    input: () => ({ id: 'no-such-benefit', listId: 'no-such-list', version: 1 }),
    answers: toSignedIn('not-found'),
  },
  'list.open': { input: () => ({ link: 'somebody.made-this-link-up' }), answers: toAll('list-link-over') },
  'paper.leaving': { input: () => ({}), answers: toAnybodysMember },
  'paper.transfer': { input: () => ({ id: 'another.transfer' }), answers: toAnybodysMember },
  'roll.masked': { input: () => ({ id: 'joint-union' }), answers: toWhoSeesMembers },
  'roll.list': { input: () => ({ union: 'joint-union' }), answers: toWhoSeesMembers },
  'roll.ask': { input: () => ({ union: 'joint-union', purpose: 'visit' }), answers: toReviewers },
  'roll.confirm': {
    input: () => ({ id: scene.roll.id, union: 'joint-union', version: 99 }),
    answers: toItsReviewers,
  },
  'roll.withdraw': {
    input: () => ({ id: scene.roll.id, union: 'joint-union', version: 99 }),
    answers: toItsReviewers,
  },
  'roll.open': { input: () => ({ link: 'somebody.made-this-link-up' }), answers: toAll('roll-link-over') },
})
