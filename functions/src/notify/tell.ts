import type { MessageTemplates } from '@gongyou/shared/contracts/message-templates'
import { fill } from '@gongyou/shared/domain/notify/template'
import { isBefore, toMillis } from '@gongyou/shared/kernel/time'
import type { Fact } from '../table/fact-stream'
import type { SendOutcome, SubscribeMessage } from '../wechat/subscribe-message'
import { compose, type Composed, type ComposingDeps } from './compose'
import { factIdOf } from './fact-id'
import type { Begun, Notices } from './notices.repository'

export interface TellingDeps extends ComposingDeps {
  readonly notices: Notices
  readonly templates: MessageTemplates
  readonly weChat: { send(message: SubscribeMessage): Promise<SendOutcome> }
}

/**
 * `done`: nothing is left to do, whether or not it was told. `later`: to be tried again; after so many seconds where that
 * is known.
 */
export type Telling =
  | { readonly kind: 'done'; readonly as: 'told' | 'unwanted' | 'unknown-person' | 'overtaken' | 'settled-before' }
  | { readonly kind: 'later'; readonly because: string; readonly after?: number }

/**
 * Tells one person of one fact, once as far as WeChat allows. Whoever begins says so first, so of two that have the same
 * fact one waits for the other. WeChat's answer settles it; where the answer was lost, or the sender died, it is sent
 * again, and one acceptance being good for one message, WeChat turns the second down. Throws what the city has set up
 * wrongly, and leaves the fact to be told once that is put right.
 */
export async function tell(fact: Fact, deps: TellingDeps): Promise<Telling> {
  const composed = await compose(fact, deps)
  const template = composed && deps.templates[composed.kind]
  if (!composed || !template) return done('overtaken')
  if (composed.awaits) return { kind: 'later', because: composed.awaits }
  const wait = secondsUntil(composed, deps)
  if (wait > 0) return { kind: 'later', because: 'may-be-undone', after: wait }
  const openid = await deps.facts.openidOf(composed.accountId)
  if (openid === undefined) return done('overtaken')

  const factId = factIdOf(fact)
  const begun = await deps.notices.begin(factId)
  if (begun === 'settled') return done('settled-before')
  if (begun === 'under-way') return { kind: 'later', because: 'under-way' }
  const { message, page } = composed
  const toSend = { openid, templateId: template.id, page, data: fill(template, message) }
  const outcome = await sent(toSend, { factId, begun }, deps)
  if (outcome.kind === 'busy') return { kind: 'later', because: outcome.because }
  await deps.notices.settle(factId)
  return done(outcome.kind === 'ok' ? 'told' : outcome.kind)
}

/** What is not settled is released, so that the next one need not wait for it to be taken for dead. */
async function sent(
  message: SubscribeMessage,
  { factId, begun }: { readonly factId: string; readonly begun: Begun },
  { weChat, notices }: TellingDeps,
): Promise<SendOutcome> {
  let outcome: SendOutcome | undefined
  try {
    outcome = await weChat.send(message)
    return outcome
  } finally {
    if (!outcome || outcome.kind === 'busy') await notices.release(factId, begun)
  }
}

function secondsUntil({ notBefore }: Composed, { now }: TellingDeps): number {
  if (!notBefore || !isBefore(now(), notBefore)) return 0
  return Math.ceil((toMillis(notBefore) - toMillis(now())) / 1000)
}

function done(as: Extract<Telling, { kind: 'done' }>['as']): Telling {
  return { kind: 'done', as }
}
