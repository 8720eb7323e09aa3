import { useState } from 'react'
import { showTop } from '../platform/scroll'

/** As many rows as one screen holds: WeChat grows slow from a thousand nodes on. */
const rowsAtOnce = 30

/** A part of a long list, with the ways to what lies before and behind it. */
export interface Portion<Row> {
  readonly rows: readonly Row[]
  /** Counted from 1. */
  readonly first: number
  readonly last: number
  readonly of: number
  readonly back?: () => void
  readonly on?: () => void
}

/** Shows a long list a portion at a time; a list that grew shorter is shown from its last portion. */
export function usePortion<Row>(all: readonly Row[]): Portion<Row> {
  const [wished, setWished] = useState(0)
  const start = Math.min(wished, Math.floor(Math.max(all.length - 1, 0) / rowsAtOnce) * rowsAtOnce)
  const rows = all.slice(start, start + rowsAtOnce)
  const goTo = (next: number) => () => {
    setWished(next)
    showTop()
  }
  return {
    rows,
    first: start + 1,
    last: start + rows.length,
    of: all.length,
    back: start > 0 ? goTo(start - rowsAtOnce) : undefined,
    on: start + rowsAtOnce < all.length ? goTo(start + rowsAtOnce) : undefined,
  }
}
