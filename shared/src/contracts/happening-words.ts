import type { ClaimEvent } from '../domain/benefits/claim-history'
import type { Step } from '../domain/enrolment/lifecycle'
import type { TimelineEvent } from '../domain/enrolment/timeline'
import type { PersonEvent } from '../domain/identity/person-history'
import type { ExpulsionEvent } from '../domain/membership/expulsion'
import type { LeavingEvent } from '../domain/membership/leaving'
import type { TransferEvent } from '../domain/membership/transfer-lifecycle'
import type { MembershipEvent } from '../domain/membership/history'
import type { RetentionEvent } from '../domain/membership/retention'

/** What happened to an application or a membership, told to the one whose it is. */
export const happeningWords: Readonly<
  Record<
    | Step
    | TimelineEvent
    | MembershipEvent
    | TransferEvent
    | PersonEvent
    | LeavingEvent
    | RetentionEvent
    | ExpulsionEvent
    | ClaimEvent,
    string
  >
> = {
  submitted: '您提交了入会申请',
  sorted: '申请已分到工会',
  prechecked: '资料初步看过了',
  assigned: '工会有人接办了',
  'identity-reviewed': '您的身份核对好了',
  admitted: '您已正式入会，欢迎您',
  'profile-completed': '您完善了资料',
  verified: '实名核对好了',
  returned: '有地方要改，改好再提交就行',
  rejected: '这次没能办成，可以请人工再看一次',
  corrected: '您改好后重新提交了',
  withdrawn: '您撤回了申请',
  'second-look': '您请人工再看一次',
  undone: '刚才的审核撤销了，工会再看一遍',
  struck: '核对名单时有疑问，工会再看一遍',
  displaced: '身份证号与另一位重复，转人工核对',
  escalated: '到期没有答复，已转上级工会办',
  lapsed: '申请已过期，随时可再申请',
  'union-changed': '受理您申请的工会有变动，已转到新的工会接着办',
  'union-merging': '您的工会要并入另一家工会，会籍会一起转过去，您不用办什么',
  'union-merged': '您的工会已并入另一家工会，会籍已转过去，会龄照算',
  'union-dissolving': '您的工会要撤销，会籍会转到当地工会，您不用办什么',
  'union-dissolved': '您的工会已撤销，会籍已转到当地工会，会龄照算',
  'employer-question': '您的单位有工会，愿意把会籍转过去吗？您同意前不会告诉单位',
  'transfer-asked': '您请求转会',
  'transfer-arranged': '工会替您联系了离工作更近的工会，等那边答复，不合适可以撤回',
  'transfer-second-look': '您请上级工会再看一次转会',
  transferred: '会籍已转到新的工会，会龄照算',
  'transfer-escalated': '到期没有答复，转会已交上级工会办',
  placed: '工会把您的会籍转到了离工作更近的工会，会龄照算，不合适可以撤销',
  'transfer-declined': '这次没有转成，会籍不变',
  'transfer-withdrawn': '您撤回了转会',
  'transfer-undone': '您撤销了转会，会籍已转回',
  adopted: '您认领了原来的会籍，会龄照算',
  'name-corrected': '您更正了姓名',
  'occupation-corrected': '您更正了职业',
  'phone-changed': '您换了手机号',
  'phone-released': '您登记的手机号已归新机主，请换个常用号',
  'recovery-asked': '有人申请把您的会籍换到另一个微信，不是您就马上叫停',
  'recovery-stopped': '换微信的申请已叫停，会籍没有变',
  'recovery-withdrawn': '换微信的申请已撤回，会籍没有变',
  recovered: '会籍已换到这个微信，会员号不变',
  'identity-doubted': '实名没有核对上，由工会核实，暂时不能领福利',
  'identity-confirmed': '工会已核实是您本人，福利可以照领',
  'identity-refuted': '工会核实后收回了这次入会',
  'still-here-asked': '好久没见您了，信息都没变就点一下「信息没变」',
  consented: '您勾选了同意处理身份信息',
  'looked-at': '工会查看过您的身份证号或手机号',
  'leaving-asked': '您申请了退会，办好以前随时可以撤回',
  'leaving-taken-back': '您撤回了退会，会籍不变',
  left: '退会办好了，想回来随时再申请',
  'work-lost': '您说现在没有工作，会籍给您留着',
  retained: '工会把您的会籍保留下来了',
  'work-again': '您又上班了，会籍恢复',
  'expulsion-proposed': '工会在商量怎么处理您的会籍，您有话说可以打电话',
  'expulsion-withdrawn': '工会不再处理这件事，会籍不变',
  expelled: '工会决定开除您的会籍，不服可以请上级工会再看一次',
  'expulsion-second-look': '您请上级工会再看一次',
  'expulsion-upheld': '上级工会再看过了，维持原来的决定',
  'draw-won': '抽签结果出来了，您抽中了',
  'draw-lost': '抽签结果出来了，这次没抽中',
  'entry-too-late': '报名没赶上截止时间，这次不算',
  'benefit-granted': '您申请的福利办好了',
  'benefit-declined': '您申请的福利这次没能办成',
  'benefit-taken-back': '工会收回了您领的一份福利，不清楚请打电话',
  'expulsion-lifted': '上级工会撤销了原来的决定，会籍已恢复',
}
