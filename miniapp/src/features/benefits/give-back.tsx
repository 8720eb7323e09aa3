import type { ClaimReply } from '@gongyou/shared/contracts/contract'
import { claimMoves } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { useState } from 'react'
import type { TapProgress } from '../../api/use-tap'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import { TapNotice } from '../../session/tap-notice'

type Claim = ClaimReply['claim']

interface GiveBackProps {
  readonly claim: Claim
  readonly progress: TapProgress
  readonly onGiveBack: () => void
}

const askWords = (state: Claim['state']) => (state === 'entered' ? '不抽了，退出抽签' : '用不上，退回给别的工友')

/** Who cannot come gives it back, asked once more; nothing where there is nothing to give back. */
export function GiveBack({ claim: { state }, progress, onGiveBack }: GiveBackProps) {
  const [asking, setAsking] = useState(false)
  const giveBack = () => {
    setAsking(false)
    onGiveBack()
  }
  if (!mayMove(claimMoves, 'giveBack', state, 'member')) return null
  return (
    <>
      <TapNotice progress={progress} />
      <LinkLine says={askWords(state)} onTap={() => setAsking(true)} />
      <Sheet title={`${askWords(state)}？`} open={asking} onClose={() => setAsking(false)}>
        <Notice kind="wait">退回以后，别的工友就能领。您改主意了，有名额时可以再领。</Notice>
        <ActionButton kind="grave" busy={progress.at === 'sending'} onTap={giveBack}>
          确定退回
        </ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          先留着
        </ActionButton>
      </Sheet>
    </>
  )
}
