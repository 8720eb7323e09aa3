import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { isByCodes, type StaffCampaign } from './campaign-draft'
import { useRaise } from './use-raise'

interface RaiseSectionProps {
  readonly campaign: StaffCampaign
  readonly again: () => Promise<unknown>
}

/** More of what is given out: opened by a tap, so that the page stays short. */
export function RaiseSection({ campaign, again }: RaiseSectionProps) {
  const raising = useRaise(campaign, again)
  const [open, setOpen] = useState(false)
  if (!isRaisable(campaign)) return null
  return (
    <Section title="加名额">
      {raising.moment.at === 'done' && <Notice kind="good">加好了，马上就能领</Notice>}
      {open ? (
        <RaiseFields campaign={campaign} of={raising} onClose={() => setOpen(false)} />
      ) : (
        <ActionButton kind="other" onTap={() => setOpen(true)}>
          加名额
        </ActionButton>
      )}
    </Section>
  )
}

const raisableStates: readonly StaffCampaign['state'][] = ['scheduled', 'open', 'paused', 'sold-out']

/** What is bounded by money alone has no number to raise, and what is handed out by codes grows with them. */
function isRaisable({ state, terms }: StaffCampaign): boolean {
  const isCounted = (terms.units ?? terms.unitsPerDay ?? terms.slots?.[0]) !== undefined
  return raisableStates.includes(state) && isCounted && !isByCodes(terms)
}

interface RaiseFieldsProps extends Pick<RaiseSectionProps, 'campaign'> {
  readonly of: ReturnType<typeof useRaise>
  readonly onClose: () => void
}

function RaiseFields({ campaign: { terms }, of: { typed, moment, change, raise }, onClose }: RaiseFieldsProps) {
  const { units, unitsPerDay, slots = [] } = terms
  return (
    <>
      {units !== undefined && (
        <NumberField label="一共改成多少份" value={typed.units} onChange={(text) => change({ units: text })} />
      )}
      {unitsPerDay !== undefined && (
        <NumberField
          label="每天改成多少份"
          value={typed.unitsPerDay}
          onChange={(text) => change({ unitsPerDay: text })}
        />
      )}
      {slots.length > 0 && (
        <NumberField
          label="每个时间改成多少位"
          value={typed.unitsPerSlot}
          onChange={(text) => change({ unitsPerSlot: text })}
        />
      )}
      {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
      <ActionButton busy={moment.at === 'sending'} onTap={() => void raise()}>
        就加到这么多
      </ActionButton>
      <LinkLine says="收起" onTap={onClose} />
    </>
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
