import type { MembershipState } from '@gongyou/shared/domain/membership/states'
import type { CarriedOver } from '@gongyou/shared/domain/membership/history'
import type { TransferEvent } from '@gongyou/shared/domain/membership/transfer-lifecycle'

/** How a membership stands, as staff read it; nothing is said of what is as it should be. */
export const memberStateWords: Readonly<Record<MembershipState, string>> = {
  active: '在册',
  retained: '会籍保留中',
  leaving: '正在办退会',
  left: '已退会',
  expelled: '已开除',
  revoked: '入会已收回',
}

/** The turns of a membership, as staff read them. */
export const turnWords: Readonly<
  Record<
    'admitted' | CarriedOver['event'] | Extract<TransferEvent, `transfer-${string}` | 'transferred' | 'placed'>,
    string
  >
> = {
  admitted: '入会',
  'union-merged': '工会合并，会籍跟着转',
  'union-dissolved': '工会撤销，会籍转到当地工会',
  'transfer-asked': '申请转会，等答复',
  'transfer-arranged': '工会代办转会，等答复',
  'transfer-second-look': '请上级工会再看一次',
  'transfer-escalated': '到期没有答复，交上级工会',
  transferred: '转会',
  placed: '工会安排转会',
  'transfer-declined': '转会没有办成',
  'transfer-withdrawn': '本人撤回了转会',
  'transfer-undone': '本人撤销了转会',
}

export const approvalWords = {
  decision: '工会审核',
  authorisation: '按授权当场办',
  base: '认领原有会籍',
} as const
