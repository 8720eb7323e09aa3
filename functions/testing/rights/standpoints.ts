import type { Request } from '@gongyou/shared/contracts/contract'
import type { Context, RouteName, RoutesOf } from '@gongyou/shared/contracts/routes'

/** Those whose word for who they are is not taken. */
const unknown = [
  'signed out',
  'with a forged token',
  'with an unsigned token',
  'with an expired token',
  'with a revoked token',
] as const

/** Where a caller can stand to what a route is about: an application that waits at the riders' union. */
export const standpoints = [
  ...unknown,
  'without a role',
  'the applicant',
  'a member',
  'its reviewer',
  'the parent’s reviewer',
  'the district’s reviewer',
  'a sibling’s reviewer and chair',
  'the drivers’ chair',
  'its organizer',
  'the city’s auditor',
  'the district’s admin',
] as const
export type Standpoint = (typeof standpoints)[number]

/** Those who have signed in. */
export type Caller = Exclude<Standpoint, (typeof unknown)[number]>

/** What each caller is answered: `ok`, or the name of the refusal. */
export type Answers = Readonly<Record<Standpoint, string>>

export const toAll = (answer: string) => Object.fromEntries(standpoints.map((each) => [each, answer])) as Answers

/** Whoever is unknown is asked to sign in; all others are answered alike, but for those named. */
export const toSignedIn = (answer: string, rest: Partial<Answers> = {}): Answers => ({
  ...toAll(answer),
  ...rest,
  ...Object.fromEntries(unknown.map((each) => [each, 'signed-out'])),
})

export const toReviewers = toSignedIn('not-found', {
  'its reviewer': 'ok',
  'the parent’s reviewer': 'ok',
  'the district’s reviewer': 'ok',
})

/** Of somebody else's: as if it did not exist. */
export const toAnybodysMember = toSignedIn('not-member', { 'the applicant': 'not-found', 'a member': 'not-found' })
export const toItsOrganizer = toSignedIn('not-found', { 'its organizer': 'ok' })

/** What is asked of a route, and what everybody is answered. */
export interface Walk<R extends RouteName> {
  readonly input: () => Request<R>
  readonly answers: Answers
}

/**
 * A walk for every route of a context: one that is missing stops `tsc`. Whoever is let in and would change something is
 * given a version that nobody saw, so that the refusal shows how far the caller came.
 */
export type WalksOf<C extends Context> = { readonly [R in RoutesOf<C>]: Walk<R> }
