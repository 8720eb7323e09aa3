import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { passedOnColumnWords } from '@gongyou/shared/contracts/words'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Section } from '../../components/section'
import { Tick } from '../../components/tick'
import { useSession } from '../../session/connection'
import { TapNotice } from '../../session/tap-notice'
import { OccupationQuestion } from './occupation-question'
import { SlotChoice } from './slot-choice'
import { useTaking, type TakingChoice, type TakingEnds } from './use-taking'

interface TakeBarProps extends TakingEnds {
  readonly benefit: BenefitReply
  readonly once: 'first' | 'once-more'
}

const doWords: Readonly<Record<BenefitReply['mode'], string>> = {
  instant: '领取',
  draw: '报名抽签',
  appointment: '约这个时间',
  application: '提交申请',
}

/** What is chosen and agreed to, and the one big button. */
export function TakeBar({ benefit, once, onTaken, onUntaken }: TakeBarProps) {
  const { mode, slots, passedOnTo, passedOnWhat = [] } = benefit
  const [choice, setChoice] = useState<TakingChoice>({ passedOn: false })
  const { progress, busy, take } = useTaking(benefit, { onTaken, onUntaken })
  const { home } = useSession()
  const isGuest = home !== undefined && home.membership === null
  const lacks = lackWords(benefit, choice)
  return (
    <>
      {mode === 'appointment' && slots && (
        <SlotChoice
          slots={slots}
          chosen={choice.slotId}
          onChosen={(slotId) => setChoice((before) => ({ ...before, slotId }))}
        />
      )}
      {isGuest && (
        <OccupationQuestion
          chosen={choice.occupation}
          onChosen={(occupation) => setChoice((before) => ({ ...before, occupation }))}
        />
      )}
      {passedOnTo !== undefined && (
        <Section title="名单要交给别家">
          {passedOnWhat.length > 0 && (
            <Text>{`名单上有您的${passedOnWhat.map((column) => passedOnColumnWords[column]).join('、')}`}</Text>
          )}
          <Tick
            ticked={choice.passedOn}
            says={`同意把我的信息交给${passedOnTo}`}
            onTap={() => setChoice((before) => ({ ...before, passedOn: !before.passedOn }))}
          >
            <Text>{`同意把我的信息交给${passedOnTo}，只用来办这一项`}</Text>
          </Tick>
        </Section>
      )}
      <BottomBar>
        <TapNotice progress={progress} />
        <ActionButton busy={busy} disabled={lacks !== undefined} onTap={() => void take(choice)}>
          {lacks ?? (once === 'first' ? doWords[mode] : `再${doWords[mode]}一次`)}
        </ActionButton>
        <Text className="quiet">请停稳车再点</Text>
      </BottomBar>
    </>
  )
}

/** What is still to be chosen or agreed to. */
function lackWords({ mode, passedOnTo }: BenefitReply, { slotId, passedOn }: TakingChoice): string | undefined {
  if (mode === 'appointment' && slotId === undefined) return '先选一个时间'
  if (passedOnTo !== undefined && !passedOn) return '先勾选同意'
  return undefined
}
