import type { Call, Outcome } from '@gongyou/shared/contracts/call'
import type { Home, Reply, Request } from '@gongyou/shared/contracts/contract'
import { problems, type ProblemCode } from '@gongyou/shared/contracts/problems'
import { routeOf, type RouteName } from '@gongyou/shared/contracts/routes'
import { plus, seconds, type Instant } from '@gongyou/shared/kernel/time'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { makeAsk } from '../src/api/call'
import { makeTapKeys } from '../src/api/tap-keys'
import type { Store } from '../src/platform/storage'
import { systemTypeIsLarge } from '../src/platform/type-size'
import { makeCityTexts } from '../src/session/city-texts'
import { ConnectionProvider } from '../src/session/connection'
import { makeFrontTab } from '../src/session/front-tab'
import { makePrivacy } from '../src/session/privacy'
import { makeRegions } from '../src/session/regions'
import { makeSession } from '../src/session/session'
import { makeTypeSize } from '../src/session/type-size'
import { newPhone, phone, type TestPhone } from './phone'
import { noOne } from './people'

/** An answer's body; a refusal by its name; or no answer at all. */
type Answered<R extends RouteName> = Reply<R>['body'] | ProblemCode | 'no-network'
type Answers = { readonly [R in RouteName]?: (input: Request<R>) => Answered<R> }

interface Setting {
  readonly home?: Home
  readonly answers?: Answers
  readonly phone?: Partial<TestPhone>
  /** What an earlier visit left in the phone's drawer. */
  readonly drawer?: Map<string, unknown>
  /** The phone's clock. */
  readonly now?: () => Instant
}

export const noon = '2026-11-16T04:00:00.000Z' as Instant

/** A screen on a phone whose server gives the answers of the test; all between screen and server is the app's own. */
export function showScreen(screen: ReactNode, setting: Setting = {}) {
  cleanup()
  newPhone(setting.phone)
  const { home = noOne, drawer = new Map<string, unknown>(), now = () => noon } = setting
  const asked: { readonly name: RouteName; readonly input: unknown }[] = []
  const answers: Answers = { 'session.open': () => sessionOf(home, now()), 'me.home': () => home, ...setting.answers }
  const call: Call = (name, input) => {
    asked.push({ name, input })
    return outcomeOf(name, answers[name] as ((input: unknown) => Answered<typeof name>) | undefined, input)
  }
  const store = storeOf(drawer)
  const session = makeSession({ call, loginCode, store, now })
  const taps = makeTapKeys(store, () => `key-${asked.length}`)
  const ask = makeAsk({ call, session, taps, pause: () => Promise.resolve() })
  const typeSize = makeTypeSize(store, systemTypeIsLarge)
  const connection = {
    ask,
    session,
    cityTexts: makeCityTexts(ask, store),
    regions: makeRegions(ask),
    typeSize,
    privacy: makePrivacy((tell) => (phone.askPrivacy = tell)),
    frontTab: makeFrontTab(),
    store,
    now,
  }
  const opened = connection.session.open()
  render(<ConnectionProvider value={connection}>{screen}</ConnectionProvider>)
  return { connection, asked, drawer, opened }
}

const loginCode = () => (phone.offline ? Promise.reject(new Error('no network')) : Promise.resolve('login'))

function outcomeOf<R extends RouteName>(
  name: R,
  answer: ((input: unknown) => Answered<R>) | undefined,
  input: unknown,
): Promise<Outcome<R>> {
  if (phone.offline || !answer) return Promise.reject(new Error(`no answer to ${name}`))
  const given = answer(input)
  if (given === 'no-network') return Promise.reject(new Error(`no answer to ${name}`))
  if (isRefusal(given)) return Promise.resolve({ ok: false, problem: problemOf(given) })
  const status = routeOf(name).method === 'DELETE' ? 204 : 200
  return Promise.resolve({ ok: true, status, body: given } as unknown as Outcome<R>)
}

function isRefusal(given: unknown): given is ProblemCode {
  return typeof given === 'string' && given in problems
}

function problemOf(code: ProblemCode) {
  const { status, says } = problems[code]
  return { type: 'about:blank', title: code, status, detail: says, code, requestId: 'test' }
}

function sessionOf(home: Home, now: Instant): Reply<'session.open'>['body'] {
  return { token: 'token', refreshToken: 'refresh', expiresAt: plus(now, seconds(3600)), home }
}

function storeOf(drawer: Map<string, unknown>): Store {
  return {
    recall: <T,>(key: string) => drawer.get(key) as T | undefined,
    keep: (key, value) => void drawer.set(key, value),
    forget: (key) => void drawer.delete(key),
  }
}
