import type { MessageKind } from '@gongyou/shared/domain/notify/told'

/** What a build is made for: `config/index.ts` writes these in, and nothing else reads the environment. */

/** Where requests go; empty in a browser, where the API is where the page came from. */
export const apiHost: string = process.env.TARO_APP_API_HOST ?? ''

/**
 * The city's message template of a kind, approved in WeChat's console; nothing where it has none yet. Set as `kind=id` with
 * commas between, with the same ids as the stage's (infra/stages.ts).
 */
export function templateOf(kind: MessageKind): string | undefined {
  const templates = (process.env.TARO_APP_TEMPLATES ?? '').split(',')
  return templates.find((each) => each.startsWith(`${kind}=`))?.slice(kind.length + 1)
}

/**
 * What opens the mini-program from a browser outside WeChat, with `{code}` where the union code goes: a plain URL
 * Scheme, or an address of the city's that answers with a URL Link (those live for thirty days at most and so cannot be
 * built in). Empty where the city has none.
 */
export const wechatLink: string = process.env.TARO_APP_WECHAT_LINK ?? ''

/** WeChat waits a minute by itself; a driver does not. */
export const requestTimeout = 10_000

/** A poster is drawn while one waits. */
export const fileTimeout = 60_000
