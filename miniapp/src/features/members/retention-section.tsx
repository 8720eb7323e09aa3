import { problems } from '@gongyou/shared/contracts/problems'
import { retainedKindWords } from '@gongyou/shared/contracts/words'
import { retainedKinds, type RetainedKind } from '@gongyou/shared/domain/membership/retention'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useTap } from '../../api/use-tap'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { TextField } from '../../components/text-field'
import { TapNotice } from '../../session/tap-notice'
import type { StaffMember } from './member-facts'

interface RetentionSectionProps {
  readonly member: StaffMember
  readonly again: () => Promise<unknown>
}

/** Keeping a membership without work, as the union records it, and taking that back. */
export function RetentionSection({ member: { memberNumber: number, state }, again }: RetentionSectionProps) {
  const recording = useTap('retention.record')
  const ending = useTap('retention.end')
  const [asking, setAsking] = useState(false)
  const record = async (form: { because: RetainedKind; document?: string }) => {
    setAsking(false)
    if (await recording.send({ number, ...form })) await again()
  }
  const end = async () => {
    if (await ending.send({ number })) await again()
  }
  if (state !== 'active' && state !== 'retained') return null
  return (
    <>
      <TapNotice progress={recording.progress} />
      <TapNotice progress={ending.progress} />
      {state === 'active' ? (
        <ActionButton kind="other" busy={recording.progress.at === 'sending'} onTap={() => setAsking(true)}>
          登记保留会籍
        </ActionButton>
      ) : (
        <ActionButton kind="other" busy={ending.progress.at === 'sending'} onTap={() => void end()}>
          又上班了，恢复会籍
        </ActionButton>
      )}
      <Sheet title="为什么保留会籍？" open={asking} onClose={() => setAsking(false)}>
        <RetentionForm onRecord={(form) => void record(form)} />
      </Sheet>
    </>
  )
}

const kinds = retainedKinds.map((key) => ({ key, label: retainedKindWords[key] }))

function RetentionForm({ onRecord }: { onRecord: (form: { because: RetainedKind; document?: string }) => void }) {
  const [because, setBecause] = useState<RetainedKind>()
  const [document, setDocument] = useState('')
  const [wrong, setWrong] = useState<string>()
  const typed = document.trim()
  const record = () => {
    if (because === 'retired' && typed === '') return setWrong(problems['document-needed'].says)
    if (because) onRecord({ because, ...(typed !== '' && { document: typed }) })
  }
  return (
    <>
      <Text>会籍还在本会，不用交会费，有难处照样帮。本人会收到消息。</Text>
      <Field label="原因">
        <Chips says="原因" chips={kinds} chosen={because ? [because] : []} onTap={setBecause} />
      </Field>
      <TextField
        label={because === 'retired' ? '退休证明的文号' : '文件的文号（选填）'}
        value={document}
        wrong={wrong}
        maxLength={80}
        onChange={(value) => {
          setDocument(value)
          setWrong(undefined)
        }}
      />
      <ActionButton disabled={because === undefined} onTap={record}>
        登记
      </ActionButton>
    </>
  )
}
