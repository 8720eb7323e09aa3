import { reviewedForm } from '../running-town'
import { unmintedCode } from '../small-town'
import type { Scene } from './scene'
import { toReviewers, toSignedIn, type WalksOf } from './standpoints'

const unwilling = { name: '张三', nationalId: '330299199901010012', consents: { sensitiveData: false } }

export const enrolmentWalks = (scene: Scene): WalksOf<'enrolment'> => ({
  'placement.preview': { input: () => ({ occupation: 'courier' }), answers: toSignedIn('ok') },
  'application.submit': {
    input: () => reviewedForm('330299199901010012', { unionCode: unmintedCode }),
    answers: toSignedIn('code-unknown', { 'the applicant': 'ok' }),
  },
  'application.show': {
    input: () => ({ id: scene.application.id }),
    answers: toSignedIn('not-found', { 'the applicant': 'ok' }),
  },
  'application.correct': {
    input: () => ({ id: scene.application.id, version: 99, name: '李四' }),
    answers: toSignedIn('not-found', { 'the applicant': 'changed-meanwhile' }),
  },
  'application.withdraw': {
    input: () => ({ id: scene.application.id, version: 99 }),
    answers: toSignedIn('not-found', { 'the applicant': 'changed-meanwhile' }),
  },
  'application.askSecondLook': {
    input: () => ({ id: scene.application.id, version: 99 }),
    answers: toSignedIn('not-found', { 'the applicant': 'changed-meanwhile' }),
  },
  'application.completeProfile': {
    input: () => ({ id: scene.application.id, version: 99 }),
    answers: toSignedIn('not-found', { 'the applicant': 'changed-meanwhile' }),
  },
  'adoption.find': { input: () => unwilling, answers: toSignedIn('consent-needed') },
  'adoption.adopt': { input: () => unwilling, answers: toSignedIn('consent-needed') },
  'review.queue': {
    input: () => ({ union: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'ok',
      'the parent’s reviewer': 'ok',
      'the district’s reviewer': 'ok',
    }),
  },
  'review.show': { input: () => ({ id: scene.application.id }), answers: toReviewers },
  'review.reveal': { input: () => ({ id: scene.application.id, purpose: 'check-identity' }), answers: toReviewers },
  'review.contact': {
    input: () => ({ id: scene.application.id, outcome: 'dialled' }),
    answers: { ...toReviewers, 'its organizer': 'ok' },
  },
  'review.decide': {
    input: () => ({ id: scene.application.id, version: 99, decision: 'approve' }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'changed-meanwhile',
      'the parent’s reviewer': 'changed-meanwhile',
      'the district’s reviewer': 'changed-meanwhile',
    }),
  },
  'review.decideMany': {
    input: () => ({ decisions: [{ applicationId: scene.application.id, version: 99, decision: 'approve' }] }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'changed-meanwhile',
      'the parent’s reviewer': 'changed-meanwhile',
      'the district’s reviewer': 'changed-meanwhile',
    }),
  },
  'review.undo': {
    input: () => ({ batchId: scene.ownBatch }),
    answers: toSignedIn('not-found', { 'its reviewer': 'ok' }),
  },
  'admission.lists': {
    input: () => ({ union: 'freight-union' }),
    answers: toSignedIn('not-found', {
      'the drivers’ chair': 'ok',
      'the district’s reviewer': 'ok',
      'the city’s auditor': 'ok',
    }),
  },
  'admission.confirm': {
    input: () => ({ id: 'freight-union.2026-W47' }),
    answers: toSignedIn('not-found', { 'the drivers’ chair': 'ok' }),
  },
})
