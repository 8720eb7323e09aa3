import { instantOf, seconds, type Duration, type Instant } from '@gongyou/shared/kernel/time'

/** The phone's clock, which may be wrong by minutes: for drafts and greetings, never for a deadline. */
export function now(): Instant {
  return instantOf(Date.now())
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Runs once a second; returns how to stop it. */
export function everySecond(then: () => void): () => void {
  return every(seconds(1), then)
}

/** Runs each time that long has passed; returns how to stop it. */
export function every(duration: Duration, then: () => void): () => void {
  const timer = setInterval(then, duration)
  return () => clearInterval(timer)
}
