import { wireDraws, wireExpiry } from '../src/benefits/lambda'
import { wireSweep } from '../src/enrolment/lambda'
import { wireProposals, wireSweep as wireTransferSweep } from '../src/membership/lambda'
import { wireRecoveries, wireSilence } from '../src/people/lambda'
import type { Surroundings } from '../src/platform/surroundings'
import { wireChanges } from '../src/unions/lambda'

/** What the cloud's rule starts every hour; here also whenever the clock is moved. */
export interface Hourly {
  /** Runs the work now. A run that fails is logged, and the next hour finds the same work. */
  run(): Promise<void>
  stop(): void
}

const hour = 3_600_000

/** @param afterErasure DynamoDB forgets a stream record after a day, the local engine never: this makes it. */
export function openHourly(surroundings: Surroundings, afterErasure: () => Promise<void>): Hourly {
  const benefits = [wireExpiry, wireDraws]
  const work = [wireSweep, wireTransferSweep, wireProposals, wireChanges, wireRecoveries, wireSilence, ...benefits].map(
    (wire) => wire(surroundings),
  )
  const run = async () => {
    for (const each of work) {
      try {
        const done = await each()
        if ('erased' in done && Number(done.erased) > 0) await afterErasure()
      } catch (fault) {
        surroundings.log('hourly.failed', { fault: fault instanceof Error ? fault.name : typeof fault })
      }
    }
  }
  const timer = setInterval(() => void run(), hour)
  return { run, stop: () => clearInterval(timer) }
}
