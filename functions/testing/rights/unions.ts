import { randomUUID } from 'node:crypto'
import { codes, unmintedCode } from '../small-town'
import { jointForm } from '../tree-town'
import type { Scene } from './scene'
import { toAll, toSignedIn, type WalksOf } from './standpoints'

/** Of the riders' union: whoever sees unions and their codes. */
const toThoseWhoSee = toSignedIn('not-found', {
  'its organizer': 'ok',
  'the city’s auditor': 'ok',
  'the district’s admin': 'ok',
})

const ending = { version: 99, reason: 'congress-resolution', document: '演示〔2026〕8号' } as const

export const unionsWalks = (scene: Scene): WalksOf<'unions'> => ({
  'code.landing': { input: () => ({ code: codes.review.code }), answers: toAll('ok') },
  'code.visit': {
    input: () => ({ code: codes.review.code, visitId: randomUUID(), step: 'seen' }),
    answers: toAll('ok'),
  },
  'code.report': { input: () => ({ code: unmintedCode, problem: 'covered' }), answers: toAll('code-unknown') },
  'partner.arrive': { input: () => ({ token: 'none-of-theirs' }), answers: toAll('partner-link-invalid') },
  'region.show': { input: () => ({ code: '330206' }), answers: toAll('ok') },
  'union.find': { input: () => ({ q: '北仑' }), answers: toAll('ok') },
  'union.show': { input: () => ({ id: 'joint-union' }), answers: toAll('ok') },
  'union.list': {
    input: () => ({ under: 'joint-union' }),
    answers: toThoseWhoSee,
  },
  'code.show': { input: () => ({ code: codes.review.code }), answers: toThoseWhoSee },
  'union.create': {
    input: () => ({ ...jointForm, parentId: 'township-union', approvalDocument: '' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'approval-needed' }),
  },
  'union.inspect': {
    input: () => ({ id: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
  'union.edit': {
    input: () => ({ id: 'joint-union', version: 99 }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'changed-meanwhile' }),
  },
  'union.move': {
    input: () => ({ id: 'joint-union', version: 99, parentId: 'sibling-union' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'changed-meanwhile' }),
  },
  'union.merge': {
    input: () => ({ ...ending, id: 'joint-union', into: 'sibling-union' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'changed-meanwhile' }),
  },
  'union.dissolve': {
    input: () => ({ ...ending, id: 'joint-union' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'changed-meanwhile' }),
  },
  'union.changes': {
    input: () => ({ id: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
  'union.confirmChange': {
    input: () => ({ id: 'joint-union', changeId: 'none', version: 1 }),
    answers: toSignedIn('not-found'),
  },
  'union.withdrawChange': {
    input: () => ({ id: 'joint-union', changeId: 'none', version: 1 }),
    answers: toSignedIn('not-found'),
  },
  'code.list': {
    input: () => ({ id: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
  'code.mint': {
    input: () => ({ id: 'joint-union', codePlacement: { kind: 'station', label: '小港站' }, fastLane: true }),
    answers: toSignedIn('not-found', { 'its organizer': 'fast-lane-unauthorised' }),
  },
  'code.change': {
    input: () => ({ code: codes.review.code, version: 99, move: 'pause' }),
    answers: toSignedIn('not-found', { 'its organizer': 'changed-meanwhile' }),
  },
  'code.reports': {
    input: () => ({ code: codes.review.code }),
    answers: toSignedIn('not-found', {
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
  'code.closeReport': {
    input: () => ({ code: codes.review.code, id: scene.posterReport, outcome: 'put-right' }),
    answers: toSignedIn('not-found', { 'its organizer': 'ok' }),
  },
})
