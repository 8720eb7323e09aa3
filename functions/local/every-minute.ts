import { wireDueDraws } from '../src/benefits/lambda'
import { wireOpenings } from '../src/notify/lambda'
import type { TellingSurroundings } from '../src/platform/surroundings'

/** What the cloud's rules start every minute; here also whenever the clock is moved. */
export interface EveryMinute {
  /** Runs the work now. A run that fails is logged, and the next minute finds the same work. */
  run(): Promise<void>
  stop(): void
}

const minute = 60_000

export function openEveryMinute(surroundings: TellingSurroundings): EveryMinute {
  const work = [wireDueDraws(surroundings), wireOpenings(surroundings)]
  const run = async () => {
    for (const each of work) {
      try {
        await each()
      } catch (fault) {
        surroundings.log('minute.failed', { fault: fault instanceof Error ? fault.name : typeof fault })
      }
    }
  }
  const timer = setInterval(() => void run(), minute)
  return { run, stop: () => clearInterval(timer) }
}
