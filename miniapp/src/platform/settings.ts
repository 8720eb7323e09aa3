/** What a build is made for: `config/index.ts` writes these in, and nothing else reads the environment. */

/** Where requests go; empty in a browser, where the API is where the page came from. */
export const apiHost: string = process.env.TARO_APP_API_HOST ?? ''

/** Message templates that a worker may subscribe to, approved in WeChat's console; none where the city has none yet. */
export const templateIds: readonly string[] = (process.env.TARO_APP_TEMPLATE_IDS ?? '').split(',').filter(Boolean)

/** WeChat waits a minute by itself; a driver does not. */
export const requestTimeout = 10_000
