import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { TextField } from '../../components/text-field'

interface ReasonFormProps {
  /** Sentences to tap instead of typing one; each is sent as it stands. */
  readonly ready: readonly string[]
  readonly says: string
  readonly busy: boolean
  readonly onSend: (reasons: string[]) => void
}

const longest = 100

/** Why, in words that the worker reads: tapped, typed, or both. */
export function ReasonForm({ ready, says, busy, onSend }: ReasonFormProps) {
  const [picked, setPicked] = useState<readonly string[]>([])
  const [typed, setTyped] = useState('')
  const own = typed.trim()
  const reasons = [...picked, ...(own === '' ? [] : [own])]
  const toggle = (sentence: string) =>
    setPicked((before) =>
      before.includes(sentence) ? before.filter((each) => each !== sentence) : [...before, sentence],
    )
  return (
    <>
      <Field label="原因，工友会看到">
        <Chips
          many
          says="原因"
          chips={ready.map((sentence) => ({ key: sentence, label: sentence }))}
          chosen={picked}
          onTap={toggle}
        />
      </Field>
      <TextField label="或者自己写一句" value={typed} maxLength={longest} onChange={setTyped} />
      <ActionButton kind="grave" busy={busy} disabled={reasons.length === 0} onTap={() => onSend(reasons)}>
        {says}
      </ActionButton>
    </>
  )
}
