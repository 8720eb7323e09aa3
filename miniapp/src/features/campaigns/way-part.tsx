import { claimModes } from '@gongyou/shared/contracts/names'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import type { LimitDraft } from './campaign-draft'
import { claimModeMeaning, claimModeWords, limitChoices, limitWords } from './campaign-words'
import type { PartProps } from './part-props'

const modes = claimModes.map((key) => ({ key, label: claimModeWords[key] }))

/** How it is come by, and how often by one person. */
export function WayPart({ draft: { mode, limits }, wrong, onChange }: PartProps) {
  return (
    <>
      <Section title="怎么领">
        <Field label="领取方式" hint={claimModeMeaning[mode]}>
          <Chips says="领取方式" chips={modes} chosen={[mode]} onTap={(key) => onChange({ mode: key })} />
        </Field>
      </Section>
      <LimitFields limits={limits} wrong={wrong.limits} onChange={(changed) => onChange({ limits: changed })} />
    </>
  )
}

/** As many as one campaign may have (`campaignTerms`). */
const mostLimits = 5
const onceEach: LimitDraft = { count: '1', per: 'campaign', span: 1 }

interface LimitFieldsProps {
  readonly limits: readonly LimitDraft[]
  readonly wrong?: string
  readonly onChange: (limits: readonly LimitDraft[]) => void
}

function LimitFields({ limits, wrong, onChange }: LimitFieldsProps) {
  return (
    <Section title="每人最多领几次">
      {limits.map((limit, place) => (
        <LimitField
          key={place}
          limit={limit}
          wrong={wrong}
          onChange={(changed) => onChange(limits.map((each, at) => (at === place ? changed : each)))}
          onDrop={limits.length > 1 ? () => onChange(limits.filter((_, at) => at !== place)) : undefined}
        />
      ))}
      {limits.length > 1 && <Text className="quiet">几条都要满足</Text>}
      {limits.length < mostLimits && (
        <ActionButton kind="other" onTap={() => onChange([...limits, onceEach])}>
          再加一条
        </ActionButton>
      )}
    </Section>
  )
}

interface LimitFieldProps {
  readonly limit: LimitDraft
  readonly wrong?: string
  readonly onChange: (limit: LimitDraft) => void
  readonly onDrop?: () => void
}

function LimitField({ limit: { count, per, span }, wrong, onChange, onDrop }: LimitFieldProps) {
  const chosen = limitWords(per, span)
  const usual = limitChoices.map(({ says }) => ({ key: says, label: says }))
  const chips = usual.some(({ key }) => key === chosen) ? usual : [...usual, { key: chosen, label: chosen }]
  const choose = (says: string) => {
    const choice = limitChoices.find((each) => each.says === says)
    if (choice) onChange({ count, per: choice.per, span: choice.span })
  }
  return (
    <>
      <Chips says="多长时间里" chips={chips} chosen={[chosen]} onTap={choose} />
      <TextField
        label={`${chosen}最多几次`}
        keyboard="number"
        value={count}
        wrong={wrong}
        maxLength={4}
        onChange={(typed) => onChange({ count: typed, per, span })}
      />
      {onDrop && <LinkLine says={`去掉「${chosen}」这条`} onTap={onDrop} />}
    </>
  )
}
