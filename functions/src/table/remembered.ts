import { toMillis, type Duration, type Instant } from '@gongyou/shared/kernel/time'

/** More would be a leak; what is asked for again is read again. */
const mostRemembered = 2000

export interface Remembered<Value> {
  /** The value, at most so old as was said; whoever asks while it is being read shares the reading. */
  of(key: string): Promise<Value>
  /** It has changed: the next one reads it anew. */
  forget(key: string): void
}

/** Keeps what was read for a short while, for what thousands ask for at the same moment. */
export function remembered<Value>(
  read: (key: string) => Promise<Value>,
  freshFor: Duration,
  now: () => Instant,
): Remembered<Value> {
  const held = new Map<string, { readonly value: Promise<Value>; readonly readAt: number }>()
  return {
    of(key) {
      const at = toMillis(now())
      const known = held.get(key)
      if (known && Math.abs(at - known.readAt) < freshFor) return known.value
      if (held.size >= mostRemembered) held.clear()
      const value = read(key)
      held.set(key, { value, readAt: at })
      value.catch(() => held.delete(key))
      return value
    },
    forget(key) {
      held.delete(key)
    },
  }
}
