import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { SheetFoot } from '../../components/sheet'
import { TextField } from '../../components/text-field'
import { Tick } from '../../components/tick'
import { reasonChips, returnFor } from './reasons'
import type { DecisionWords } from './use-decision'
import type { useRefusalDraft } from './use-refusal-draft'

interface RefusalFormProps {
  readonly decision: 'return' | 'reject'
  readonly of: ReturnType<typeof useRefusalDraft>
  readonly busy: boolean
  readonly onSend: (words: DecisionWords) => void
}

const longest = 100

/** Why an application goes back or cannot be: a reason that the worker can act on. A rejection is ticked once more. */
export function RefusalForm({ decision, of, busy, onSend }: RefusalFormProps) {
  const { picked, ownWords, sure } = of.draft
  const isReturn = decision === 'return'
  const isExplained = picked.length > 0 || ownWords.trim() !== ''
  return (
    <>
      <Field label="选原因，工友会看到这句话">
        <Chips many says="选原因" chips={reasonChips} chosen={picked} onTap={of.toggle} />
      </Field>
      <TextField
        label="或者自己写一句"
        hint={`最多${longest}字，还能写${longest - ownWords.length}字`}
        value={ownWords}
        maxLength={longest}
        onChange={of.write}
      />
      {!isReturn && (
        <Tick ticked={sure} says="我看清楚了，确实不能通过" onTap={of.makeSure}>
          <Text>我看清楚了，确实不能通过。工友可以请人工再看一次。</Text>
        </Tick>
      )}
      <SheetFoot>
        <ActionButton
          kind={isReturn ? 'do' : 'grave'}
          busy={busy}
          disabled={!isExplained || (!isReturn && !sure)}
          onTap={() => onSend(wordsFor(decision, returnFor(picked, ownWords)))}
        >
          {isReturn ? '退回给工友' : '确定不予通过'}
        </ActionButton>
      </SheetFoot>
    </>
  )
}

/** A rejection is about the whole: it marks no fields. */
function wordsFor(decision: 'return' | 'reject', { reasons, fields }: ReturnType<typeof returnFor>): DecisionWords {
  return decision === 'return' ? { reasons, fields } : { reasons }
}
