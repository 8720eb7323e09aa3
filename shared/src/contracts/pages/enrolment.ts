import type { PageOf } from '../kit'

/** From an application to a membership, and the reviewer’s side of it. */
export const enrolmentPage = {
  context: 'enrolment',
  chapters: {
    placement: () => import('./enrolment/joining'),
    application: () => import('./enrolment/joining'),
    adoption: () => import('./enrolment/joining'),
    review: () => import('./enrolment/reviewing'),
    admission: () => import('./enrolment/reviewing'),
  },
} as const satisfies PageOf<'enrolment'>
