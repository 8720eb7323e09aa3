/** There are no WeChat messages in a browser. */
export function askToNotify(): Promise<void> {
  return Promise.resolve()
}
