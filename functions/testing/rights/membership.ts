import type { Scene } from './scene'
import { toAnybodysMember, toReviewers, toSignedIn, type WalksOf } from './standpoints'

/** Of one's own, which an applicant has none of yet. */
const toOwnMember = toSignedIn('not-member', { 'the applicant': 'not-found', 'a member': 'ok' })

export const membershipWalks = (scene: Scene): WalksOf<'membership'> => ({
  'membership.card': { input: () => ({}), answers: toSignedIn('not-member', { 'a member': 'ok' }) },
  'transfer.submit': {
    input: () => ({ unionId: 'no-such-union' }),
    answers: toSignedIn('not-member', { 'the applicant': 'not-found', 'a member': 'not-found' }),
  },
  'transfer.show': { input: () => ({ id: scene.transfer.id }), answers: toAnybodysMember },
  'transfer.undo': { input: () => ({ id: scene.transfer.id }), answers: toAnybodysMember },
  'transfer.withdraw': { input: () => ({ id: scene.transfer.id }), answers: toAnybodysMember },
  'transfer.askSecondLook': { input: () => ({ id: scene.transfer.id }), answers: toAnybodysMember },
  'transfer.list': {
    input: () => ({ union: 'joint-union' }),
    answers: { ...toReviewers, 'the city’s auditor': 'ok' },
  },
  'transfer.decide': {
    input: () => ({ id: scene.transfer.id, version: 99, decision: 'accept' }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'changed-meanwhile',
      'the parent’s reviewer': 'changed-meanwhile',
      'the district’s reviewer': 'changed-meanwhile',
    }),
  },
  'leaving.ask': {
    input: () => ({}),
    answers: toSignedIn('not-member', { 'the applicant': 'not-member', 'a member': 'ok' }),
  },
  'leaving.show': { input: () => ({}), answers: toOwnMember },
  'leaving.takeBack': { input: () => ({}), answers: toOwnMember },
  'leaving.list': { input: () => ({ union: 'joint-union' }), answers: { ...toReviewers, 'the city’s auditor': 'ok' } },
  'leaving.confirm': {
    input: () => ({ id: scene.leaving.id, version: 99 }),
    answers: toSignedIn('not-found', {
      'the drivers’ chair': 'changed-meanwhile',
      'the district’s reviewer': 'changed-meanwhile',
    }),
  },
})
