import type { Scanned } from '@gongyou/shared/domain/codes/union-code'

/**
 * A link opened outside WeChat becomes its page before the router looks at the address: a poster's, `/u/<code>` or
 * `/?q=<link>`, the union page; a partner's, `/p/<token>`, the partner page. This must run before the first page does.
 */
const link = linkOpened()
if (link && window.location.hash === '') {
  const page = isPartnerLink(link) ? 'partner' : 'landing'
  window.history.replaceState(null, '', `/#/pages/${page}/index?q=${encodeURIComponent(link)}`)
}

function linkOpened(): string | undefined {
  const { pathname, href, search } = window.location
  return /^\/[up]\//.test(pathname) ? href : (new URLSearchParams(search).get('q') ?? undefined)
}

function isPartnerLink(opened: string): boolean {
  return /\/p\/[^/]+$/.test(opened)
}

/** What the app was started with, from the address. */
export function arrivedWith(): Scanned {
  const [, query = ''] = window.location.hash.split('?')
  const part = (name: string) => new URLSearchParams(query).get(name) ?? undefined
  return { scene: part('scene'), q: part('q'), text: part('code') }
}
