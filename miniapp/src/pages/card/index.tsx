import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { PhoneLine } from '../../components/phone-line'
import { Section } from '../../components/section'
import { CardFace } from '../../features/membership/card-face'
import { useCard } from '../../features/membership/use-card'
import { open } from '../../platform/navigation'
import { usePulledDown } from '../../platform/page'
import { ring } from '../../platform/phone-call'
import { Screen, ScreenInItsPlace } from '../../session/screen'

/** The membership card; it opens without a network too. */
export default function CardPage() {
  const { moment, again } = useCard()
  usePulledDown(again)
  switch (moment.at) {
    case 'none':
      return (
        <Screen>
          <Section title="入会以后，会员证就在这里">
            <Text>扫海报上的码，一分钟就能填好。</Text>
            <ActionButton onTap={() => open('landing')}>我要入会</ActionButton>
          </Section>
        </Screen>
      )
    case 'here':
      return (
        <Screen>
          {!moment.fresh && <Notice kind="wait">没信号，这是手机里存的会员证</Notice>}
          <CardFace kept={moment.kept} />
          <Section>
            <PhoneLine name={moment.kept.card.unionName} phone={moment.kept.card.unionPhone} onRing={ring} />
          </Section>
        </Screen>
      )
    default:
      return <ScreenInItsPlace moment={moment} onAgain={() => void again()} />
  }
}
