import { instantOf, type Instant } from '@gongyou/shared/kernel/time'

/** The phone's clock, which may be wrong by minutes: for drafts and greetings, never for a deadline. */
export function now(): Instant {
  return instantOf(Date.now())
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Runs once a second; returns how to stop it. */
export function everySecond(then: () => void): () => void {
  const timer = setInterval(then, 1_000)
  return () => clearInterval(timer)
}
