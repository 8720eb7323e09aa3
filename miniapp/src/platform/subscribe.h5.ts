/** There are no WeChat messages in a browser. */
export function canNotify(): boolean {
  return false
}

export function askToNotify(): Promise<readonly never[]> {
  return Promise.resolve([])
}
