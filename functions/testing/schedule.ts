import { wireSweep as wireApplications } from '../src/enrolment/lambda'
import { wireSweep as wireTransfers } from '../src/membership/lambda'
import { wireRecoveries } from '../src/people/lambda'
import type { Surroundings } from '../src/platform/surroundings'
import { wireChanges } from '../src/unions/lambda'

/** What the schedule does every hour, each work for itself. */
export function openSchedule(surroundings: Surroundings) {
  return {
    unions: wireChanges(surroundings),
    applications: wireApplications(surroundings),
    transfers: wireTransfers(surroundings),
    recoveries: wireRecoveries(surroundings),
  }
}

export type Work = keyof ReturnType<typeof openSchedule>
