import { wireDueDraws } from '../src/benefits/lambda'
import type { Surroundings } from '../src/platform/surroundings'

const minute = 60_000

/**
 * What the cloud's rule starts every minute. Where the clock is moved nothing need run here: the hour's work, which comes
 * at once, does the same and more.
 *
 * @returns how to stop it.
 */
export function openEveryMinute(surroundings: Surroundings): () => void {
  const work = wireDueDraws(surroundings)
  const run = () =>
    work().catch((fault: unknown) =>
      surroundings.log('minute.failed', { fault: fault instanceof Error ? fault.name : typeof fault }),
    )
  const timer = setInterval(() => void run(), minute)
  return () => clearInterval(timer)
}
