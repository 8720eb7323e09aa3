import type { Landing } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { useAnswer, type Shown } from '../../api/use-answer'
import { useConnection, useSession } from '../../session/connection'
import type { SessionState } from '../../session/session'
import { useVisit } from './use-visit'

/** What the union page shows at this moment. */
export type LandingMoment =
  | { readonly at: 'waiting' }
  | { readonly at: 'here'; readonly landing: Landing }
  | { readonly at: 'unknown-code' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

interface LandingAsked {
  readonly moment: LandingMoment
  readonly again: () => void
}

/**
 * The union behind a code. On a cold start it came with the session, in one request; a code scanned later, or outside
 * WeChat, is asked for by itself. That the page was seen is told afterwards.
 */
export function useLanding(code: UnionCodeText): LandingAsked {
  const landing = useLandingMoment(code)
  const { moment } = landing
  useVisit(moment.at === 'here' ? moment.landing.code : undefined, 'seen')
  return landing
}

function useLandingMoment(code: UnionCodeText): LandingAsked {
  const { session } = useConnection()
  const state = useSession()
  const scouted = state.at === 'open' && state.scouted?.code === code ? state.scouted : undefined
  const hasNoAccount = state.at === 'outside-wechat' || state.at === 'signed-out'
  const mustAsk = (state.at === 'open' && !scouted) || hasNoAccount
  const asked = useAnswer('code.landing', mustAsk ? { code } : undefined)

  if (scouted) return { moment: scouted.found ? here(scouted.found) : { at: 'unknown-code' }, again: () => undefined }
  if (mustAsk) return { moment: fromAnswer(asked.shown), again: () => void asked.again() }
  return { moment: fromSession(state), again: () => void session.open(code) }
}

const here = (landing: Landing): LandingMoment => ({ at: 'here', landing })

function fromAnswer(shown: Shown<Landing>): LandingMoment {
  if (shown.at === 'here') return here(shown.body)
  if (shown.at === 'refused' && shown.problem.code === 'code-unknown') return { at: 'unknown-code' }
  return shown
}

function fromSession(state: SessionState): LandingMoment {
  return state.at === 'refused' || state.at === 'offline' ? state : { at: 'waiting' }
}
