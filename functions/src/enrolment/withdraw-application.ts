import { applicationMoves } from '@gongyou/shared/domain/enrolment/lifecycle'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import type { KeyedUseCase } from '../platform/use-case'
import { advanced } from './advance'
import { changeOwnApplication, repeatOwnApplication } from './change-own-application'
import type { EnrolmentDeps } from './dependencies'
import { letGoOfNationalId } from './national-id-lock'

/** Takes an application back; always possible before admission. The ID number is free for another application. */
export const withdrawApplication: KeyedUseCase<'application.withdraw', EnrolmentDeps> = {
  run: (asked, deps) =>
    changeOwnApplication(asked, deps, async (application) => {
      if (!mayMove(applicationMoves, 'withdraw', application.state, 'applicant')) return { problem: 'not-withdrawable' }
      const after = advanced(application, { state: 'withdrawn', event: 'withdrawn', by: 'applicant', at: deps.now() })
      return { applications: [{ after, before: application }], ...(await letGoOfNationalId(application, deps)) }
    }),
  repeat: repeatOwnApplication,
}
