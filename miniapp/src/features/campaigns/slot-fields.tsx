import { problems } from '@gongyou/shared/contracts/problems'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { DateField } from '../../components/date-field'
import { Field } from '../../components/field'
import { LinkLine } from '../../components/link-line'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { tappable } from '../../components/tappable'
import { TextField } from '../../components/text-field'
import { Tick } from '../../components/tick'
import { dayEcho } from '../../session/typed-date'
import { usePortion } from '../../session/use-portion'
import type { PartProps } from './part-props'
import { emptyPlan, joinedSlots, slotsIn, type SlotPlan } from './slot-plan'
import { ClockField } from './when-part'

/** The times to come, put in many at once, and taken out one by one. */
export function SlotFields({ draft: { slots }, wrong, onChange }: PartProps) {
  const [plan, setPlan] = useState<SlotPlan>(emptyPlan)
  const [fault, setFault] = useState<string>()
  const add = () => {
    const more = slotsIn(plan)
    setFault(more ? undefined : problems['field-needed'].says)
    if (!more) return
    onChange({ slots: joinedSlots(slots, more) })
    setPlan(emptyPlan)
  }
  return (
    <>
      <Section title="加时间">
        <PlanFields plan={plan} onChange={(patch) => setPlan({ ...plan, ...patch })} />
        <Field wrong={fault}>
          <ActionButton kind="other" onTap={add}>
            加上这些时间
          </ActionButton>
        </Field>
      </Section>
      <SlotList slots={slots} wrong={wrong.slots} onChange={(kept) => onChange({ slots: kept })} />
    </>
  )
}

interface PlanFieldsProps {
  readonly plan: SlotPlan
  readonly onChange: (patch: Partial<SlotPlan>) => void
}

function PlanFields({ plan: { firstDay, days, time, units, weekends }, onChange }: PlanFieldsProps) {
  return (
    <>
      <DateField
        label="从哪天起"
        value={firstDay}
        echo={dayEcho(firstDay)}
        onChange={(digits) => onChange({ firstDay: digits })}
      />
      <TextField
        label="连着几天"
        placeholder="例如 20"
        keyboard="number"
        value={days}
        maxLength={3}
        onChange={(typed) => onChange({ days: typed })}
      />
      <Tick ticked={weekends} says="周末也有" onTap={() => onChange({ weekends: !weekends })}>
        <Text>周末也有</Text>
      </Tick>
      <ClockField label="每天几点" value={time} onChange={(digits) => onChange({ time: digits })} />
      <TextField
        label="每次多少人"
        placeholder="例如 20"
        keyboard="number"
        value={units}
        maxLength={5}
        onChange={(typed) => onChange({ units: typed })}
      />
    </>
  )
}

/** So many are enough to see that they are as they were meant. */
const fewSlots = 3

interface SlotListProps {
  readonly slots: PartProps['draft']['slots']
  readonly wrong?: string
  readonly onChange: (slots: PartProps['draft']['slots']) => void
}

function SlotList({ slots, wrong, onChange }: SlotListProps) {
  const portion = usePortion(slots)
  const [isOpen, setOpen] = useState(false)
  const rows = isOpen ? portion.rows : slots.slice(0, fewSlots)
  const people = slots.reduce((sum, { units }) => sum + units, 0)
  return (
    <Section title={slots.length === 0 ? '还没有时间' : `共${slots.length}个时间，${people}位`}>
      <Field wrong={wrong}>
        {rows.map(({ slotId, label, units }) => (
          <View key={slotId} className="row row-apart">
            <Text>{`${label} ${units}位`}</Text>
            <View
              {...tappable({ role: 'link', says: `去掉这次，${label}` })}
              className="link-line"
              onClick={() => onChange(slots.filter((slot) => slot.slotId !== slotId))}
            >
              <Text>去掉这次</Text>
            </View>
          </View>
        ))}
      </Field>
      {isOpen ? (
        <PageTurner counts="个" {...portion} />
      ) : (
        rows.length < slots.length && <LinkLine says="一个个看" onTap={() => setOpen(true)} />
      )}
      {slots.length > 1 && <LinkLine says="全部去掉，重新加" onTap={() => onChange([])} />}
    </Section>
  )
}
