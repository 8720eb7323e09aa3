import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import type { StaffCampaign } from './campaign-draft'
import { useRaise } from './use-raise'

interface RaiseSectionProps {
  readonly campaign: StaffCampaign
  readonly again: () => Promise<unknown>
}

const raisable: readonly StaffCampaign['state'][] = ['scheduled', 'open', 'paused', 'sold-out']

/** More of what is given out: opened by a tap, so that the page stays short. */
export function RaiseSection({ campaign, again }: RaiseSectionProps) {
  const { typed, moment, change, raise } = useRaise(campaign, again)
  const [open, setOpen] = useState(false)
  const { units, unitsPerDay } = campaign.terms
  if (!raisable.includes(campaign.state) || (units === undefined && unitsPerDay === undefined)) return null
  return (
    <Section title="加名额">
      {moment.at === 'done' && <Notice kind="good">加好了，马上就能领</Notice>}
      {!open && (
        <ActionButton kind="other" onTap={() => setOpen(true)}>
          加名额
        </ActionButton>
      )}
      {open && units !== undefined && (
        <NumberField label="一共改成多少份" value={typed.units} onChange={(text) => change({ units: text })} />
      )}
      {open && unitsPerDay !== undefined && (
        <NumberField
          label="每天改成多少份"
          value={typed.unitsPerDay}
          onChange={(text) => change({ unitsPerDay: text })}
        />
      )}
      {open && (
        <>
          {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
          <ActionButton busy={moment.at === 'sending'} onTap={() => void raise()}>
            就加到这么多
          </ActionButton>
          <LinkLine says="收起" onTap={() => setOpen(false)} />
        </>
      )}
    </Section>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (text: string) => void
}

function NumberField({ label, value = '', onChange }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      hint="只能比现在多，领到的不会收回"
      keyboard="number"
      value={value}
      maxLength={7}
      onChange={onChange}
    />
  )
}
