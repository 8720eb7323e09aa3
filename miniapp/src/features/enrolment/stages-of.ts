import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { stages, stepWords } from '@gongyou/shared/contracts/words'
import { steps, type Step } from '@gongyou/shared/domain/enrolment/lifecycle'
import type { Stage } from '../../components/stages'
import { dayWords } from '../../session/calendar'

/** The four stages of an application, with what is done, where it is now, and each step's day. */
export function stagesOf({ step, timeline }: Pick<ApplicationReply, 'step' | 'timeline'>): Stage[] {
  const done = stages.map((stage) => isReached(step, deciding(stage.steps)))
  const current = done.indexOf(false)
  return stages.map((stage, place) => ({
    says: stage.says,
    at: done[place] ? 'done' : place === current ? 'here' : 'ahead',
    steps: stage.steps.map((name) => ({ says: officialName(name), on: dayOf(timeline, name) })),
  }))
}

/** The step's name alone: what it means stands in the stage above it. */
function officialName(step: Step): string {
  return stepWords[step].replace(/（.*）/, '')
}

/** A stage is over with its last step, but membership begins with the admission: what follows is for after the card. */
function deciding(stageSteps: readonly Step[]): Step {
  return stageSteps.includes('admitted') ? 'admitted' : (stageSteps[stageSteps.length - 1] ?? 'submitted')
}

function isReached(step: Step, aim: Step): boolean {
  return steps.indexOf(step) >= steps.indexOf(aim)
}

function dayOf(timeline: ApplicationReply['timeline'], name: Step): string | undefined {
  const entries = timeline.filter(({ step, event }) => step === name && event === undefined)
  const last = entries[entries.length - 1]
  return last && dayWords(last.at)
}
