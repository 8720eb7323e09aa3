import type { Scanned } from '@gongyou/shared/domain/codes/union-code'

/**
 * A poster's link opened outside WeChat, `/u/<code>` or `/?q=<link>`, becomes the union page before the router looks
 * at the address; this must run before the first page does.
 */
const link = posterLink()
if (link && window.location.hash === '') {
  window.history.replaceState(null, '', `/#/pages/landing/index?q=${encodeURIComponent(link)}`)
}

function posterLink(): string | undefined {
  const { pathname, href, search } = window.location
  return pathname.startsWith('/u/') ? href : (new URLSearchParams(search).get('q') ?? undefined)
}

/** What the app was started with, from the address. */
export function arrivedWith(): Scanned {
  const [, query = ''] = window.location.hash.split('?')
  const part = (name: string) => new URLSearchParams(query).get(name) ?? undefined
  return { scene: part('scene'), q: part('q'), text: part('code') }
}
