import type { PageOf } from '../kit'

/** The card, and moves from union to union. */
export const membershipPage = {
  context: 'membership',
  chapters: {
    transfer: () => import('./membership/transfers'),
    membership: () => import('./membership/card'),
    trip: () => import('./membership/trips'),
    leaving: () => import('./membership/endings'),
    consent: () => import('./membership/endings'),
    retention: () => import('./membership/endings'),
    expulsion: () => import('./membership/endings'),
    matter: () => import('./membership/matters'),
    pool: () => import('./membership/pool'),
    employer: () => import('./membership/pool'),
    member: () => import('./membership/members'),
  },
} as const satisfies PageOf<'membership'>
