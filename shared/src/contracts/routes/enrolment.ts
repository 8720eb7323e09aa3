import { look, paid, search, tap, type Route } from '../route'

/** Placement, applications, adoption from the existing base, and how staff review them. */
export const enrolmentRoutes = {
  'placement.preview': search('/v1/placement/preview', 'enrolment', 'session'),

  'application.submit': paid('/v1/applications', 'enrolment', 'session'),
  'application.show': look('/v1/applications/{id}', 'enrolment', 'session'),
  'application.correct': paid('/v1/applications/{id}/correction', 'enrolment', 'session'),
  'application.withdraw': tap('/v1/applications/{id}/withdrawal', 'enrolment', 'session'),
  'application.askSecondLook': tap('/v1/applications/{id}/second-look', 'enrolment', 'session'),
  'application.completeProfile': tap('/v1/applications/{id}/profile', 'enrolment', 'session'),

  /** Whether the city's existing base knows me: shows nothing before the real-name check, and changes nothing. */
  'adoption.find': {
    method: 'POST',
    path: '/v1/me/adoption/search',
    context: 'enrolment',
    audience: 'session',
    cost: 'paid',
  },
  'adoption.adopt': paid('/v1/me/adoption', 'enrolment', 'session'),

  'review.queue': look('/v1/staff/queue', 'enrolment', { staff: 'see-queue' }),
  'review.show': look('/v1/staff/applications/{id}', 'enrolment', { staff: 'see-queue' }),
  'review.reveal': tap('/v1/staff/applications/{id}/reveal', 'enrolment', { staff: 'reveal-applicant' }),
  'review.contact': tap('/v1/staff/applications/{id}/contacts', 'enrolment', { staff: 'contact-applicant' }),
  'review.decide': tap('/v1/staff/applications/{id}/decisions', 'enrolment', { staff: 'decide-application' }),
  'review.decideMany': tap('/v1/staff/decisions', 'enrolment', { staff: 'decide-application' }),
  'review.undo': tap('/v1/staff/decisions/{batchId}/undo', 'enrolment', { staff: 'decide-application' }),

  'admission.lists': look('/v1/staff/admission-lists', 'enrolment', { staff: 'see-admission-list' }),
  'admission.confirm': tap('/v1/staff/admission-lists/{id}/confirmation', 'enrolment', {
    staff: 'confirm-admission-list',
  }),
} as const satisfies Record<string, Route>
