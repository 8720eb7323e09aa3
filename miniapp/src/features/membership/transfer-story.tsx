import type { MembershipReply, TransferReply } from '@gongyou/shared/contracts/contract'
import { reasonSentence } from '@gongyou/shared/contracts/words'
import type { TransferState } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import { Text, View } from '@tarojs/components'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { dayWords, momentWords } from '../../session/calendar'
import type { Instant } from '@gongyou/shared/kernel/time'

const titles: Readonly<Record<TransferState, string>> = {
  done: '会籍转好了',
  awaiting: '转会已送到',
  declined: '这次没有转成',
  withdrawn: '您已撤回转会',
  undone: '已撤销，会籍转回来了',
}

interface TransferStoryProps {
  readonly transfer: TransferReply
  readonly membership: MembershipReply
}

/** How a transfer stands: where the member is now, who answers and by when, until when it can be taken back. */
export function TransferStory({ transfer, membership }: TransferStoryProps) {
  const { state, from, to, dueOn, undoUntil, reasons } = transfer
  return (
    <Section title={titles[state]}>
      <FactList
        facts={[
          { label: '转出', value: <Text>{from.name}</Text> },
          { label: '转入', value: <Text>{to.name}</Text> },
          { label: '您现在', value: <Text className="strong">{membership.union.name}</Text> },
        ]}
      />
      {reasons.map((reason) => (
        <View key={reason}>{reasonSentence(reason)}</View>
      ))}
      {state === 'awaiting' && dueOn && (
        <Notice kind="wait">{`最晚${dayWords(dueOn)}答复。答复以前，会籍还在原来的工会，福利照样能领。`}</Notice>
      )}
      {state === 'done' && undoUntil && (
        <Notice kind="good">{`会员号和会龄都没变。${momentWords(undoUntil as Instant)}以前可以撤销。`}</Notice>
      )}
    </Section>
  )
}
