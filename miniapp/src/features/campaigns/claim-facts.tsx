import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { Notice } from '../../components/notice'
import { shortMoment } from '../../session/calendar'
import type { ClaimMoment, StaffClaim } from './use-staff-claims'

/** Whose claim it is, as far as two are told apart, and when it was made. */
export function ClaimFacts({ claim }: { readonly claim: StaffClaim }) {
  const { memberName = '还不是会员', memberTail, unionName, at, slot } = claim
  return (
    <View>
      <View className="strong">{memberTail ? `${memberName}，会员号尾号${memberTail}` : memberName}</View>
      {unionName && <View>{unionName}</View>}
      {slot && <View>{`约的${slot.label}`}</View>}
      <Text className="quiet">{shortMoment(at as Instant)}</Text>
    </View>
  )
}

/** What became of the last tap. */
export function ClaimNotice({ moment }: { readonly moment: ClaimMoment }) {
  if (moment.at === 'done') return <Notice kind="good">{moment.says}</Notice>
  return moment.at === 'not-done' ? <Notice kind="wrong">{moment.trouble}</Notice> : null
}
