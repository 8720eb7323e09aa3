import type { RouteName } from '@gongyou/shared/contracts/routes'
import type { Store } from '../platform/storage'

/** Hands out idempotency keys: the same words get the same key until they were answered, whatever happened between. */
export interface TapKeys {
  keyFor(name: RouteName, input: unknown): string
  answered(name: RouteName): void
}

interface OpenTap {
  readonly fingerprint: string
  readonly key: string
}

/**
 * A key outlives the app: who sends an application, loses the network, closes WeChat and sends again makes one
 * application. Other words under the same key would be refused, so they get a key of their own.
 */
export function makeTapKeys(store: Store, newKey: () => string): TapKeys {
  return {
    keyFor(name, input) {
      const fingerprint = fingerprintOf(JSON.stringify(input))
      const open = store.recall<OpenTap>(placeOf(name))
      if (open?.fingerprint === fingerprint) return open.key
      const key = newKey()
      store.keep(placeOf(name), { fingerprint, key } satisfies OpenTap)
      return key
    },
    answered: (name) => forgetTap(store, name),
  }
}

/** What a tap asked for has come about, however that became known. */
export function forgetTap(store: Store, name: RouteName): void {
  store.forget(placeOf(name))
}

const placeOf = (name: RouteName) => `tap:${name}`

/** FNV-1a from both ends: enough to tell two forms apart, and nothing of a form can be read from it. */
function fingerprintOf(text: string): string {
  let forward = 0x811c9dc5
  let backward = 0x811c9dc5
  for (let place = 0; place < text.length; place++) {
    forward = Math.imul(forward ^ text.charCodeAt(place), 0x01000193)
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - place), 0x01000193)
  }
  return `${(forward >>> 0).toString(36)}.${(backward >>> 0).toString(36)}`
}
