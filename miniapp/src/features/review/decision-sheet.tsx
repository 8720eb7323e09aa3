import type { QueueItem } from '@gongyou/shared/contracts/contract'
import type { ReviewReason } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { FactList } from '../../components/fact-list'
import { Field } from '../../components/field'
import { SheetFoot } from '../../components/sheet'
import { TextField } from '../../components/text-field'
import { dayWords } from '../../session/calendar'
import { wordsOf } from './queue-row'
import { reasonChips, returnFor } from './reasons'

interface DecisionSheetProps {
  readonly item: QueueItem
  readonly occupation: string
  readonly onDecide: (
    decision: 'approve' | 'return' | 'reject',
    words?: { readonly reasons: string[]; readonly fields: Record<string, string> },
  ) => void
}

const mostReasons = 5

/** One application, to be decided. A return and a refusal need a reason that the worker can act on. */
export function DecisionSheet({ item, occupation, onDecide }: DecisionSheetProps) {
  const [answer, setAnswer] = useState<'return' | 'reject'>()
  if (answer) return <ReasonPicker answer={answer} onPicked={(words) => onDecide(answer, words)} />
  return (
    <View className="stack">
      <FactList facts={factsOf(item, occupation)} />
      <ActionButton onTap={() => onDecide('approve')}>通过</ActionButton>
      <ActionButton kind="other" onTap={() => setAnswer('return')}>
        退回修改
      </ActionButton>
      <ActionButton kind="grave" onTap={() => setAnswer('reject')}>
        不予通过
      </ActionButton>
    </View>
  )
}

function factsOf({ application, applicant, flags, waitingSince, dueOn }: QueueItem, occupation: string) {
  const { work } = application.given
  const workWords = [work?.platform, work?.site, work?.employer?.name].filter(Boolean).join(' · ')
  return [
    { label: '年龄', value: <Text>{`${applicant.age}岁`}</Text> },
    { label: '职业', value: <Text>{occupation}</Text> },
    { label: '身份证', value: <Text>{`尾号${applicant.nationalId.slice(-4)}`}</Text> },
    { label: '在哪干活', value: <Text>{workWords || '没填'}</Text> },
    { label: '要看看', value: <Text>{flags.map(wordsOf).join('、') || '没有疑点'}</Text> },
    { label: '提交', value: <Text>{dayWords(waitingSince)}</Text> },
    { label: '最晚答复', value: <Text>{dayWords(dueOn)}</Text> },
  ]
}

interface ReasonPickerProps {
  readonly answer: 'return' | 'reject'
  readonly onPicked: (words: { reasons: string[]; fields: Record<string, string> }) => void
}

function ReasonPicker({ answer, onPicked }: ReasonPickerProps) {
  const [picked, setPicked] = useState<readonly ReviewReason[]>([])
  const [ownWords, setOwnWords] = useState('')
  const toggle = (reason: ReviewReason) =>
    setPicked((before) =>
      before.includes(reason) ? before.filter((one) => one !== reason) : [...before, reason].slice(0, mostReasons),
    )
  const isReturn = answer === 'return'
  return (
    <View className="stack">
      <Field label="选原因，工友会看到这句话">
        <Chips many says="选原因" chips={reasonChips} chosen={picked} onTap={toggle} />
      </Field>
      <TextField label="或者自己写一句" value={ownWords} maxLength={100} onChange={setOwnWords} />
      <SheetFoot>
        <ActionButton
          kind={isReturn ? 'do' : 'grave'}
          disabled={picked.length === 0 && ownWords.trim() === ''}
          onTap={() => onPicked(returnFor(picked, ownWords))}
        >
          {isReturn ? '退回给工友' : '确定不予通过'}
        </ActionButton>
      </SheetFoot>
    </View>
  )
}
