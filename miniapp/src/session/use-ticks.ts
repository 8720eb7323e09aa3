import { useState } from 'react'

/**
 * Who is ticked in a list. Ticks outlast a refresh; one whose key has changed since is gone: it was of what was seen.
 *
 * @param keyOf By which a row is told, with its version where it has one.
 */
export function useTicks<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const [held, setHeld] = useState<readonly string[]>([])
  const ticked = rows.filter((row) => held.includes(keyOf(row)))
  const toggle = (row: Row) => {
    const key = keyOf(row)
    setHeld((before) => (before.includes(key) ? before.filter((each) => each !== key) : [...before, key]))
  }
  return { ticked, toggle, tick: (these: readonly Row[]) => setHeld(these.map(keyOf)) }
}
