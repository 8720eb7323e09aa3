import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadBundle } from './bundle'
import { openJournal, type Journal } from './journal'
import { makeStack, type AppJson, type Page, type Stack } from './pages'
import { makePrivacyDesk } from './privacy'
import { readTemplates } from './templates'
import { attributeOf, drawn, findSaying, measure, templateOf, textOf, type DataNode, type Found } from './tree'
import { makeWx, wechatCode, type Circumstances, type Signals } from './wx'

export interface PhoneSetting {
  /** The built mini-program. */
  readonly dist: string
  readonly baseUrl: string
  readonly openid: string
  readonly phoneNumber?: string
  /** What the app is opened with: a page with its query, as WeChat hands it over. */
  readonly path?: string
  readonly query?: Readonly<Record<string, string>>
  /** Kept from an earlier run of the app, as when WeChat was closed in between. */
  readonly storage?: Map<string, unknown>
  readonly network?: Circumstances['network']
  /** By how many milliseconds the phone's clock is ahead; negative when it is behind. */
  readonly clockAhead?: number
  /** WeChat's own letters, in pixels; 16 is usual. */
  readonly fontSize?: number
}

const patience = 15_000

/** A phone with the built mini-program in it: real bundles, real requests, WeChat's rules; no screen. */
export async function openPhone(setting: PhoneSetting) {
  const { dist, baseUrl, openid, phoneNumber = '13800138000', storage = new Map() } = setting
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const templates = readTemplates(path.join(dist, 'base.wxml'))
  const journal: Journal = openJournal()
  const circumstances: Circumstances = {
    network: setting.network ?? 'good',
    phoneConsent: 'allow',
    subscribing: 'accept',
    phoneNumber,
    openid,
  }
  const start = setting.path ?? app.pages[0] ?? ''
  const query = setting.query ?? {}
  const launch = { path: start, query, scene: 1011 }

  const stack: Stack = makeStack(app, { require: (file) => bundle.require(file) }, journal)
  const signals: Signals = { network: new Set() }
  const privacy = makePrivacyDesk()
  let tapping = false
  const surroundings = { baseUrl, circumstances, journal, stack: () => stack, launch, storage, signals, privacy }
  const wx = makeWx({ ...surroundings, isTapping: () => tapping, fontSize: setting.fontSize ?? 16 })
  let appObject: Record<string, unknown> = {}
  const bundle = loadBundle(
    dist,
    {
      wx,
      App: (given: Record<string, unknown>) => void (appObject = given),
      Page: stack.define,
      Component: stack.define,
      Behavior: (given: unknown) => given,
      getApp: () => appObject,
      getCurrentPages: () => stack.current(),
    },
    setting.clockAhead,
  )

  bundle.require('app')
  ;(appObject.onLaunch as ((options: unknown) => void) | undefined)?.(launch)
  ;(appObject.onShow as ((options: unknown) => void) | undefined)?.(launch)
  stack.moves.reLaunch(`/${start}${queryOf(query)}`)

  const page = (): Page => {
    const top = stack.current()[stack.current().length - 1]
    if (!top) throw new Error('no page is open')
    return top
  }
  const root = (): DataNode => page().data.root ?? {}
  const tabBar = (): DataNode => page().getTabBar()?.data.root ?? {}
  const find = (says: string) => findSaying(templates, root(), says)

  async function until<T>(look: () => T | undefined | false, what: string): Promise<T> {
    const end = Date.now() + patience
    for (;;) {
      const seen = look()
      if (seen) return seen
      if (Date.now() > end) throw new Error(`never came: ${what}\non ${page().route}: ${textOf(root())}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Sends an event up from a node of the page or of its tab bar, as far as the templates listen. */
  function send(type: string, { node, path: way }: Found, detail: unknown, to: Pick<Page, 'eh'> = page()): void {
    const target = targetOf(node)
    for (const place of [...way].reverse()) {
      const template = templateOf(templates, place)
      const stops = template?.stops.has(type) ?? false
      if (!stops && !template?.listensTo.has(type)) continue
      to.eh({ type, timeStamp: Date.now(), target, currentTarget: targetOf(place), detail, mark: {} })
      if (stops) return
    }
  }

  const attribute = (node: DataNode, name: string) => attributeOf(templates, node, name)

  const buttonOf = ({ path: way }: Found) =>
    [...way].reverse().find((node) => templateOf(templates, node)?.tag === 'button')

  /** Taps what says this, once it takes a tap: nobody presses a button that is grey. */
  async function tap(says: string): Promise<void> {
    const found = await until(() => {
      const seen = find(says)
      const button = seen && buttonOf(seen)
      return seen && !(button && attribute(button, 'aria-disabled') === true) ? seen : undefined
    }, `something to tap that says ${says}`)
    const button = buttonOf(found)
    journal.note({ kind: 'tap', on: says })
    tapping = true
    send('tap', found, {})
    setTimeout(() => (tapping = false), 0)
    await handOver(button, found)
  }

  /** Taps a tab; the bar lies beside the page and hears its own taps. */
  async function tapTab(says: string): Promise<void> {
    const found = await until(() => findSaying(templates, tabBar(), says), `a tab that says ${says}`)
    journal.note({ kind: 'tap', on: says })
    send('tap', found, {}, page().getTabBar() ?? undefined)
  }

  /** The tabs as they are read out, the one in front with a tick. */
  function tabs(): string[] {
    const isTab = ({ node }: Found) => attribute(node, 'aria-role') === 'tab'
    return [...drawn(tabBar())].filter(isTab).map(({ node }) => {
      const here = attribute(node, 'aria-selected') === true
      return `${String(attribute(node, 'aria-label'))}${here ? ' ✓' : ''}`
    })
  }

  /** What WeChat does by itself after a tap on one of its own buttons. */
  async function handOver(button: DataNode | undefined, found: Found): Promise<void> {
    const openType = String((button && attribute(button, 'open-type')) ?? '')
    if (openType.includes('agreePrivacyAuthorization')) {
      privacy.tap(String((button && attribute(button, 'id')) ?? ''))
      send('agreeprivacyauthorization', found, {})
    }
    const realtime = openType.includes('getRealtimePhoneNumber')
    if (!realtime && !openType.includes('getPhoneNumber')) return
    const event = realtime ? 'getrealtimephonenumber' : 'getphonenumber'
    const refusals = { decline: { errMsg: 'getPhoneNumber:fail user deny' }, 'no-quota': { errno: 1400001 } }
    const detail =
      circumstances.phoneConsent === 'allow'
        ? { code: await wechatCode({ baseUrl, circumstances }, realtime ? 'realtime-phone' : 'phone') }
        : refusals[circumstances.phoneConsent]
    send(event, found, detail)
  }

  const fieldOf = (into: string) =>
    [...drawn(root())].find(
      ({ node }) =>
        ['input', 'textarea'].includes(templateOf(templates, node)?.tag ?? '') &&
        attribute(node, 'aria-label') === into,
    )

  /** Empties the field that is read out so. */
  async function empty(field: string): Promise<void> {
    send('input', await until(() => fieldOf(field), `a field ${field}`), { value: '', cursor: 0 })
    await until(() => attribute(fieldOf(field)?.node ?? {}, 'value') === '', `the field ${field} to be empty`)
  }

  /** Types into the field that is read out so, a character at a time, and leaves it. */
  async function type(into: string, text: string): Promise<void> {
    const field = () => fieldOf(into)
    await until(field, `a field ${into}`)
    journal.note({ kind: 'typed', into })
    // the phone's own field holds what is typed; only a value that the page sets anew replaces it
    const setByPage = () => String(attribute(field()?.node ?? {}, 'value') ?? '')
    let before = setByPage()
    let value = before
    for (const character of text) {
      value += character
      send('input', await until(field, `the field ${into} to stay`), { value, cursor: value.length })
      await new Promise((resolve) => setTimeout(resolve, 2))
      const after = setByPage()
      if (after !== before) value = after
      before = after
    }
    const left = field()
    if (left) send('blur', left, { value })
  }

  return {
    journal,
    circumstances,
    storage,
    page,
    tap,
    tapTab,
    tabs,
    type,
    empty,
    /** WeChat asks about the privacy notice, before something that `referrer` names. */
    asksAboutPrivacy: privacy.ask,
    /** The road takes the network away, or gives it back; WeChat tells the app so. */
    goes(network: Circumstances['network']): void {
      circumstances.network = network
      const isConnected = network !== 'none'
      signals.network.forEach((listener) => listener({ isConnected, networkType: isConnected ? '4g' : 'none' }))
    },
    /** A newer package has come in the meantime. */
    getsUpdate: () => signals.updateReady?.(),
    /** Everything that is drawn, as one text. */
    text: () => textOf(root()),
    sees: (says: string) => until(() => textOf(root()).includes(says), says),
    reaches: (route: string) => until(() => page().route === route, route),
    attributes: (says: string, name: string) => {
      const found = find(says)
      return found && attribute(found.node, name)
    },
    open: (move: keyof Stack['moves'], url: string) => stack.moves[move](url as never),
    /** The page with the tab bar that lies on it. */
    measure: () => measure({ cn: [root(), tabBar()] }),
  }
}

export type Phone = Awaited<ReturnType<typeof openPhone>>

function targetOf(node: DataNode) {
  const id = node.uid ?? node.sid
  return { id, dataset: { sid: node.sid } }
}

function queryOf(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
