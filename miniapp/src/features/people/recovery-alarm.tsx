import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { momentWords } from '../../session/calendar'
import { TapNotice } from '../../session/tap-notice'
import { useRecovery } from './use-recovery'

/** On the phone of the member: another WeChat asks for this membership, and one tap stops it. */
export function RecoveryAlarm() {
  const { recovery, stopping, stop } = useRecovery()
  if (recovery?.role !== 'holder' || recovery.state !== 'waiting') return null
  return (
    <Section title="有人要把您的会籍换到另一个微信">
      <Notice kind="wrong">
        <Text className="strong">不是您本人，马上叫停。</Text>
        <View>{`不叫停，${momentWords(recovery.dueAt as Instant)}就换过去了。`}</View>
      </Notice>
      <TapNotice progress={stopping} />
      <ActionButton busy={stopping.at === 'sending'} onTap={() => void stop()}>
        不是我，马上叫停
      </ActionButton>
      <Text className="quiet">是您自己换微信，不用管它。</Text>
    </Section>
  )
}
