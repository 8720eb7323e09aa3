import type { Reply } from '@gongyou/shared/contracts/contract'
import { reasonSentence } from '@gongyou/shared/contracts/words'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useTap } from '../../api/use-tap'
import { ActionButton } from '../../components/action-button'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { PhoneLine } from '../../components/phone-line'
import { Section } from '../../components/section'
import { usePulledDown } from '../../platform/page'
import { ring } from '../../platform/phone-call'
import { momentWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { TapNotice } from '../../session/tap-notice'

type Expulsion = Reply<'expulsion.mine'>['body']['expulsion']

const stateWords: Readonly<Record<Expulsion['state'], string>> = {
  proposed: '工会在商量怎么处理您的会籍',
  withdrawn: '工会不再处理这件事，会籍不变',
  decided: '工会决定开除您的会籍',
  'second-look': '上级工会正在再看一次',
  upheld: '上级工会再看过了，维持原来的决定',
  lifted: '上级工会撤销了原来的决定，会籍已恢复',
}

/** What a union means to do with a membership against its member's will: why, since when, and who looks again. */
export default function DecisionPage() {
  const { session } = useConnection()
  const { shown, again } = useAnswer('expulsion.mine', {})
  const asking = useTap('expulsion.askSecondLook')
  const [latest, setLatest] = useState<Expulsion>()
  usePulledDown(again)
  if (shown.at !== 'here') return <ScreenInItsPlace moment={shown} onAgain={() => void again()} />

  const expulsion = latest ?? shown.body.expulsion
  const askAgain = async () => {
    const answered = await asking.send({})
    if (!answered) {
      await again()
      return
    }
    session.learn({ membership: answered.membership })
    setLatest(answered.expulsion)
  }
  return (
    <Screen>
      <Story expulsion={expulsion} />
      <TapNotice progress={asking.progress} />
      {expulsion.secondLookUntil && (
        <ActionButton busy={asking.progress.at === 'sending'} onTap={() => void askAgain()}>
          请上级工会再看一次
        </ActionButton>
      )}
    </Screen>
  )
}

function Story({ expulsion }: { readonly expulsion: Expulsion }) {
  const { state, union, reasons, proposedAt, decidedAt, document, secondLookUntil } = expulsion
  const facts: [label: string, value: string | undefined][] = [
    ['工会', union.name],
    ['为什么', reasons.map(reasonSentence).join('；')],
    ['提出', momentWords(proposedAt as Instant)],
    ['决定', decidedAt && momentWords(decidedAt as Instant)],
    ['文号', document],
  ]
  return (
    <Section title={stateWords[state]}>
      <FactList facts={facts.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))} />
      {secondLookUntil && (
        <Notice kind="wait">{`不服的话，${momentWords(secondLookUntil as Instant)}以前可以请上级工会再看一次。`}</Notice>
      )}
      <PhoneLine name="有话要说，打工会电话" phone={union.phone} onRing={ring} />
    </Section>
  )
}
