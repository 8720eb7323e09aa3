import { ChoiceBox } from '../../components/choice-box'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import type { MovingDraft, WrongMoving } from './use-moving'

interface MovingFieldsProps {
  readonly draft: MovingDraft
  readonly wrong: WrongMoving
  /** An admin says why, and the members read it. */
  readonly withReason: boolean
  readonly onPick: () => void
  readonly onReason: (reason: string) => void
}

/** Where to, and why. */
export function MovingFields({ draft, wrong, withReason, onPick, onReason }: MovingFieldsProps) {
  return (
    <Section>
      <ChoiceBox label="转到哪家工会" chosen={draft.to?.name} wrong={wrong.to} onTap={onPick} />
      {withReason && (
        <TextField
          label="为什么转"
          hint="会员会看到这句话"
          placeholder="例如 车队整体搬到柴桥"
          value={draft.reason}
          wrong={wrong.reason}
          maxLength={100}
          onChange={onReason}
        />
      )}
    </Section>
  )
}
