import type { ApplicationReply, Request } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { reasonSentence } from '@gongyou/shared/contracts/words'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { noAnswers, workOf, type Answers } from './answers'
import { useLatestState } from '../../session/use-latest-state'
import { withoutTouched, wrongAnswers, wrongFrom, type Wrong } from './wrong-answers'

export type CorrectionProgress =
  | { readonly at: 'filling' }
  | { readonly at: 'sending' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** What can be corrected, and which of its fields a correction then carries. */
const fieldsByPath = {
  phone: 'phone',
  name: 'name',
  nationalId: 'nationalId',
  occupation: 'occupation',
  'work.form': 'work',
  'work.platform': 'work',
  'work.site': 'work',
  'work.region': 'work',
} as const

export type CorrectablePath = keyof typeof fieldsByPath

/** The fields that the reviewer marked; all of them where the reviewer named reasons only. */
function fieldsToCorrect({ returned }: Pick<ApplicationReply, 'returned'>): CorrectablePath[] {
  const all = Object.keys(fieldsByPath) as CorrectablePath[]
  const marked = all.filter((path) => returned?.fields[path] !== undefined)
  return marked.length > 0 ? marked : all.filter((path) => path !== 'phone')
}

/** A returned application being put right: what was right stays as it is and is not sent again. */
export function useCorrection(application: ApplicationReply) {
  const { ask, session, now } = useConnection()
  const today = localDateOf(now())
  const open = fieldsToCorrect(application)
  const form = useLatestState<Answers>(() => answersOf(application))
  const [wrong, setWrong] = useState<Wrong>(() => sentencesOf(application))
  const progress = useLatestState<CorrectionProgress>(() => ({ at: 'filling' }))

  function change(patch: Partial<Answers>): void {
    form.set({ ...form.latest(), ...patch })
    setWrong((before) => withoutTouched(before, patch))
  }

  /** Sends what is open; tells whether it is with the union again. */
  async function send(): Promise<boolean> {
    const answers = form.latest()
    if (progress.latest().at === 'sending') return false
    const faults = faultsIn(answers, open, wrongAnswers(answers, { today, phonePresent: true }))
    setWrong(faults)
    if (Object.keys(faults).length > 0) return false

    progress.set({ at: 'sending' })
    const reached = await ask('application.correct', correctionOf(application, answers, open))
    if (reached.at === 'answered') {
      session.learn({ application: reached.body.application })
      return true
    }
    progress.set(reached)
    if (reached.at === 'refused') setWrong(wrongFrom(reached.problem))
    return false
  }

  return { open, answers: form.drawn, wrong, progress: progress.drawn, today, change, send }
}

/** Starts from what was given; the ID number came back masked and has to be typed anew where it is open. */
function answersOf({ given }: ApplicationReply): Answers {
  const { form, platform, site, employer } = given.work ?? {}
  return {
    ...noAnswers,
    name: given.name,
    occupation: given.occupation,
    form,
    platform,
    site: site ?? employer?.name ?? '',
  }
}

function sentencesOf({ returned }: ApplicationReply): Wrong {
  return Object.fromEntries(
    Object.entries(returned?.fields ?? {}).map(([path, reason]) => [path, reasonSentence(reason)]),
  )
}

/** Only open fields can be wrong, and an ID number that was not marked may stay as it is. */
function faultsIn(answers: Answers, open: readonly CorrectablePath[], faults: Wrong): Wrong {
  const untouchedId = answers.nationalId === '' && open.length > 1
  const mayBeWrong = open.filter((path) => !(path === 'nationalId' && untouchedId))
  return Object.fromEntries(Object.entries(faults).filter(([path]) => mayBeWrong.some((field) => field === path)))
}

function correctionOf(
  { id, version, given }: ApplicationReply,
  answers: Answers,
  open: readonly CorrectablePath[],
): Request<'application.correct'> {
  const carried = new Set(open.map((path) => fieldsByPath[path]))
  const work = { ...given.work, ...workOf(answers) }
  return {
    id,
    version,
    ...(carried.has('name') && { name: answers.name }),
    ...(carried.has('nationalId') && answers.nationalId !== '' && { nationalId: answers.nationalId }),
    ...(carried.has('occupation') && { occupation: answers.occupation }),
    ...(carried.has('work') && { work }),
  }
}
