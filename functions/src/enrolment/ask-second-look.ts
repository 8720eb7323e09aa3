import { applicationMoves } from '@gongyou/shared/domain/enrolment/lifecycle'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import type { KeyedUseCase } from '../platform/use-case'
import type { ApplicationRecord } from '../table/enrolment.entities'
import { advanced } from './advance'
import { changeOwnApplication, repeatOwnApplication } from './change-own-application'
import type { EnrolmentDeps } from './dependencies'
import { revive } from './national-id-lock'
import { reviewDueOn } from './new-application'

/**
 * Asks for a person's second look, once (PIPL 24). A rejected application comes back to life at the union above the one
 * that rejected it; one that is still open stays where it is, with the wish in sight of its reviewer.
 */
export const askSecondLook: KeyedUseCase<'application.askSecondLook', EnrolmentDeps> = {
  run: (asked, deps) =>
    changeOwnApplication(asked, deps, async (application) => {
      if (application.secondLookAt !== undefined) return { problem: 'second-look-used' }
      if (application.state === 'open')
        return { applications: [{ after: marked(application, deps), before: application }] }
      if (!mayMove(applicationMoves, 'askSecondLook', application.state, 'applicant')) {
        return { problem: 'second-look-too-early' }
      }
      const [revived, above] = await Promise.all([
        revive(application, deps),
        deps.directory.ancestorsOf(application.responsibleUnionId),
      ])
      if ('problem' in revived) return revived
      const after: ApplicationRecord = {
        ...marked(revived.application, deps, reviewDueOn(await deps.settings(), deps.now())),
        state: 'open',
        responsibleUnionId: above[0] ?? application.responsibleUnionId,
      }
      return { applications: [{ after, before: application }], ...revived.change }
    }),
  repeat: repeatOwnApplication,
}

function marked(application: ApplicationRecord, { now }: EnrolmentDeps, dueOn = application.dueOn): ApplicationRecord {
  const at = now()
  const after = advanced(application, { state: application.state, event: 'second-look', by: 'applicant', at, dueOn })
  return { ...after, secondLookAt: at }
}
