import type { Scene } from './scene'
import { toAnybodysMember, toReviewers, toSignedIn, type Answers, type WalksOf } from './standpoints'

/** The drivers' federation, and the pool that admits in its name. */
const toItsHostAndAbove = (rest: Partial<Answers> = {}) =>
  toSignedIn('not-found', { 'the drivers’ chair': 'ok', 'the district’s reviewer': 'ok', ...rest })

/** Whom or where the answer is about, each row of it says. */
const toEveryReviewer = () =>
  toItsHostAndAbove({ 'its reviewer': 'ok', 'the parent’s reviewer': 'ok', 'a sibling’s reviewer and chair': 'ok' })

/** Of one's own, which an applicant has none of yet. */
const toOwnMember = toSignedIn('not-member', { 'the applicant': 'not-found', 'a member': 'ok' })

/** Of a drivers' union's member; with a version that nobody has seen. */
const toThoseWhoExpel = toSignedIn('not-found', {
  'the drivers’ chair': 'changed-meanwhile',
  'the district’s reviewer': 'changed-meanwhile',
  'the district’s admin': 'changed-meanwhile',
})

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
  'matter.count': {
    input: () => ({ union: 'joint-union' }),
    answers: { ...toReviewers, 'the city’s auditor': 'ok', 'the district’s admin': 'ok' },
  },
  'leaving.confirm': {
    input: () => ({ id: scene.leaving.id, version: 99 }),
    answers: toSignedIn('not-found', {
      'the drivers’ chair': 'changed-meanwhile',
      'the district’s reviewer': 'changed-meanwhile',
    }),
  },
  'consent.withdraw': {
    input: () => ({ text: 'sensitiveData', follows: 'withdraws-application' }),
    answers: toSignedIn('not-member', {
      'the applicant': 'withdraw-application-first',
      'a member': 'changed-meanwhile',
    }),
  },
  'membership.loseWork': {
    input: () => ({}),
    answers: toSignedIn('not-member', { 'the applicant': 'not-member', 'a member': 'ok' }),
  },
  'membership.workAgain': {
    input: () => ({}),
    answers: toSignedIn('not-member', { 'the applicant': 'not-member', 'a member': 'ok' }),
  },
  'retention.record': {
    input: () => ({ number: scene.memberNumber, because: 'retired' }),
    answers: toSignedIn('not-found', {
      'the drivers’ chair': 'document-needed',
      'the district’s reviewer': 'document-needed',
    }),
  },
  'retention.end': {
    input: () => ({ number: scene.memberNumber }),
    answers: toSignedIn('not-found', {
      'the drivers’ chair': 'not-retained',
      'the district’s reviewer': 'not-retained',
    }),
  },
  'trip.report': {
    input: () => ({ from: '2020-01-01', where: '喀什', reach: { by: 'own-phone' } }),
    answers: toSignedIn('not-member', { 'a member': 'trip-date-unfit' }),
  },
  'trip.list': {
    input: () => ({}),
    answers: toSignedIn('not-member', { 'the applicant': 'ok', 'a member': 'ok' }),
  },
  'trip.end': { input: () => ({ id: 'trip-1' }), answers: toAnybodysMember },
  'trip.ledger': {
    input: () => ({ union: 'joint-union' }),
    answers: { ...toReviewers, 'its organizer': 'ok', 'the city’s auditor': 'ok' },
  },
  'expulsion.mine': { input: () => ({}), answers: toAnybodysMember },
  'expulsion.askSecondLook': { input: () => ({}), answers: toAnybodysMember },
  'expulsion.list': {
    input: () => ({ union: 'joint-union' }),
    answers: { ...toReviewers, 'the city’s auditor': 'ok', 'the district’s admin': 'ok' },
  },
  'expulsion.propose': {
    input: () => ({ memberNumber: '100000000001', reasons: ['x'], discussedOn: '2026-11-01', document: 'x' }),
    answers: toSignedIn('not-found'),
  },
  'expulsion.confirm': {
    input: () => ({ id: scene.expulsion.id, version: 99, document: 'x' }),
    answers: toThoseWhoExpel,
  },
  'expulsion.withdraw': { input: () => ({ id: scene.expulsion.id, version: 99 }), answers: toThoseWhoExpel },
  'expulsion.lookAgain': {
    input: () => ({ id: scene.expulsion.id, version: 99, document: 'x', decision: 'lift' }),
    answers: toThoseWhoExpel,
  },
  'pool.list': {
    input: () => ({ union: 'district-pool' }),
    answers: toItsHostAndAbove({ 'the city’s auditor': 'ok' }),
  },
  'pool.consider': { input: () => ({ union: 'district-pool' }), answers: toItsHostAndAbove() },
  'pool.place': {
    input: () => ({ placements: [{ memberNumber: scene.memberNumber, unionId: 'freight-union' }] }),
    answers: toSignedIn('not-found', {
      'the drivers’ chair': 'member-already-there',
      'the district’s reviewer': 'member-already-there',
    }),
  },
  'employer.question': { input: () => ({}), answers: toSignedIn('not-member', { 'a member': 'ok' }) },
  'employer.answer': {
    input: () => ({ unionId: 'cleaners', agrees: true }),
    answers: toSignedIn('not-member', { 'a member': 'no-question' }),
  },
  'member.list': {
    input: () => ({ union: 'freight-union' }),
    answers: toItsHostAndAbove({ 'the city’s auditor': 'ok' }),
  },
  'member.show': {
    input: () => ({ number: scene.memberNumber }),
    answers: toItsHostAndAbove({ 'the city’s auditor': 'ok' }),
  },
  'member.search': {
    input: () => ({ memberNumber: scene.memberNumber }),
    answers: { ...toEveryReviewer(), 'the city’s auditor': 'ok' },
  },
  'member.reveal': {
    input: () => ({ number: scene.memberNumber, purpose: 'correct-mistake' }),
    answers: toItsHostAndAbove(),
  },
  'member.contact': {
    input: () => ({ number: scene.memberNumber, outcome: 'dialled' }),
    answers: toItsHostAndAbove(),
  },
  'member.move': {
    input: () => ({ to: 'freight-union', reason: '并到一处', memberNumbers: [scene.memberNumber] }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'member-already-there' }),
  },
})
