import type { ProblemBody, ProblemCode } from '@gongyou/shared/contracts/problems'
import { problems } from '@gongyou/shared/contracts/problems'
import { formRefusals } from '@gongyou/shared/domain/enrolment/form'
import { readNationalId } from '@gongyou/shared/domain/identity/national-id'
import { readPersonName } from '@gongyou/shared/domain/identity/person-name'
import { yearsBetween, type LocalDate } from '@gongyou/shared/kernel/time'
import { dateWords } from '../../session/calendar'
import type { Answers } from './answers'

/** Path of a field as the API names it -> the sentence about it. */
export type Wrong = Readonly<Record<string, string>>

interface Circumstances {
  readonly today: LocalDate
  readonly phonePresent: boolean
}

const joiningAge = 16

/** The same rules as the server's, before anything is sent: a driver learns of a slip while the card is in the hand. */
export function wrongAnswers(answers: Answers, { today, phonePresent }: Circumstances): Wrong {
  const reading = readNationalId(answers.nationalId, today)
  const tooYoung = reading.kind === 'valid' && yearsBetween(reading.bornOn, today) < joiningAge
  const refusals = formRefusals(
    {
      name: readPersonName(answers.name).kind,
      nationalId: reading.kind,
      ageRefusal: tooYoung ? 'under-16' : undefined,
      occupationKnown: answers.occupation !== '',
      workRegionKnown: true,
      homeRegionKnown: true,
      employerCode: 'absent',
      phonePresent,
    },
    { textVersionCurrent: true, membershipConsent: true, sensitiveDataConsent: answers.sensitiveData },
  )
  return sentences(answers.nationalId === '' ? { ...refusals, nationalId: 'field-needed' } : refusals)
}

/** What is wrong with an ID number while it is being typed: nothing before its last character is there. */
export function liveFault(nationalId: string, today: LocalDate): string | undefined {
  const reading = readNationalId(nationalId, today)
  if (reading.kind === 'other-papers') return problems['other-papers'].says
  return reading.kind === 'invalid' && reading.because !== 'length' ? problems['id-invalid'].says : undefined
}

/** The birthday that a complete ID number tells, for the worker to see that it was read right. */
export function birthdayEcho(nationalId: string, today: LocalDate): string | undefined {
  const reading = readNationalId(nationalId, today)
  return reading.kind === 'valid' ? `生日 ${dateWords(reading.bornOn)}，对就继续` : undefined
}

/** The names that the API has for fields which the form calls otherwise. */
const paths: Readonly<Partial<Record<keyof Answers, string>>> = {
  typedPhone: 'phone',
  form: 'work.form',
  platform: 'work.platform',
  site: 'work.site',
  region: 'work.region',
  home: 'homeRegion',
  sensitiveData: 'consents.sensitiveData',
}

/** The faults that are left when these answers have just been touched: their sentences go at once. */
export function withoutTouched(wrong: Wrong, patch: Partial<Answers>): Wrong {
  const touched = Object.keys(patch).map((field) => paths[field as keyof Answers] ?? field)
  return Object.fromEntries(Object.entries(wrong).filter(([path]) => !touched.includes(path)))
}

/** The server's word on each field. */
export function wrongFrom(problem: ProblemBody): Wrong {
  return problem.fields ?? {}
}

function sentences(refusals: Readonly<Record<string, ProblemCode>>): Wrong {
  return Object.fromEntries(Object.entries(refusals).map(([path, code]) => [path, problems[code].says]))
}
