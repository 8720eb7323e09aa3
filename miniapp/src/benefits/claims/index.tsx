import { claimStateWords } from '@gongyou/shared/contracts/words'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { ChoiceRow } from '../../components/choice-row'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { lastDayWords } from '../../features/benefits/benefit-words'
import { useClaims, type Claim } from '../../features/benefits/use-claims'
import { open } from '../../platform/navigation'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { dayWords, momentWords } from '../../session/calendar'
import { useSession } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { SignedOut } from '../../session/signed-out'

/** What I have claimed: what can be used first, then what is over. */
export default function ClaimsPage() {
  const isSignedIn = useSession().at !== 'signed-out'
  const { shown, again, more } = useClaims(isSignedIn)
  useShownAgain(() => void again())
  usePulledDown(again)
  if (!isSignedIn) {
    return (
      <Screen>
        <SignedOut />
      </Screen>
    )
  }
  if (shown.at !== 'here') return <ScreenInItsPlace moment={shown} onAgain={() => void again()} />
  const { live, over, goesOn } = shown.body
  return (
    <Screen offlineSays="没信号，打开过的券照样能用">
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Section title="能用的">
        {live.length === 0 && <Text>现在没有能用的券。</Text>}
        {live.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
        {live.length === 0 && <ActionButton onTap={() => open('benefits')}>看看能领什么</ActionButton>}
      </Section>
      {over.length > 0 && (
        <Section title="用过的和过期的">
          {over.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} />
          ))}
        </Section>
      )}
      {goesOn && (
        <ActionButton kind="other" onTap={() => void more()}>
          看后面的
        </ActionButton>
      )}
    </Screen>
  )
}

function ClaimRow({ claim }: { readonly claim: Claim }) {
  return <ChoiceRow name={claim.title} more={moreOf(claim)} onTap={() => open('claim', { id: claim.id })} />
}

function moreOf({ state, slot, voucher, redeemed, claimedAt }: Claim): string[] {
  if (redeemed) return [`${momentWords(redeemed.at as Instant)}在${redeemed.outlet}使用`]
  const until = voucher && `用到${lastDayWords(voucher.expiresAt)}`
  return [[claimStateWords[state], slot?.label ?? until].filter(Boolean).join(' · '), `${dayWords(claimedAt)}领的`]
}
