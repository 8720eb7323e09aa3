import type { Call } from '@gongyou/shared/contracts/call'
import type { Request } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { routeOf, type Route, type RouteName } from '@gongyou/shared/contracts/routes'
import type { Session } from '../session/session'
import { reach, type Reached } from './reached'
import type { TapKeys } from './tap-keys'

/** Calls a route by name and says what became of it; never rejects. */
export type Ask = <R extends RouteName>(name: R, input: Request<R>) => Promise<Reached<R>>

export interface AskPorts {
  readonly call: Call
  readonly session: Pick<Session, 'token' | 'visitorToken' | 'heldToken' | 'renew'>
  readonly taps: TapKeys
  readonly pause: (milliseconds: number) => Promise<void>
}

const patience = { usual: 1_000, most: 3_000 }

/**
 * The one way from a screen to the server. A call that is safe to repeat is repeated once after a time-out or a 503;
 * an expired session signs in again by itself and the call is repeated once; both with the key of the first tap.
 */
export function makeAsk({ call, session, taps, pause }: AskPorts): Ask {
  return async (name, input) => {
    const key = routeOf(name).idempotent ? taps.keyFor(name, input) : undefined
    const attempt = (token: string | undefined) => reach(call, name, input, { token, idempotencyKey: key })
    const patiently = async (token: string | undefined) => {
      const first = await attempt(token)
      if (!mayRepeat(name) || !worthRepeating(first)) return first
      await pause(pauseAfter(first))
      return attempt(token)
    }

    const first = await patiently(await tokenFor(routeOf(name).audience, session))
    const renewed = isSignedOut(first) ? await session.renew() : undefined
    const last = renewed ? await patiently(renewed) : first
    if (key && last.at === 'answered') taps.answered(name)
    return last
  }
}

/** What anybody may ask waits for no session; what a visitor may ask signs nobody in who has signed out. */
function tokenFor(audience: Route['audience'], session: AskPorts['session']): Promise<string | undefined> {
  if (audience === 'anyone') return Promise.resolve(session.heldToken())
  return audience === 'visitor' ? session.visitorToken() : session.token()
}

function mayRepeat(name: RouteName): boolean {
  const { cost, idempotent } = routeOf(name)
  return cost === 'read' || idempotent === 'by-key'
}

/** An outcome of whichever route, as far as it matters for trying again. */
interface Outcome {
  readonly at: 'answered' | 'refused' | 'offline'
  readonly problem?: ProblemBody
}

function worthRepeating({ at, problem }: Outcome): boolean {
  return at === 'offline' || problem?.status === 503
}

function pauseAfter({ problem }: Outcome): number {
  const asked = problem?.retryAfter
  return Math.min(asked === undefined ? patience.usual : asked * 1_000, patience.most)
}

function isSignedOut({ problem }: Outcome): boolean {
  return problem?.code === 'signed-out'
}
