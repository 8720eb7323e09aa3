import type { AccessToken, TokenStore } from '../stable-token'

/** A token store in memory that keeps the promise of the real one: of two who save at once, one is too late. */
export function tokensInMemory(): TokenStore & { saves: string[]; put(token: AccessToken): void } {
  let stored: AccessToken | undefined
  const saves: string[] = []
  return {
    saves,
    put(token) {
      stored = token
    },
    async read() {
      return stored
    },
    async save(fresh, before) {
      const result = stored?.token === before?.token ? 'saved' : 'stale'
      if (result === 'saved') stored = fresh
      saves.push(result)
      return result
    },
  }
}
