import { rollPurposeWords } from '@gongyou/shared/contracts/words'
import { isRollOpen } from '@gongyou/shared/domain/membership/roll'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { momentWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { FileNotice } from '../../session/file-notice'
import { useFile } from '../../session/use-file'
import type { Roll } from './use-rolls'

interface RollSectionProps {
  readonly roll: Roll
  readonly trade: string
  /** Whether the reader may ask for rolls, and so be the second person. */
  readonly mayAsk: boolean
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onWithdraw: () => void
}

/** One full roll on its way: what for, how far it is, and its file as long as it can be opened. */
export function RollSection({ roll, trade, mayAsk, busy, onConfirm, onWithdraw }: RollSectionProps) {
  const { state, isOwn } = roll
  return (
    <Section title={rollPurposeWords[roll.purpose]}>
      <Text>{`${roll.union.name}${trade}，${roll.members}人，${momentWords(roll.askedAt as Instant)}要的`}</Text>
      {state === 'asked' && isOwn && <Notice kind="wait">等另一位审核人确认</Notice>}
      {state === 'asked' && !isOwn && mayAsk && <Confirming roll={roll} busy={busy} onConfirm={onConfirm} />}
      {state === 'confirmed' && <RollFile roll={roll} />}
      {state === 'withdrawn' && <Text className="quiet">撤回了，打不开了</Text>}
      {state !== 'withdrawn' && mayAsk && <LinkLine says="撤回这份名册" onTap={onWithdraw} />}
    </Section>
  )
}

/** Asked again before it is sent: what the second person answers for. */
function Confirming({ roll, busy, onConfirm }: Pick<RollSectionProps, 'roll' | 'busy' | 'onConfirm'>) {
  const [asking, setAsking] = useState(false)
  const send = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <>
      <ActionButton busy={busy} onTap={() => setAsking(true)}>
        确认可以给
      </ActionButton>
      <Sheet title="名册可以给出去？" open={asking} onClose={() => setAsking(false)}>
        <Text>{`名册里有${roll.members}人的姓名、身份证号和手机号。确认后，要名册的那位一天之内能打开。`}</Text>
        <ActionButton kind="grave" onTap={send}>
          我核过用途，确认
        </ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          先不动
        </ActionButton>
      </Sheet>
    </>
  )
}

/** For the one who asked; whoever stands on it reads of every opening. */
function RollFile({ roll }: Pick<RollSectionProps, 'roll'>) {
  const { now } = useConnection()
  const { moment, fetchFile } = useFile()
  const { link, isOwn, opened, diesAt } = roll
  if (!isOwn) return <Text className="quiet">{`已确认，打开过${opened}次`}</Text>
  const isOpen = isRollOpen({ ...roll, confirmedAt: roll.confirmedAt as Instant | undefined }, now())
  if (!link || !isOpen) return <Text className="quiet">已经打不开了，要用请重新要一份</Text>
  const wish = { says: '名册', kind: 'pdf', name: '会员名册' } as const
  return (
    <>
      {diesAt && <Text className="quiet">{`${momentWords(diesAt as Instant)}以后打不开，打开过${opened}次`}</Text>}
      <ActionButton
        kind="other"
        busy={moment.at === 'fetching'}
        onTap={() => void fetchFile('roll.open', { link }, wish)}
      >
        打开名册
      </ActionButton>
      <FileNotice moment={moment} />
    </>
  )
}
