import { staff } from '../small-town'
import type { Scene } from './scene'
import { toAll, toSignedIn, type WalksOf } from './standpoints'

export const peopleWalks = (scene: Scene): WalksOf<'people'> => ({
  'session.open': { input: () => ({ loginCode: 'of-yesterday' }), answers: toAll('login-code-spent') },
  'session.refresh': { input: () => ({ refreshToken: 'none-of-ours' }), answers: toAll('signed-out') },
  'session.close': { input: () => ({}), answers: toSignedIn('ok') },
  'me.home': { input: () => ({}), answers: toSignedIn('ok') },
  'me.messages': { input: () => ({}), answers: toSignedIn('ok') },
  'me.history': { input: () => ({}), answers: toSignedIn('ok') },
  'me.consents': { input: () => ({}), answers: toSignedIn('ok') },
  'me.accessLog': { input: () => ({}), answers: toSignedIn('ok') },
  'me.bindPhone': { input: () => ({ phoneNumber: '12' }), answers: toSignedIn('phone-needed') },
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
})
