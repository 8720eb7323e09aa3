import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { PhoneLine } from '../../components/phone-line'
import { Section } from '../../components/section'
import { CardFace } from '../../features/membership/card-face'
import { VerifyAgain } from '../../features/people/verify-again'
import { useCard } from '../../features/membership/use-card'
import { open } from '../../platform/navigation'
import { usePulledDown } from '../../platform/page'
import { ring } from '../../platform/phone-call'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { useFrontTab } from '../../session/use-front-tab'
import { useOnline } from '../../session/use-online'

/** The membership card; it opens without a network too. */
export default function CardPage() {
  useFrontTab('card')
  const { moment, again } = useCard()
  const online = useOnline()
  usePulledDown(again)
  switch (moment.at) {
    case 'none':
      return (
        <Screen tab>
          <Section title="入会以后，会员证就在这里">
            <Text>扫海报上的码，一分钟就能填好。</Text>
            <ActionButton onTap={() => open('landing')}>我要入会</ActionButton>
          </Section>
        </Screen>
      )
    case 'here':
      return (
        <Screen tab offlineSays="没信号，这是手机里存的会员证">
          {!moment.fresh && online && <Notice kind="wait">暂时连不上，这是手机里存的会员证</Notice>}
          <CardFace kept={moment.kept} />
          {moment.kept.card.unverified && <VerifyAgain onProven={() => void again()} />}
          <Section>
            <PhoneLine name={moment.kept.card.unionName} phone={moment.kept.card.unionPhone} onRing={ring} />
          </Section>
        </Screen>
      )
    default:
      return <ScreenInItsPlace tab moment={moment} onAgain={() => void again()} />
  }
}
