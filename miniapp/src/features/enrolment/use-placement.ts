import type { Reply } from '@gongyou/shared/contracts/contract'
import { useDebounce } from 'ahooks'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { placementQuestionOf, workOf, type Answers } from './answers'

type Placement = Reply<'placement.preview'>['body']

/** What was last heard of the union at an employer. */
interface Heard {
  readonly employer?: string
  readonly union?: Placement['employerUnion']
}

/** A name is asked about once its writer has paused. */
const pause = { wait: 500 }

/** The placement rule that looks for the employer's own union. */
const ownEmployer = 2

/**
 * Which union these answers lead to, asked anew when they change; nothing is asked while `isAsked` is false. The union
 * at the employer stays known while the next answer is on its way, for as long as the employer's name stays the same.
 */
export function usePlacement(answers: Answers, isAsked: boolean, unionCode?: string) {
  const site = useDebounce(answers.site, pause)
  const question = placementQuestionOf({ ...answers, site }, unionCode)
  const preview = useAnswer('placement.preview', isAsked ? question : undefined)
  const [heard, setHeard] = useState<Heard>({})
  if (preview.shown.at === 'here') {
    const now: Heard = { employer: employerIn(question.work), union: unionToAskAbout(preview.shown.body) }
    if (now.employer !== heard.employer || now.union?.id !== heard.union?.id) setHeard(now)
  }
  return { ...preview, employerUnion: heard.employer === employerIn(workOf(answers)) ? heard.union : undefined }
}

const employerIn = (work: ReturnType<typeof workOf>) => work?.employer?.name

/** Only where the answer would change who gets the application is there anything to ask. */
function unionToAskAbout({ employerUnion, placementDecision }: Placement): Placement['employerUnion'] {
  const { rule, skipped } = placementDecision
  const matters = rule === ownEmployer || skipped.some((skip) => skip.rule === ownEmployer)
  return matters ? employerUnion : undefined
}
