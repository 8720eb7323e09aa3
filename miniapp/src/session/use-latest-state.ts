import { useRef, useState } from 'react'

/**
 * State that the next tap already sees, even when the screen has not been drawn again in between: on a slow phone two
 * taps can fall into one drawing, and the second must not undo the first.
 */
export function useLatestState<T>(initial: () => T) {
  const [drawn, draw] = useState(initial)
  const latest = useRef(drawn)
  const set = (next: T): void => {
    latest.current = next
    draw(next)
  }
  return { drawn, set, latest: () => latest.current }
}
