import type { BenefitRefusal } from '../domain/benefits/refusals'
import type { PartnerLinkRefusal } from '../domain/codes/partner-link'
import type { CodeRefusal } from '../domain/codes/refusals'
import type { AdoptionRefusal } from '../domain/enrolment/adoption'
import type { EnrolmentRefusal } from '../domain/enrolment/refusals'
import type { IdentityRefusal } from '../domain/identity/refusals'
import type { MembershipRefusal } from '../domain/membership/refusals'
import type { PeriodRefusal } from '../domain/insight/period'
import type { AppointmentRefusal } from '../domain/staff/appointment'
import type { DelegationRefusal } from '../domain/staff/delegation'
import type { HandOverRefusal } from '../domain/staff/hand-over'
import type { UnionRefusal } from '../domain/unions/refusals'
import { benefitProblems } from './benefit-problems'
import type { BoundaryProblem } from './boundary-problems'
import type { Problem } from './problem'

export type ProblemCode =
  | EnrolmentRefusal
  | AdoptionRefusal
  | IdentityRefusal
  | MembershipRefusal
  | UnionRefusal
  | AppointmentRefusal
  | DelegationRefusal
  | HandOverRefusal
  | CodeRefusal
  | PartnerLinkRefusal
  | PeriodRefusal
  | BenefitRefusal
  | BoundaryProblem

