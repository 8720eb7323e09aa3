import type { PageOf } from '../kit'

/** Benefits, what was claimed of them, and what outlets redeem. */
export const benefitsPage = {
  context: 'benefits',
  chapters: {
    benefit: () => import('./benefits/claiming'),
    claim: () => import('./benefits/claiming'),
    request: () => import('./benefits/claiming'),
    draw: () => import('./benefits/draws'),
    campaign: () => import('./benefits/campaigns'),
    redemption: () => import('./benefits/outlets'),
    outlet: () => import('./benefits/outlets'),
  },
} as const satisfies PageOf<'benefits'>
