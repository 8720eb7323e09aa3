import type { ReviewFlag } from '@gongyou/shared/domain/enrolment/flags'
import type { TimelineEvent } from '@gongyou/shared/domain/enrolment/timeline'

/** What staff read and no worker does. */

/** What each flag asks a reviewer to do. */
export const flagAdvice: Readonly<Record<ReviewFlag, string>> = {
  'age-16-17': '可以入会，请打电话问清是本人愿意',
  'past-retirement': '请打电话问清还在不在干活',
  'phone-unproven': '号码是手填的，请打电话核实',
  'phone-elsewhere': '号码登记在别人名下，请打电话问清现在归谁用',
  'possible-duplicate': '这个身份证号还有一份申请或会籍，请先问清是不是同一个人',
  'real-name-mismatch': '姓名、身份证号、手机号没对上，多半是填错了，可以退回请工友改',
  'real-name-unchecked': '核对服务当时没有答复，请对着资料看一遍',
  'region-far': '请打电话问清平时主要在哪里干活',
  'many-from-one-device': '请打电话问清是不是本人申请',
  'employer-unknown': '请问清单位的全名',
  'work-missing': '可以打电话问，也可以退回请工友补上',
  'rare-characters': '请对着身份证看一遍名字',
}

export const eventWords: Readonly<Record<TimelineEvent, string>> = {
  returned: '退回修改',
  rejected: '不予通过',
  corrected: '工友改好后重新提交',
  withdrawn: '工友撤回了申请',
  'second-look': '工友请人工再看一次',
  undone: '审核撤销了',
  struck: '从名单退回审核',
  displaced: '身份证号与另一位重复，转人工核对',
  escalated: '到期没有答复，转上级工会',
  lapsed: '过期了',
  'union-changed': '工会有变动，转到现在的工会',
}

export const actorWords = { system: '平台', applicant: '工友本人', union: '工会' } as const
