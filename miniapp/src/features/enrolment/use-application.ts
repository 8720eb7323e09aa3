import type { ApplicationReply, MembershipReply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { applicationMoves, type ApplicationMove } from '@gongyou/shared/domain/enrolment/lifecycle'
import { movesFrom } from '@gongyou/shared/kernel/lifecycle'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useConnection } from '../../session/connection'

/** What the progress page shows at this moment. */
export type ApplicationMoment =
  | { readonly at: 'waiting' }
  | { readonly at: 'here'; readonly application: ApplicationReply; readonly membership?: MembershipReply }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** What became of the last thing the applicant asked for. */
export type MoveProgress =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

const moveRoutes = { withdraw: 'application.withdraw', askSecondLook: 'application.askSecondLook' } as const

/** One application, followed: how it stands, what the applicant may do with it, and the doing. */
export function useApplication(id: string) {
  const { ask, session } = useConnection()
  const { shown, again } = useAnswer('application.show', { id })
  const [progress, setProgress] = useState<MoveProgress>({ at: 'idle' })

  const answer = shown.at === 'here' ? shown.body : undefined
  useEffect(() => {
    if (answer)
      session.learn({ application: answer.application, ...(answer.membership && { membership: answer.membership }) })
  }, [answer, session])

  async function move(name: keyof typeof moveRoutes): Promise<void> {
    if (!answer) return
    setProgress({ at: 'sending' })
    const reached = await ask(moveRoutes[name], { id, version: answer.application.version })
    await again()
    setProgress(reached.at === 'answered' ? { at: 'idle' } : reached)
  }

  const moment: ApplicationMoment = shown.at === 'here' ? { at: 'here', ...shown.body } : shown
  return { moment, progress, again, move }
}

/** The moves that the applicant may make now, from the one table that the server goes by too. */
export function openMoves({ state }: Pick<ApplicationReply, 'state'>): ApplicationMove[] {
  return movesFrom(applicationMoves, state, 'applicant')
}