export const problems = {
  'invalid-request': { status: 400, says: '有的地方没填对，请看标红的几项' },
  'field-unknown': { status: 400, says: '这一项我们不收，请去掉' },
  'field-needed': { status: 400, says: '这一项还没填' },
  'field-invalid': { status: 400, says: '这一项填得不对，请再看看' },
  'idempotency-key-needed': { status: 400, says: '这次没发送成功，请再点一次' },
  'idempotency-key-reused': { status: 409, says: '内容有变化，请返回重新提交' },
  'body-too-large': { status: 413, says: '内容太多了，请精简后再提交' },
  'signed-out': { status: 401, says: '已为您重新登录' },
  'not-allowed': { status: 403, says: '这件事需要工会工作人员来办' },
  'not-found': { status: 404, says: '没有找到，请返回刷新看看' },
  'too-many-requests': { status: 429, says: '操作太快了，稍等一会儿再点' },
  'changed-meanwhile': { status: 409, says: '信息刚有变化，已刷新' },
  busy: { status: 503, says: '人多，稍等再点，不会重复' },
  unexpected: { status: 500, says: '系统出了点问题，已记下，请稍后再试' },
  'login-code-spent': { status: 422, says: '登录没有完成，请退出小程序再进一次' },
  'wechat-blocked': { status: 403, says: '微信暂时限制了这个账号，请按微信的提示处理' },
  'wechat-busy': { status: 503, says: '微信那边有点忙，稍等再点，填的内容都在' },
  'phone-code-spent': { status: 422, says: '手机号没有取到，请再点一次「手机号一键填写」' },
  'phone-in-use': { status: 409, says: '这个号登记在别人名下，现在归您用就点「验证」' },
  'phone-abroad': { status: 422, says: '请用大陆的手机号，没有的话请打电话问工会' },
  'wechat-in-use': { status: 409, says: '这个微信已绑定另一位' },
  'code-unknown': { status: 404, says: '没找到这个码，请对照海报下面的字再输' },
  'not-yours': { status: 403, says: '不归本会办，可转给{union}' },
  'reveal-limit': { status: 429, says: '今天查看次数已满' },
  'list-confirmed': { status: 409, says: '这份名单已经确认过了' },
  'not-member': { status: 404, says: '您还不是会员，先点「我要入会」' },

  'id-invalid': { status: 422, says: '身份证号好像有一位不对，请对着证件再看一遍' },
  'other-papers': { status: 422, says: '您的证件需要人工登记，请打电话问工会' },
  'name-invalid': { status: 422, says: '请填证件上的姓名' },
  'under-16': { status: 422, says: '满16周岁就可以来入会' },
  'past-retirement': { status: 422, says: '您已到退休年龄，请与工会联系，看能否保留会籍' },
  'occupation-unknown': { status: 422, says: '请在列出的职业里选一个，没有就选「其他灵活就业」' },
  'region-unknown': { status: 422, says: '没找到这个地方，请重新选到镇街' },
  'employer-code-invalid': { status: 422, says: '单位的统一社会信用代码好像不对，不清楚可以不填' },
  'phone-needed': { status: 422, says: '留个电话，工会好联系您' },
  'consent-needed': { status: 422, says: '勾选后才能提交' },
  'text-outdated': { status: 422, says: '申请书刚有更新，请再看一遍后提交' },
  'already-applied': { status: 409, says: '您已申请过，直接看进度' },
  'already-member': { status: 409, says: '您已是{union}会员，换工会请点转会' },
  'member-elsewhere': { status: 409, says: '您的会籍在{union}，转过来就行，不用重新入会' },
  'not-returned': { status: 409, says: '现在不能改，工会正在看' },
  'not-withdrawable': { status: 409, says: '这份申请已经办完，不能撤回了' },
  'second-look-used': { status: 409, says: '已经请人工再看过了，结果会通知您' },
  'second-look-too-early': { status: 409, says: '现在还不能请人工再看，有结果后再点' },
  'not-admitted-yet': { status: 409, says: '入会以后再来完善资料' },
  'profile-complete': { status: 409, says: '资料已经填好了' },
  'not-under-review': { status: 409, says: '这份申请现在不在审核中，已刷新' },
  'own-application': { status: 409, says: '不能办自己的申请' },
  'held-by-another': { status: 409, says: '这个号另有一位工友核对通过了，请先给两位打电话问清楚' },
  'reason-needed': { status: 422, says: '请选一条原因，让工友知道怎么改' },
  'review-undo-expired': { status: 409, says: '已过能撤销的时间，不能撤销了' },
  'admission-used': { status: 409, says: '这位已领过福利，入会不能再收回，请别划去' },
  'nothing-to-undo': { status: 409, says: '这次审核已经撤销过了' },

  'phone-proof-needed': { status: 422, says: '请先点「手机号一键填写」验证手机号，再来办' },
  'identity-unproven': { status: 422, says: '暂时没核对上，请对着证件再看一遍姓名和号码' },
  'identity-busy': { status: 503, says: '现在核对不了，过一会儿再点，或打电话问工会' },
  'checks-used-up': { status: 429, says: '今天核对次数满了，请明天再来，或打电话问工会' },
  'member-on-another-wechat': { status: 409, says: '您的会籍在您另一个微信上，请点「换了微信」找回' },
  'applied-elsewhere': { status: 409, says: '这个证件号另有一份申请在办，请打电话问工会' },
  'nothing-to-recover': { status: 404, says: '没有找到您的会籍，可以直接点「我要入会」' },
  'recovered-already': { status: 409, says: '会籍就在这个微信上，不用再办' },
  'recovery-open': { status: 409, says: '已有一笔换微信在办，请等它办完或叫停' },
  'recovery-stopped': { status: 409, says: '换微信的申请已被叫停，要办请打电话问工会' },
  'recovery-settled': { status: 409, says: '这笔换微信已有结果，已刷新' },
  'recovery-reason-needed': { status: 422, says: '请写一句为什么叫停，工友看得到' },
  'id-fixed': { status: 422, says: '身份证号要工会对着证件更正，请打电话问工会' },
  'nothing-to-correct': { status: 422, says: '和现在登记的一样，没有要改的' },
  'verified-already': { status: 409, says: '您已经实名核对过了，不用再办' },
  'identity-settled': { status: 409, says: '这位的实名已有结果，已刷新' },
  'decision-reason-needed': { status: 422, says: '收回会籍要写明原因，工友看得到' },
  'not-in-base': { status: 404, says: '没有找到您原来的会籍，可以直接点「我要入会」' },

  'union-name-invalid': { status: 422, says: '请填工会全称，4到60个字' },
  'regions-unfit': { status: 422, says: '网上会员之家按镇街设，新就业形态工会按区县设，请重新选地方' },
  'general-takes-nobody': { status: 422, says: '市、区县总工会不直接接收个人，请关掉这一项' },
  'fallback-takes-all': { status: 422, says: '当地工友都靠它接收，要收个人、不限职业' },
  'union-code-invalid': { status: 422, says: '工会自己的统一社会信用代码以81开头，请对照登记证再看一遍' },
  'line-unfit': { status: 422, says: '所选的不是产业工会，请重新选' },
  'host-unfit': { status: 422, says: '网上会员之家要挂靠一家有委员会的工会，其他的不用选' },
  'authorisation-needed': { status: 422, says: '当场入会要有委员会的授权，请填决议号、通过日期、主席和有效期' },
  'authorisation-out-of-date': { status: 422, says: '这份授权今天不在有效期内，请填新的决议' },
  'parent-not-active': { status: 409, says: '上级工会已合并或撤销，请另选一家' },
  'parent-kind-unfit': { status: 422, says: '这类工会不能建在这家工会下面，请另选上级' },
  'approval-needed': { status: 422, says: '请填上级工会批复的文号' },
  'seat-taken': { status: 409, says: '这个地方已有一家了，不用再建，可以改它的资料' },
  'union-not-active': { status: 409, says: '这家工会已合并或撤销，不能再改' },
  'root-stays': { status: 409, says: '最上级的工会不能移动、合并或撤销' },
  'already-under': { status: 409, says: '它已经在这家工会下面了' },
  'move-under-itself': { status: 409, says: '不能移到自己或自己的下级下面，请另选上级' },
  'change-pending': { status: 409, says: '这家工会已有合并或撤销在办，请先看那一件' },
  'document-needed': { status: 422, says: '请填文件文号' },
  'reason-unfit': { status: 422, says: '「单位终止」只用于单位工会，请选会员大会决议' },
  'upper-consent-needed': { status: 422, says: '会员大会决议还要上级工会同意，请填同意的文号' },
  'merge-into-itself': { status: 409, says: '不能并入自己，请另选一家' },
  'merge-into-descendant': { status: 409, says: '不能并入自己的下级，请先把它移到别处' },
  'successor-not-active': { status: 409, says: '要并入的工会已合并或撤销，请另选一家' },
  'successor-changing': { status: 409, says: '要并入的工会自己也在办合并或撤销，请等它办完' },
  'successor-unfit': { status: 409, says: '要并入的工会接不了它的职责，请选一家同类的' },
  'last-fallback': { status: 409, says: '当地只剩这一家能接收工友，请先另建一家' },
  'hosts-others': { status: 409, says: '还有工会挂靠在它名下，请先给它们换一家挂靠' },
  'children-homeless': { status: 409, says: '下级工会没有合适的上级，请先把它们移走' },
  'second-person-needed': { status: 409, says: '要由另一位管理员确认，不能自己确认自己的' },
  'change-not-pending': { status: 409, says: '这件事已经办了或撤回了，已刷新' },
  'still-employed-unasked': { status: 409, says: '先告诉我们，您还在原单位上班吗？' },
  'transfer-open': { status: 409, says: '已有一笔转会在办' },
  'transfer-impossible': { status: 409, says: '您的会籍现在不能转，请打电话问工会' },
  'union-ended': { status: 409, says: '这家工会已停办，请换一家' },
  'takes-no-individuals': { status: 409, says: '这家工会不直接接收个人，请换一家' },
  'occupation-not-taken': { status: 409, says: '这家暂不收您的职业，请换一家' },
  'undo-expired': { status: 409, says: '已过能撤销的时间，请重新转会' },
  'benefit-used': { status: 409, says: '已领过新工会的福利，不能撤销了，可以再转一次' },
  'trip-open': { status: 409, says: '已有一次外出在登记，回来了先点「已回来」' },
  'trip-date-unfit': { status: 422, says: '外出日期要在前后一年以内，请重选' },
  'trip-phone-needed': { status: 422, says: '请留一个家里人的手机号，有事好联系' },
  'trip-settled': { status: 409, says: '这次外出已登记回来了，已刷新' },
  'member-already-there': { status: 409, says: '这位工友就在这家工会，不用转' },
  'not-waiting': { status: 409, says: '这位工友已有合适的工会，要换请走转会' },
  'work-unasked': { status: 409, says: '这位在单位工会，还在不在那里干要本人来说，请本人点转会' },
  'member-not-asked': { status: 409, says: '转到单位工会要本人先同意，没答应之前请别转' },
  'own-membership': { status: 409, says: '不能办自己的会籍，请同事来办' },
  'no-question': { status: 409, says: '这件事已经答过了，已刷新' },
  'transfer-settled': { status: 409, says: '这笔转会已有结果，已刷新' },
  'leaving-already': { status: 409, says: '退会正在办理，改主意了随时可以撤回' },
  'leaving-settled': { status: 409, says: '退会已经办完，想回来随时可以再申请' },
  'membership-ended': { status: 409, says: '您的会籍已终止，想回来请重新入会' },
  'retained-already': { status: 409, says: '您的会籍已经在保留，不用再办' },
  'home-needed': { status: 422, says: '您原来的工会已停办，请选您住在哪个镇街，会籍转到那里' },
  'not-retained': { status: 409, says: '您的会籍不在保留中，不用恢复' },
  'retired-by-union': { status: 409, says: '退休是工会登记的，要改请打电话问工会' },
  'expulsion-open': { status: 409, says: '这位会员已有一件在办，请先看那一件' },
  'expulsion-settled': { status: 409, says: '这件事已经办了或撤回了，已刷新' },
  'second-reviewer-needed': { status: 409, says: '要由另一位同事确认，不能自己确认自己的' },
  'membership-not-in-use': { status: 409, says: '这位的会籍正在退会或已终止，不用再办' },
  'withdraw-application-first': { status: 409, says: '申请还在办，先点「撤回申请」就行' },
  'second-look-over': { status: 409, says: '请上级再看的时间已过，有话说请打电话问上级工会' },
  'code-out-of-use': { status: 409, says: '这个码已停用，请先恢复，或换一个新码再打印' },
  'union-closed': { status: 409, says: '这家工会已停办，它的码不用再打印' },
  'roll-too-long': { status: 422, says: '一份名册最多{most}人，请按职业分开' },
  'roll-settled': { status: 409, says: '这份名册已经办过或过期了，已刷新' },
  'roll-link-over': { status: 404, says: '这个链接已失效，要看请重新申请' },
  'cannot-print-name': { status: 422, says: '「{characters}」还印不出来，请换个字或找管理员' },

  'code-union-ended': { status: 409, says: '这家工会已停办或并入别处，请到接收它的工会发码' },
  'fast-lane-unauthorised': { status: 409, says: '本会没有在有效期内的授权决议，请先办授权或改发普通码' },
  'window-without-fast-lane': { status: 422, says: '只有快速通道才分时段，请先勾选快速通道' },
  'window-over': { status: 422, says: '结束时间要晚于开始，也要晚于现在，请重选' },
  'code-replaced': { status: 409, says: '这个码已经换新，请去改新的那个' },
  'code-not-active': { status: 409, says: '这个码现在没在用，不用再停' },
  'code-not-paused': { status: 409, says: '这个码没有停用，不用恢复' },
  'report-closed': { status: 409, says: '这条反映已有同事处理过了' },

  'partner-unknown': { status: 404, says: '这个入口不是我们的合作方，请扫工会海报上的码' },
  'partner-link-invalid': { status: 422, says: '这个入口打不开，请回原来的应用再点一次，或扫工会海报' },
  'partner-link-expired': { status: 422, says: '这个入口已过期，直接从工会页面办也一样' },
  'partner-link-used': { status: 409, says: '这个入口已用过一次，直接从工会页面办也一样' },

  'own-role': { status: 409, says: '不能给自己加减权限，请另一位管理员来办' },
  'chair-reviews': { status: 422, says: '主席要同时是审核员，请改选审核员' },
  'outlet-needed': { status: 422, says: '核销员要选一家门店' },
  'role-held': { status: 409, says: '这位已经有这个权限了' },
  'clerk-elsewhere': { status: 409, says: '这位已在本会别的门店核销，先在那边收回' },
  'leave-backwards': { status: 422, says: '结束的日子在开始的前面，请换一下' },
  'leave-over': { status: 422, says: '这几天已经过去了，请重选日子' },
  'leave-too-long': { status: 422, says: '托人代办一次最多三个月，请选短一些，或办交接' },
  'deputy-is-yourself': { status: 422, says: '不能托给自己，请选一位同事' },
  'deputy-not-of-union': { status: 422, says: '只能交给本会的同事或会员，请换一位' },
  'delegated-already': { status: 409, says: '这个权限已经托人代办了，要换人请先收回' },
  'period-backwards': { status: 422, says: '开始的日子在结束的后面，请换一下' },
  'period-too-long': { status: 422, says: '一次最多看92天，请选短一些' },

  ...benefitProblems,
  'voucher-unknown': { status: 404, says: '没找到这张券，请让工友打开小程序再出示一次' },
  'outlet-unknown': { status: 404, says: '没有找到这家门店，请返回重新选' },
  'move-unfit': { status: 409, says: '现在不能这样办，请看看它到哪一步了' },
  'list-too-long': { status: 422, says: '一次放不下这么多，请分几次来' },
} as const satisfies Record<ProblemCode, Problem>

/** The sentence for a refusal with its gaps filled; a gap without a value is dropped together with its braces. */
export function sentenceOf(code: ProblemCode, gaps: Readonly<Record<string, string>> = {}): string {
  return problems[code].says.replace(/\{(\w+)\}/g, (_, gap: string) => gaps[gap] ?? '')
}

/** Whether a text from outside is a name of this catalogue. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text)
}

/** What travels in `application/problem+json` (RFC 9457). */
export interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly status: number
  /** The Chinese sentence. */
  readonly detail: string
  readonly code: ProblemCode
  /** Path of a wrong field -> the Chinese sentence for it. */
  readonly fields?: Readonly<Record<string, string>>
  /** Path of a wrong field -> the name of what is wrong with it. */
  readonly fieldCodes?: Readonly<Record<string, ProblemCode>>
  readonly requestId: string
  /** Seconds to wait before the next try, where waiting helps. */
  readonly retryAfter?: number
  /** The names of all reasons, where the sentence tells them in words. */
  readonly reasons?: readonly string[]
  /** The code of a union's page from which the person can go on all the same. */
  readonly unionCode?: string
}
