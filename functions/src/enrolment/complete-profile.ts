import type { KeyedUseCase } from '../platform/use-case'
import type { ApplicationRecord } from '../table/enrolment.entities'
import { storedEntry } from './advance'
import { changeOwnApplication, repeatOwnApplication } from './change-own-application'
import type { EnrolmentDeps } from './dependencies'

/** Adds what may be told after joining. Where the real name matched, being verified follows by itself and closes it. */
export const completeProfile: KeyedUseCase<'application.completeProfile', EnrolmentDeps> = {
  run: (asked, deps) =>
    changeOwnApplication(asked, deps, (application) => {
      if (application.step === 'profile-completed' || application.state === 'closed')
        return { problem: 'profile-complete' }
      if (application.state !== 'admitted') return { problem: 'not-admitted-yet' }

      const at = deps.now()
      const { ethnicity, education, household, migrantWorker } = asked.input
      const isVerified = application.realName === 'matched'
      const steps = [
        storedEntry({ step: 'profile-completed', at, by: 'applicant', reasons: [] }),
        ...(isVerified ? [storedEntry({ step: 'verified', at, by: 'system', reasons: [] })] : []),
      ]
      const after: ApplicationRecord = {
        ...application,
        version: application.version + 1,
        profile: { ethnicity, education, household, migrantWorker },
        step: isVerified ? 'verified' : 'profile-completed',
        state: isVerified ? 'closed' : 'admitted',
        timeline: [...application.timeline, ...steps],
      }
      return { applications: [{ after, before: application }] }
    }),
  repeat: repeatOwnApplication,
}
