import type { QueueItem } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'

const isSame = (one: QueueItem, other: QueueItem) =>
  one.application.id === other.application.id && one.application.version === other.application.version

const without = (list: readonly QueueItem[], item: QueueItem) => list.filter((one) => !isSame(one, item))

/** Who is ticked. Ticks outlast a refresh; one whose application has changed since is gone: it was of what was seen. */
export function useTicks(items: readonly QueueItem[]) {
  const [held, setHeld] = useState<readonly QueueItem[]>([])
  const ticked = items.filter((item) => held.some((one) => isSame(one, item)))
  const toggle = (item: QueueItem) =>
    setHeld((before) => (before.some((one) => isSame(one, item)) ? without(before, item) : [...before, item]))
  return { ticked, toggle, tick: setHeld }
}
