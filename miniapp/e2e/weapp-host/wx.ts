import type { Journal } from './journal'
import type { Stack } from './pages'
import type { PrivacyDesk } from './privacy'
import { makeFiles } from './files'
import { askToSubscribe, type Subscribing } from './subscribing'

/** What the phone's owner and the road do; a test changes it at any time. */
export interface Circumstances {
  /** `lost-answers`: requests arrive, answers do not. */
  network: 'good' | 'none' | 'lost-answers'
  phoneConsent: 'allow' | 'decline' | 'no-quota'
  phoneNumber: string
  subscribing: Subscribing
  /** What the camera reads next; nothing when it is closed or not allowed. */
  camera?: { readonly result?: string; readonly path?: string }
  openid: string
  /** The next request carries a token that the server does not know, as when a session has run out. */
  tokenRunsOut?: boolean
}

/** What WeChat tells the app of by itself; a test sets it off. */
export interface Signals {
  network: Set<(state: { isConnected: boolean; networkType: string }) => void>
  updateReady?: () => void
}

interface WxPorts {
  readonly baseUrl: string
  readonly circumstances: Circumstances
  readonly journal: Journal
  readonly stack: () => Stack
  readonly launch: { readonly path: string; readonly query: Readonly<Record<string, string>>; readonly scene: number }
  /** Outlives the app, as the phone's own storage does. */
  readonly storage: Map<string, unknown>
  readonly signals: Signals
  readonly privacy: PrivacyDesk
  readonly isTapping: () => boolean
  /** WeChat's own letters, in pixels. */
  readonly fontSize: number
}

interface Options {
  readonly success?: (result: unknown) => void
  readonly fail?: (failure: { errMsg: string }) => void
  readonly complete?: (result: unknown) => void
}

type Listened = Signals['network'] extends Set<infer Listener> ? Listener : never

type RequestOptions = Options & {
  readonly url: string
  readonly method?: string
  readonly header?: Readonly<Record<string, string>>
  readonly data?: string
  readonly timeout?: number
}

const device = {
  brand: 'host',
  model: 'host',
  platform: 'android',
  system: 'Android 13',
  SDKVersion: '3.6.0',
  language: 'zh_CN',
  version: '8.0.50',
  pixelRatio: 2,
  windowWidth: 390,
  windowHeight: 764,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 44,
  safeArea: { left: 0, right: 390, top: 44, bottom: 810, width: 390, height: 766 },
}

