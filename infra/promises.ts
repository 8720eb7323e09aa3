import type { RouteName } from '@gongyou/shared/contracts/routes'

/**
 * What a member, or a cadre, would notice first if we failed them; each is watched on the route that keeps it. A watched
 * route has metrics of its own, which cost a dollar or two a month each, so not every route is here.
 */
export const promises = {
  'code.landing': 'A worker scans a poster and sees an error instead of the union',
  'session.open': 'Nobody can sign in: the mini-program opens and says to try again',
  'me.bindPhone': 'A worker cannot confirm a phone number, so joining stops at the first step',
  'application.submit': 'A worker fills in the form and it cannot be sent',
  'review.decide': 'A cadre taps approve and nothing is decided',
} as const satisfies Partial<Record<RouteName, string>>

export type WatchedRoute = keyof typeof promises
