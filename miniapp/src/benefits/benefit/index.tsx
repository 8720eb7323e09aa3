import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { BenefitFacts } from '../../features/benefits/benefit-facts'
import { nextStepFor } from '../../features/benefits/next-step'
import { Places } from '../../features/benefits/places'
import { Standing } from '../../features/benefits/standing'
import { TakeBar } from '../../features/benefits/take-bar'
import { useBenefit } from '../../features/benefits/use-benefit'
import { open, replace } from '../../platform/navigation'
import { usePageParams, usePulledDown, useShownAgain } from '../../platform/page'
import { useConnection, useSession } from '../../session/connection'
import { OutsideWechat } from '../../session/outside-wechat'
import { Screen, ScreenInItsPlace } from '../../session/screen'

/** One benefit: its terms, how it stands with me, and the one thing to do about it. */
export default function BenefitPage() {
  const { id = '' } = usePageParams()
  const { at } = useSession()
  // another's eyes see another page
  return <Benefit key={at === 'signed-out' ? 'visitor' : 'own'} id={id} />
}

function Benefit({ id }: { readonly id: string }) {
  const { shown, again } = useBenefit(id)
  useShownAgain(() => void again())
  usePulledDown(again)
  if (shown.at !== 'here') return <ScreenInItsPlace moment={shown} onAgain={() => void again()} />
  return <BenefitShown benefit={shown.body} stale={shown.stale} onAgain={again} />
}

interface BenefitShownProps {
  readonly benefit: BenefitReply
  readonly stale?: string
  readonly onAgain: () => Promise<unknown>
}

function BenefitShown({ benefit, stale, onAgain }: BenefitShownProps) {
  const { session } = useConnection()
  const { at } = useSession()
  const step = nextStepFor(benefit, at !== 'signed-out')
  const isTaken = step.kind === 'take' || (step.kind === 'look' && step.more)
  const isOutside = at === 'outside-wechat'
  return (
    <Screen readOnly bar={isTaken} offlineSays="没信号，看到的是上次的">
      {stale && <Notice kind="wait">{stale}</Notice>}
      <BenefitFacts benefit={benefit} />
      {isOutside ? (
        <OutsideWechat />
      ) : (
        <Standing
          benefit={benefit}
          step={step}
          onLook={(claim) => open('claim', { id: claim })}
          onJoin={() => open('landing')}
          onSignIn={() => void session.open()}
          onAgain={() => void onAgain()}
        />
      )}
      {benefit.mode === 'draw' && (
        <LinkLine says="抽签怎么抽，公开在这里" onTap={() => open('draw', { id: benefit.id })} />
      )}
      <Places places={benefit.outlets} />
      {isTaken && !isOutside && (
        <TakeBar
          benefit={benefit}
          once={step.kind === 'take' ? step.once : 'once-more'}
          onTaken={(claim) => replace('claim', { id: claim })}
          onUntaken={() => void onAgain()}
        />
      )}
    </Screen>
  )
}