const methods = new Set(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'])

/** What WeChat would have given this phone, from the local server's stand-in. */
export async function wechatCode(
  { baseUrl, circumstances }: Pick<WxPorts, 'baseUrl' | 'circumstances'>,
  kind: 'login' | 'phone' | 'realtime-phone',
): Promise<string> {
  const { openid, phoneNumber } = circumstances
  const reply = await fetch(`${baseUrl}/__wechat/codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind, openid, ...(kind !== 'login' && { phoneNumber }) }),
  })
  if (!reply.ok) throw new Error(`no code: ${reply.status}`)
  return ((await reply.json()) as { code: string }).code
}

/** The part of `wx` that this app stands on. What is missing here fails as it would on a phone that lacks it. */
export function makeWx(ports: WxPorts): Record<string, unknown> {
  const { circumstances, journal, storage, signals } = ports

  /** WeChat's three callbacks around one doing. */
  const answer =
    (name: string, doing: (options: Options & Record<string, unknown>) => unknown) =>
    (options: Options & Record<string, unknown> = {}) => {
      void Promise.resolve()
        .then(() => doing(options))
        .then(
          (result) => ({ errMsg: `${name}:ok`, ...(result as object) }),
          (error: Error) => ({ ...error, errMsg: `${name}:fail ${error.message}` }),
        )
        .then((result) => {
          if (result.errMsg.endsWith(':ok')) options.success?.(result)
          else options.fail?.(result)
          options.complete?.(result)
        })
    }
  const move = (name: keyof Stack['moves']) =>
    answer(name, ({ url, delta }) => ports.stack().moves[name]((url ?? delta ?? 1) as never))

  return {
    canIUse: () => true,
    getSystemInfoSync: () => device,
    getWindowInfo: () => device,
    getDeviceInfo: () => device,
    getAppBaseInfo: () => ({ ...device, fontSizeSetting: ports.fontSize }),
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'host', envVersion: 'release', version: '0' } }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 296, right: 383, width: 87, height: 32 }),
    getLaunchOptionsSync: () => ports.launch,
    getEnterOptionsSync: () => ports.launch,
    nextTick: (then: () => void) => setTimeout(then, 0),

    request: (options: RequestOptions) => {
      void send(ports, options)
      return { abort: () => undefined }
    },
    ...makeFiles(ports, answer),
    login: answer('login', async () => {
      if (circumstances.network === 'none') throw new Error('no network')
      return { code: await wechatCode(ports, 'login') }
    }),
    getNetworkType: answer('getNetworkType', () => ({ networkType: circumstances.network === 'none' ? 'none' : '4g' })),
    onNetworkStatusChange: (listener: Listened) => void signals.network.add(listener),
    offNetworkStatusChange: (listener: Listened) => void signals.network.delete(listener),

    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void storage.delete(key),

    navigateTo: move('navigateTo'),
    redirectTo: move('redirectTo'),
    reLaunch: move('reLaunch'),
    switchTab: move('switchTab'),
    navigateBack: move('navigateBack'),

    scanCode: answer('scanCode', () => {
      if (!circumstances.camera) throw new Error('cancel')
      return circumstances.camera
    }),
    getScreenBrightness: answer('getScreenBrightness', () => ({ value: 0.4 })),
    setScreenBrightness: answer('setScreenBrightness', ({ value }) =>
      journal.note({ kind: 'brightness', value: Number(value) }),
    ),
    setKeepScreenOn: answer('setKeepScreenOn', () => undefined),
    vibrateShort: answer('vibrateShort', () => journal.note({ kind: 'shaken', how: 'once' })),
    vibrateLong: answer('vibrateLong', () => journal.note({ kind: 'shaken', how: 'long' })),
    showToast: answer('showToast', ({ title }) => journal.note({ kind: 'toast', says: String(title) })),
    makePhoneCall: answer('makePhoneCall', ({ phoneNumber }) =>
      journal.note({ kind: 'rang', phoneNumber: String(phoneNumber) }),
    ),
    showModal: answer('showModal', ({ title }) => {
      journal.note({ kind: 'modal', says: String(title) })
      return { confirm: true, cancel: false }
    }),
    pageScrollTo: answer('pageScrollTo', () => undefined),
    stopPullDownRefresh: answer('stopPullDownRefresh', () => undefined),
    setNavigationBarTitle: answer('setNavigationBarTitle', () => undefined),
    openPrivacyContract: answer('openPrivacyContract', () => undefined),
    onNeedPrivacyAuthorization: ports.privacy.listen,
    requestSubscribeMessage: (options: Options & { tmplIds: readonly string[] }) => {
      const { isTapping } = ports
      const withinTap = isTapping()
      const asking = { answer: () => circumstances.subscribing, journal, isTapping: () => withinTap }
      answer('requestSubscribeMessage', () => askToSubscribe(asking, options.tmplIds))(options as never)
    },
    getUpdateManager: () => ({
      onUpdateReady: (then: () => void) => void (signals.updateReady = then),
      onCheckForUpdate: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => journal.note({ kind: 'updated' }),
    }),
    createSelectorQuery: () => selectorQuery(),
  }
}

async function send({ baseUrl, circumstances, journal }: WxPorts, options: RequestOptions): Promise<void> {
  const { method = 'GET', url, header = {}, data, timeout } = options
  const path = url.replace(baseUrl, '').replace(/^https?:\/\/[^/]+/, '')
  const fail = (message: string) => options.fail?.({ errMsg: `request:fail ${message}` })
  if (!methods.has(method)) return fail(`method ${method} is not supported`)
  journal.note({ kind: 'request', method, path, key: header['idempotency-key'], timeout })
  if (circumstances.network === 'none') return fail('network unavailable')
  try {
    const reply = await fetch(baseUrl + path, { method, headers: { ...header, ...runOut(circumstances) }, body: data })
    const body = await reply.text()
    if (circumstances.network === 'lost-answers') return fail('timeout')
    journal.note({ kind: 'reply', method, path, status: reply.status })
    options.success?.({ statusCode: reply.status, data: body, header: {}, errMsg: 'request:ok' })
  } catch {
    fail('connection refused')
  }
}

function runOut(circumstances: Circumstances): Readonly<Record<string, string>> {
  if (!circumstances.tokenRunsOut) return {}
  circumstances.tokenRunsOut = false
  return { authorization: 'Bearer run-out' }
}

/** NutUI measures what it draws; any measure will do. */
function selectorQuery() {
  const rect = { left: 0, top: 0, right: 100, bottom: 40, width: 100, height: 40 }
  let asked = 0
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    boundingClientRect: (then?: (found: typeof rect) => void) => ask(then),
    scrollOffset: (then?: (found: typeof rect) => void) => ask(then),
    fields: (_: unknown, then?: (found: typeof rect) => void) => ask(then),
    node: (then?: (found: typeof rect) => void) => ask(then),
    exec: (then?: (found: (typeof rect)[]) => void) =>
      void setTimeout(() => then?.(Array.from({ length: asked }, () => rect)), 0),
  }
  const ask = (then?: (found: typeof rect) => void) => {
    asked += 1
    then?.(rect)
    return query
  }
  return query
}
