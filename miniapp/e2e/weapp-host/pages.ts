import type { Bundle } from './bundle'
import { writeData } from './data-path'
import type { Journal } from './journal'
import type { DataNode } from './tree'

type PageConfig = Record<string, unknown>

/** A page as WeChat keeps it: its address, its data, and what the bundle gave it. */
export interface Page {
  readonly route: string
  readonly options: Readonly<Record<string, string>>
  readonly data: { root?: DataNode }
  eh(event: unknown): void
  /** The tab bar beside this page; there on tab pages alone. */
  getTabBar(): TabBar | null
  [member: string]: unknown
}

/** A `custom-tab-bar` component: WeChat makes one for each tab page. */
export type TabBar = Pick<Page, 'data' | 'eh'>

export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: {
    readonly custom?: boolean
    readonly list: readonly { readonly pagePath: string; readonly text: string }[]
  }
}

/** Where WeChat looks for the tab bar. */
const tabBarRoute = 'custom-tab-bar/index'

/** WeChat's stack holds no more. */
const deepest = 10

/** The stack of pages with WeChat's rules for moving in it; a refused move rejects with WeChat's words. */
export function makeStack(app: AppJson, bundle: Bundle, journal: Journal) {
  const stack: Page[] = []
  const tabs = new Map<string, Page>()
  const tabPaths = new Set(app.tabBar?.list.map(({ pagePath }) => pagePath))
  const known = new Set([
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ])
  let defined: PageConfig | undefined
  let made = 0

  /** Lets page or component change its data as WeChat does, and counts the bytes. */
  function giveData(owner: { readonly data: Page['data']; setData?: unknown }, route: string): void {
    owner.setData = (patch: Record<string, unknown>, done?: () => void) => {
      const sent = JSON.stringify(patch)
      journal.note({ kind: 'setData', page: route, bytes: Buffer.byteLength(sent) })
      writeData(owner.data, JSON.parse(sent) as Record<string, unknown>)
      setTimeout(() => done?.(), 0)
    }
  }

  /** The page's own tab bar, attached before the page is loaded. */
  function makeTabBar(route: string): TabBar | null {
    if (!app.tabBar?.custom || !tabPaths.has(route)) return null
    const { methods, ...config } = definitions.get(tabBarRoute) ?? define(tabBarRoute)
    const pageId = `pageId:${++made}`
    const bar = { ...config, ...(methods as object), data: structuredClone(config.data ?? {}), getPageId: () => pageId }
    giveData(bar, tabBarRoute)
    run(bar, 'attached')
    return bar as unknown as TabBar
  }

  function make(route: string, options: Record<string, string>): Page {
    const place = definitions.get(route) ?? define(route)
    const page = {
      ...place,
      data: structuredClone(place.data ?? {}),
      route,
      __route__: route,
      options,
    } as unknown as Page
    giveData(page, route)
    page.selectComponent = () => null
    const tabBar = makeTabBar(route)
    page.getTabBar = () => tabBar
    journal.note({ kind: 'opened', page: route })
    run(page, 'onLoad', options)
    return page
  }

  const definitions = new Map<string, PageConfig>()
  function define(route: string): PageConfig {
    defined = undefined
    bundle.require(route)
    if (!defined) throw new Error(`${route} defines no page`)
    definitions.set(route, defined)
    return defined
  }

  function run(page: object | undefined, name: string, ...given: unknown[]): unknown {
    const member = (page as PageConfig | undefined)?.[name]
    return typeof member === 'function' ? member.apply(page, given) : undefined
  }

  function show(page: Page, isNew: boolean): void {
    run(page, 'onShow')
    if (isNew) setTimeout(() => run(page, 'onReady'), 0)
  }

  function split(url: string): { route: string; options: Record<string, string> } {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    if (!known.has(route)) throw new Error(`page "${route}" is not found`)
    const pairs = query.split('&').filter(Boolean)
    // WeChat hands values over as they stand in the address, still encoded
    return {
      route,
      options: Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)])),
    }
  }

  const top = () => stack[stack.length - 1]
  const drop = (page: Page | undefined) => {
    if (page && !tabs.has(page.route)) unload(page)
  }
  const unload = (page: Page) => {
    run(page, 'onUnload')
    run(page.getTabBar() ?? undefined, 'detached')
  }

  function push(url: string): void {
    const { route, options } = split(url)
    const page = make(route, options)
    stack.push(page)
    show(page, true)
  }

  const moves = {
    navigateTo(url: string) {
      if (tabPaths.has(split(url).route)) throw new Error('can not navigateTo a tabbar page')
      if (stack.length >= deepest) throw new Error('webview count limit exceed')
      run(top(), 'onHide')
      push(url)
    },
    redirectTo(url: string) {
      if (tabPaths.has(split(url).route)) throw new Error('can not redirectTo a tabbar page')
      drop(stack.pop())
      push(url)
    },
    reLaunch(url: string) {
      new Set([...stack.splice(0), ...tabs.values()]).forEach(unload)
      tabs.clear()
      push(url)
      const page = top()
      if (page && tabPaths.has(page.route)) tabs.set(page.route, page)
    },
    switchTab(url: string) {
      const { route } = split(url)
      if (!tabPaths.has(route)) throw new Error('can not switch to non-TabBar page')
      run(top(), 'onHide')
      stack.splice(0).forEach(drop)
      const kept = tabs.get(route)
      const page = kept ?? make(route, {})
      tabs.set(route, page)
      stack.push(page)
      show(page, !kept)
    },
    navigateBack(delta: number) {
      for (let left = delta; left > 0 && stack.length > 1; left--) drop(stack.pop())
      const page = top()
      if (page) show(page, false)
    },
  }

  return {
    moves,
    current: () => stack,
    /** What the bundle calls as `Page(…)`, or as `Component(…)` for the tab bar. */
    define: (config: PageConfig) => void (defined = config),
    run,
  }
}

export type Stack = ReturnType<typeof makeStack>
