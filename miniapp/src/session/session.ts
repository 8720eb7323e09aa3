import type { Call } from '@gongyou/shared/contracts/call'
import type { Home, Landing, Reply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { isBefore, plus, seconds, type Instant } from '@gongyou/shared/kernel/time'
import { reach, type Reached } from '../api/reached'
import type { Store } from '../platform/storage'

/** The union page that came together with the session; `found` is missing when nobody knows the code. */
export interface Scouted {
  readonly code: UnionCodeText
  readonly found?: Landing
}

/** Where this phone stands with the server. `home` is the last that is known, offline too. */
export type SessionState =
  | { readonly at: 'opening'; readonly home?: Home }
  | { readonly at: 'open'; readonly home: Home; readonly scouted?: Scouted }
  | { readonly at: 'offline'; readonly home?: Home }
  | { readonly at: 'refused'; readonly problem: ProblemBody; readonly home?: Home }
  | { readonly at: 'outside-wechat'; readonly home?: undefined }
  /** The worker has signed out here; the next thing that needs an account signs in again. */
  | { readonly at: 'signed-out'; readonly home?: undefined }

type Tokens = Reply<'session.refresh'>['body']

export interface SessionPorts {
  readonly call: Call
  /** WeChat's login code; `undefined` outside WeChat, rejects without a network. */
  readonly loginCode: () => Promise<string | undefined>
  readonly store: Store
  readonly now: () => Instant
}

export interface Session {
  state(): SessionState
  subscribe(listener: () => void): () => void
  /** Signs in; with a scanned code, one request brings session, home and union page. Repeats in flight are one. */
  open(code?: UnionCodeText): Promise<void>
  /** A token that is good for another half minute, signing in or renewing first where needed. */
  token(): Promise<string | undefined>
  /** The same for what anybody may see and a member sees more of: none for whoever has signed out, who stays so. */
  visitorToken(): Promise<string | undefined>
  /** The token at hand, without waiting. */
  heldToken(): string | undefined
  /** A new token for one that was refused: by refreshing, else by signing in again. */
  renew(): Promise<string | undefined>
  /** Asks anew how this person stands; without an answer the last that is known stays. */
  refreshHome(): Promise<void>
  /** The same, unless it was told a moment ago: for a screen that comes to the front. */
  freshenHome(): Promise<void>
  /**
   * Signs out everywhere, and forgets here who this was. Without an answer everything stays: a code on a stolen phone
   * would go on counting.
   */
  signOut(): Promise<Reached<'session.close'>>
  /** Takes in what a reply told about this person, so that every screen knows. */
  learn(news: Partial<Home>): void
}

const keys = { tokens: 'session', home: 'home', signedOut: 'signed-out' }
const margin = seconds(30)
const moment = seconds(1)

export function makeSession(ports: SessionPorts): Session {
  const { call, loginCode, store, now } = ports
  const listeners = new Set<() => void>()
  let tokens = store.recall<Tokens>(keys.tokens)
  let state: SessionState = store.recall<true>(keys.signedOut)
    ? { at: 'signed-out' }
    : { at: 'opening', home: store.recall<Home>(keys.home) }
  let toldAt: Instant | undefined
  let opening: Promise<void> | undefined
  let renewing: Promise<string | undefined> | undefined

  function become(next: SessionState): void {
    state = next
    if (next.home) store.keep(keys.home, next.home)
    listeners.forEach((listener) => listener())
  }

  function hold(next: Tokens): void {
    tokens = { token: next.token, refreshToken: next.refreshToken, expiresAt: next.expiresAt }
    store.keep(keys.tokens, tokens)
  }

  async function signIn(code?: UnionCodeText): Promise<void> {
    const spoken = await loginCode().then(
      (login) => ({ login }),
      () => 'offline' as const,
    )
    if (spoken === 'offline') return become({ at: 'offline', home: state.home })
    if (spoken.login === undefined) return become({ at: 'outside-wechat' })

    const reached = await reach(call, 'session.open', { loginCode: spoken.login, unionCode: code })
    if (reached.at === 'offline') return become({ at: 'offline', home: state.home })
    if (reached.at === 'refused') return become({ at: 'refused', problem: reached.problem, home: state.home })
    hold(reached.body)
    store.forget(keys.signedOut)
    toldAt = now()
    const { home, landing } = reached.body
    const before = state.at === 'open' ? state.scouted : undefined
    become({ at: 'open', home, scouted: code ? { code, found: landing } : before })
  }

  async function refresh(): Promise<string | undefined> {
    const kept = tokens?.refreshToken
    const reached = kept ? await reach(call, 'session.refresh', { refreshToken: kept }) : undefined
    if (reached?.at === 'answered') {
      hold(reached.body)
      return reached.body.token
    }
    if (reached?.at === 'offline') return undefined
    tokens = undefined
    await session.open()
    return session.heldToken()
  }

  const session: Session = {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open(code) {
      opening ??= signIn(code).finally(() => (opening = undefined))
      return opening
    },
    async token() {
      if (state.at !== 'open' && state.at !== 'outside-wechat') await session.open()
      if (tokens && isBefore(tokens.expiresAt as Instant, plus(now(), margin))) return session.renew()
      return tokens?.token
    },
    visitorToken: () => (state.at === 'signed-out' ? Promise.resolve(undefined) : session.token()),
    heldToken: () => tokens?.token,
    renew() {
      renewing ??= refresh().finally(() => (renewing = undefined))
      return renewing
    },
    async refreshHome() {
      if (state.at === 'signed-out') return
      if (state.at !== 'open') return session.open()
      const reached = await reach(call, 'me.home', {}, { token: await session.token() })
      if (reached.at !== 'answered' || state.at !== 'open') return
      toldAt = now()
      become({ ...state, home: reached.body })
    },
    freshenHome() {
      const justTold = toldAt !== undefined && isBefore(now(), plus(toldAt, moment))
      return justTold || opening ? Promise.resolve() : session.refreshHome()
    },
    async signOut() {
      const reached = await reach(call, 'session.close', {}, { token: await session.token() })
      const isOver = reached.at === 'answered' || (reached.at === 'refused' && reached.problem.code === 'signed-out')
      if (!isOver) return reached
      tokens = undefined
      store.forget(keys.tokens)
      store.forget(keys.home)
      store.keep(keys.signedOut, true)
      become({ at: 'signed-out' })
      return { at: 'answered', status: 204, body: null }
    },
    learn(news) {
      if (state.home) become({ ...state, home: { ...state.home, ...news } })
    },
  }
  return session
}
