import { staff } from '../small-town'
import type { Scene } from './scene'
import { toAll, toReviewers, toSignedIn, type WalksOf } from './standpoints'

/** Long past, so that nothing is lent. */
const leave = { from: '2026-01-01', to: '2026-01-02', deputyId: 'nobody' } as const

/** Of somebody who is not WeChat; the client by which the walks call sends no query beside a body. */
const unsigned = { signature: 'x', timestamp: '1', nonce: '1' } as const

export const peopleWalks = (scene: Scene): WalksOf<'people'> => ({
  'session.open': { input: () => ({ loginCode: 'of-yesterday' }), answers: toAll('login-code-spent') },
  'session.refresh': { input: () => ({ refreshToken: 'none-of-ours' }), answers: toAll('signed-out') },
  'session.close': { input: () => ({}), answers: toSignedIn('ok') },
  'wechat.verify': { input: () => unsigned, answers: toAll('not-found') },
  'wechat.receive': {
    input: () => ({ ...unsigned, ToUserName: 'x', Encrypt: 'x' }),
    answers: toAll('invalid-request'),
  },
  'me.home': { input: () => ({}), answers: toSignedIn('ok') },
  'me.messages': { input: () => ({}), answers: toSignedIn('ok') },
  'me.history': { input: () => ({}), answers: toSignedIn('ok') },
  'me.consents': { input: () => ({}), answers: toSignedIn('ok') },
  'me.accessLog': { input: () => ({}), answers: toSignedIn('ok') },
  'me.export': { input: () => ({}), answers: toSignedIn('ok') },
  'me.bindPhone': { input: () => ({ phoneNumber: '12' }), answers: toSignedIn('phone-needed') },
  'me.confirm': { input: () => ({}), answers: toSignedIn('not-member', { 'the applicant': 'ok', 'a member': 'ok' }) },
  'me.correct': {
    input: () => ({ version: 99, name: '李四' }),
    answers: toSignedIn('not-member', { 'a member': 'changed-meanwhile' }),
  },
  'me.verify': { input: () => ({}), answers: toSignedIn('not-member', { 'a member': 'verified-already' }) },
  'identity.list': {
    input: () => ({ union: 'joint-union' }),
    answers: { ...toReviewers, 'the city’s auditor': 'ok' },
  },
  'identity.decide': {
    input: () => ({ number: scene.memberNumber, version: 99, decision: 'confirm' }),
    answers: toSignedIn('not-found', {
      'the drivers’ chair': 'changed-meanwhile',
      'the district’s reviewer': 'changed-meanwhile',
    }),
  },
  'recovery.begin': {
    input: () => ({ name: '张三', nationalId: '12', phoneCode: 'none', consents: { sensitiveData: true } }),
    answers: toSignedIn('id-invalid'),
  },
  'recovery.stop': { input: () => ({}), answers: toSignedIn('recovery-settled') },
  'recovery.list': {
    input: () => ({ union: 'joint-union' }),
    answers: { ...toReviewers, 'the city’s auditor': 'ok' },
  },
  'recovery.halt': {
    input: () => ({ id: scene.recoveryId, version: 99, reasons: ['不是本人'] }),
    answers: toSignedIn('not-found', {
      'the drivers’ chair': 'changed-meanwhile',
      'the district’s reviewer': 'changed-meanwhile',
    }),
  },
  'grant.list': {
    input: () => ({ union: 'joint-union' }),
    answers: toSignedIn('not-found', { 'the city’s auditor': 'ok', 'the district’s admin': 'ok' }),
  },
  'grant.find': {
    input: () => ({ memberNumber: scene.memberNumber }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'ok' }),
  },
  'grant.give': {
    input: () => ({ memberNumber: scene.memberNumber, role: 'clerk', unionId: 'joint-union' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'outlet-needed' }),
  },
  'grant.take': {
    input: () => ({
      holderId: scene.town.accountIdOf(staff.districtAdmin.openid),
      role: 'admin',
      unionId: 'district-union',
    }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'own-role' }),
  },
  'grant.handOver': {
    input: () => ({
      fromId: scene.town.accountIdOf(staff.organizer.openid),
      unionId: 'joint-union',
      memberNumber: '000000000000',
    }),
    answers: toSignedIn('not-found'),
  },
  'delegation.list': {
    input: () => ({ union: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'ok',
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
  'delegation.find': {
    input: () => ({ unionId: 'joint-union', memberNumber: scene.memberNumber }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'deputy-not-of-union',
      'its organizer': 'deputy-not-of-union',
    }),
  },
  'delegation.give': {
    input: () => ({ ...leave, unionId: 'joint-union', role: 'reviewer' }),
    answers: toSignedIn('not-found', { 'its reviewer': 'leave-over' }),
  },
  'delegation.take': {
    input: () => ({ unionId: 'joint-union', role: 'reviewer' }),
    answers: toSignedIn('not-found'),
  },
})
