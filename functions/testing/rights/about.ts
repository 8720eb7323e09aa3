import { codes } from '../small-town'
import { toAll, type WalksOf } from './standpoints'

export const aboutWalks: WalksOf<'about'> = {
  'about.health': { input: () => ({}), answers: toAll('ok') },
  'about.contract': { input: () => ({}), answers: toAll('ok') },
  'about.texts': { input: () => ({}), answers: toAll('ok') },
  'about.link': { input: () => ({ link: codes.review.code }), answers: toAll('ok') },
}
