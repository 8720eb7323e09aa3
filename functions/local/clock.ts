import { readFileSync, statSync } from 'node:fs'
import { instantOf, toMillis } from '@gongyou/shared/kernel/time'
import type { Duration, Instant } from '@gongyou/shared/kernel/time'
import type { DataFolder } from './data-folder'

/** The server's clock. It can be moved, to see deadlines and expiries; servers that share a data folder share it. */
export interface Clock {
  now(): Instant
  /** Moves on by so much; a negative duration moves back. */
  advance(by: Duration): Instant
  set(to: Instant): Instant
  /** Back to the time of this machine. */
  reset(): Instant
}

const file = 'clock.json'

interface Moved {
  readonly offset: number
}

export function openClock(folder: DataFolder, machineTime: () => number = Date.now): Clock {
  const path = folder.at(file)
  let offset = folder.read<Moved>(file)?.offset ?? 0
  let readAt = changedAt(path)

  const now = () => instantOf(machineTime() + current())
  const current = () => {
    const at = changedAt(path)
    if (at !== readAt) {
      readAt = at
      offset = offsetIn(path) ?? offset
    }
    return offset
  }
  const move = (to: number) => {
    folder.write(file, { offset: to } satisfies Moved)
    return now()
  }
  return {
    now,
    advance: (by) => move(current() + by),
    set: (to) => move(toMillis(to) - machineTime()),
    reset: () => move(0),
  }
}

/** Another server may have moved the clock since the last look: its file tells, at the price of one look a reading. */
function changedAt(path: string): string {
  const { mtimeMs, ino } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0, ino: 0 }
  return `${mtimeMs} ${ino}`
}

function offsetIn(path: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Moved).offset
  } catch {
    return undefined
  }
}
