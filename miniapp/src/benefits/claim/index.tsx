import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { ClaimFace } from '../../features/benefits/claim-face'
import { GiveBack } from '../../features/benefits/give-back'
import { Places } from '../../features/benefits/places'
import { useClaim } from '../../features/benefits/use-claim'
import { open } from '../../platform/navigation'
import { usePageParams, usePulledDown } from '../../platform/page'
import { useSession } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { SignedOut } from '../../session/signed-out'
import { useOnline } from '../../session/use-online'

/** One claim of mine: the voucher to hold out, or what has become of it. Once opened, it opens without a network too. */
export default function ClaimPage() {
  const { id = '' } = usePageParams()
  const { at } = useSession()
  if (at !== 'signed-out') return <Claim id={id} />
  return (
    <Screen>
      <SignedOut />
    </Screen>
  )
}

function Claim({ id }: { readonly id: string }) {
  const { moment, again, giving, giveBack } = useClaim(id)
  const { home } = useSession()
  const online = useOnline()
  usePulledDown(again)
  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={() => void again()} />
  const { kept, fresh } = moment
  const memberNumber = home?.membership?.memberNumber
  return (
    <Screen offlineSays="没信号，券码照样能用">
      {!fresh && online && <Notice kind="wait">暂时连不上，这是手机里存的，券码照样能用</Notice>}
      <ClaimFace kept={kept} memberTail={memberNumber?.slice(-4)} />
      {kept.claim.ticket !== undefined && (
        <LinkLine says="看抽签的结果和公开的数" onTap={() => open('draw', { id: kept.claim.benefitId })} />
      )}
      <Places places={kept.voucher?.state === 'live' ? kept.voucher.outlets : undefined} />
      <GiveBack claim={kept.claim} progress={giving} onGiveBack={() => void giveBack()} />
      {home && !home.membership && <Invitation />}
    </Screen>
  )
}

/** A gift comes first, and joining is offered after it. */
function Invitation() {
  return (
    <Section title="工会送您的，不入会也能用">
      <Text>入会以后，能领的更多。</Text>
      <ActionButton kind="other" onTap={() => open('landing')}>
        我要入会
      </ActionButton>
    </Section>
  )
}
