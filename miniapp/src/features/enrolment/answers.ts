import type { Request } from '@gongyou/shared/contracts/contract'
import type { WorkForm } from '@gongyou/shared/contracts/names'
import { workFormWords } from '@gongyou/shared/contracts/words'

/** A township, and how it is named together with its district. */
interface Place {
  readonly code: string
  readonly name: string
}

/** What a worker has filled in so far, as typed. */
export interface Answers {
  readonly typedPhone: string
  readonly name: string
  readonly nationalId: string
  readonly occupation: string
  readonly form?: WorkForm
  /** One of the chips; `noPlatform` when there is none or the worker is not sure. */
  readonly platform?: string
  /** Station or company. */
  readonly site: string
  readonly region?: Place
  /** Where the worker lives. */
  readonly home?: Place
  /** Whether the union at the employer may have the application: unasked, nobody there is shown anything. */
  readonly toEmployerUnion?: boolean
  readonly joinedBefore?: 'no' | 'yes' | 'unsure'
  readonly joinedWhere: string
  readonly sensitiveData: boolean
}

export const noAnswers: Answers = {
  typedPhone: '',
  name: '',
  nationalId: '',
  occupation: '',
  site: '',
  joinedWhere: '',
  sensitiveData: false,
}

export const noPlatform = '没有/不确定'

/** Who works by contract names the company; everybody else a station. */
const namesEmployer: readonly (WorkForm | undefined)[] = ['contract', 'dispatch']

export const workFormChips = (Object.keys(workFormWords) as WorkForm[]).map((key) => ({
  key,
  label: workFormWords[key],
}))

export const joinedBeforeChips = [
  { key: 'no', label: '没入过' },
  { key: 'yes', label: '入过' },
  { key: 'unsure', label: '不确定' },
] as const

/** The answers after a change. Who names another employer has not been asked about that one's union. */
export function changed(answers: Answers, patch: Partial<Answers>): Answers {
  const isOtherEmployer = 'site' in patch || 'form' in patch
  return { ...answers, ...(isOtherEmployer && { toEmployerUnion: undefined }), ...patch }
}

type Work = Request<'application.submit'>['work']

/** The work as the wire wants it; nothing at all where nothing was answered. */
export function workOf({ form, platform, site, region }: Answers): Work {
  const named = site.trim()
  const work = {
    ...(form && { form }),
    ...(platform && platform !== noPlatform && { platform }),
    ...(named && (namesEmployer.includes(form) ? { employer: { name: named } } : { site: named })),
    ...(region && { region: region.code }),
  }
  return Object.keys(work).length > 0 ? work : undefined
}

/** What the placement goes by, before anything is sent. */
export function placementQuestionOf(answers: Answers, unionCode?: string): Request<'placement.preview'> {
  const { occupation, home, toEmployerUnion } = answers
  return { unionCode, occupation, work: workOf(answers), homeRegion: home?.code, toEmployerUnion }
}

/** How the form was come to, and the text that stood above its button. */
type Came = Pick<Request<'application.submit'>, 'unionCode' | 'unionId' | 'arrival' | 'affirmedText'>

/** The whole form as one request. The button is the consent to membership; the tick the one to sensitive data. */
export function applicationOf(
  answers: Answers,
  { unionCode, unionId, arrival, affirmedText }: Came,
): Request<'application.submit'> {
  return {
    unionCode,
    unionId,
    arrival,
    name: answers.name,
    nationalId: answers.nationalId,
    occupation: answers.occupation,
    work: workOf(answers),
    homeRegion: answers.home?.code,
    toEmployerUnion: answers.toEmployerUnion,
    joinedBefore: answers.joinedBefore,
    ...(answers.joinedBefore === 'yes' && answers.joinedWhere.trim() && { joinedWhere: answers.joinedWhere.trim() }),
    affirmedText,
    consents: { membership: true, sensitiveData: answers.sensitiveData },
  }
}
