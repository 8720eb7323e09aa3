import type { PageOf } from '../kit'

/** Accounts, sessions, and what is one’s own. */
export const peoplePage = {
  context: 'people',
  chapters: {
    me: () => import('./people/me'),
    session: () => import('./people/sessions'),
    wechat: () => import('./people/sessions'),
    identity: () => import('./people/identity'),
    recovery: () => import('./people/identity'),
    grant: () => import('./people/roles'),
    delegation: () => import('./people/roles'),
  },
} as const satisfies PageOf<'people'>
