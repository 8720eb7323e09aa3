import type { MembershipState } from '@gongyou/shared/domain/membership/states'

/** What a membership is called on a card and on the first screen. */
export const membershipWords: Readonly<Record<MembershipState, string>> = {
  active: '在册会员',
  retained: '会籍保留中',
  leaving: '退会办理中',
  left: '已退会',
  expelled: '会籍已终止',
  revoked: '会籍待重新审核',
}
