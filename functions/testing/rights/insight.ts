import { toSignedIn, type WalksOf } from './standpoints'

export const insightWalks: WalksOf<'insight'> = {
  'insight.joins': {
    input: () => ({ union: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'ok',
      'the parent’s reviewer': 'ok',
      'the district’s reviewer': 'ok',
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
}
