import type { ApplicationReply, Request } from '@gongyou/shared/contracts/contract'
import type { Chip } from '../../components/chips'

type ProfileForm = Request<'application.completeProfile'>

/** What may be told after joining; all of it may be left out. */
export interface Profile {
  /** One of the chips; with `otherEthnicity`, what is typed counts. */
  readonly ethnicity?: string
  readonly typedEthnicity: string
  readonly education?: NonNullable<ProfileForm['education']>
  readonly household?: NonNullable<ProfileForm['household']>
  readonly migrantWorker?: 'yes' | 'no'
}

export const noProfile: Profile = { typedEthnicity: '' }

export const otherEthnicity = '其他民族'

export const ethnicityChips: readonly Chip<string>[] = [
  '汉族',
  '回族',
  '苗族',
  '土家族',
  '彝族',
  '布依族',
  '壮族',
  '侗族',
  '畲族',
  '满族',
  otherEthnicity,
].map((name) => ({ key: name, label: name }))

export const educationChips: readonly Chip<NonNullable<Profile['education']>>[] = [
  { key: 'primary', label: '小学' },
  { key: 'junior', label: '初中' },
  { key: 'senior', label: '高中/中专' },
  { key: 'college', label: '大专' },
  { key: 'university', label: '本科' },
  { key: 'postgraduate', label: '研究生' },
]

export const householdChips: readonly Chip<NonNullable<Profile['household']>>[] = [
  { key: 'rural', label: '农村' },
  { key: 'urban', label: '城镇' },
]

export const migrantChips: readonly Chip<NonNullable<Profile['migrantWorker']>>[] = [
  { key: 'yes', label: '是' },
  { key: 'no', label: '不是' },
]

/** The form as the wire wants it: what was left out is absent. */
export function profileFormOf(
  { id, version }: Pick<ApplicationReply, 'id' | 'version'>,
  profile: Profile,
): ProfileForm {
  const { education, household, migrantWorker } = profile
  const ethnicity = profile.ethnicity === otherEthnicity ? profile.typedEthnicity.trim() : profile.ethnicity
  return {
    id,
    version,
    ...(ethnicity && { ethnicity }),
    ...(education && { education }),
    ...(household && { household }),
    ...(migrantWorker && { migrantWorker: migrantWorker === 'yes' }),
  }
}

export function isBlank({ ethnicity, education, household, migrantWorker }: Profile): boolean {
  return [ethnicity, education, household, migrantWorker].every((answer) => answer === undefined)
}

/** Whether the profile is what an admitted member has left to do. */
export function isProfileOpen({ state, step }: Pick<ApplicationReply, 'state' | 'step'>): boolean {
  return state === 'admitted' && step === 'admitted'
}
