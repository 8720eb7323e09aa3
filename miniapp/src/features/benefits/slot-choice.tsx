import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../../components/chips'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { useConnection } from '../../session/connection'

interface SlotChoiceProps {
  readonly slots: NonNullable<BenefitReply['slots']>
  readonly chosen?: string
  readonly onChosen: (slotId: string) => void
}

const atOnce = 8

/** The times that can still be booked, the next ones first; full ones are left out. */
export function SlotChoice({ slots, chosen, onChosen }: SlotChoiceProps) {
  const { now } = useConnection()
  const [shown, setShown] = useState(atOnce)
  const today = localDateOf(now())
  const free = slots.filter(({ startsAt, full }) => !full && localDateOf(startsAt as Instant) >= today)
  if (free.length === 0)
    return (
      <Section title="选个时间">
        <Text>都约满了，有人退回时会再放出</Text>
      </Section>
    )
  return (
    <Section title="选个时间">
      <Chips
        says="选个时间"
        chips={free.slice(0, shown).map(({ id, label }) => ({ key: id, label }))}
        chosen={chosen === undefined ? [] : [chosen]}
        onTap={onChosen}
      />
      {free.length > shown && <LinkLine says="看再往后的" onTap={() => setShown(shown + atOnce)} />}
      {free.length < slots.length && <Text className="quiet">约满的没有列出来</Text>}
    </Section>
  )
}
