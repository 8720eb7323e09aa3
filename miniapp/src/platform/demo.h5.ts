/**
 * Stands in for WeChat in a browser, with the local server's help. Only a demonstration build holds this file: without
 * `TARO_APP_DEMO` nothing refers to it and the bundler leaves it out.
 */

const storageKey = 'demo-openid'

/** Who the browser plays: `?as=` in the address, else who it played last, else somebody new. */
function demoOpenid(): string {
  const asked = /[?&]as=([\w-]+)/.exec(window.location.href)?.[1]
  const openid = asked ?? window.localStorage.getItem(storageKey) ?? `demo-${crypto.randomUUID().slice(0, 8)}`
  window.localStorage.setItem(storageKey, openid)
  return openid
}

/** What a phone would have got from WeChat. */
export async function demoCode(kind: 'login' | 'phone' | 'realtime-phone', phoneNumber?: string): Promise<string> {
  const reply = await fetch('/__wechat/codes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind, openid: demoOpenid(), phoneNumber }),
  })
  const { code } = (await reply.json()) as { code: string }
  return code
}
