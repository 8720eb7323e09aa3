import type { Scanned } from '@gongyou/shared/domain/codes/union-code'

/**
 * A poster's link opened outside WeChat, `/u/<code>`, becomes the union page before the router looks at the address;
 * this must run before the first page does.
 */
if (window.location.pathname.startsWith('/u/')) {
  const link = encodeURIComponent(window.location.href)
  window.history.replaceState(null, '', `/#/pages/landing/index?q=${link}`)
}

/** What the app was started with, from the address. */
export function arrivedWith(): Scanned {
  const [, query = ''] = window.location.hash.split('?')
  const part = (name: string) => new URLSearchParams(query).get(name) ?? undefined
  return { scene: part('scene'), q: part('q'), text: part('code') }
}
