import { roleWords } from '../../session/staff-words'
import { View } from '@tarojs/components'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { dateWords } from '../../session/calendar'
import { holderName } from './grant-words'
import type { Delegation } from './use-delegations'

interface DelegationRowProps {
  readonly delegation: Delegation
  /** Nothing where this person may not end it. */
  readonly onEnd?: () => void
}

/** A role that is lent for a leave: whose, to whom, from when to when. */
export function DelegationRow({ delegation: { role, holder, deputy, from, to, mine }, onEnd }: DelegationRowProps) {
  const whose = mine === 'holder' ? '我' : holderName(holder)
  const whom = mine === 'deputy' ? '我' : holderName(deputy)
  return (
    <Section>
      <View>
        <View className="strong">{`${whose}的${roleWords[role]}，由${whom}代办`}</View>
        <View className="quiet">{`${dateWords(from)}到${dateWords(to)}`}</View>
      </View>
      {onEnd && <LinkLine says={mine === 'holder' ? '我回来了，现在收回' : '现在收回'} onTap={onEnd} />}
    </Section>
  )
}
