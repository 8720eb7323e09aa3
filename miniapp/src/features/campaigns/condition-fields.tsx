import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { Tick } from '../../components/tick'
import type { AudienceProps } from './part-props'
import { sexWords } from './terms-words'

/** Conditions that few campaigns have: closed, unless one of them is set. */
export function ConditionFields(props: AudienceProps) {
  const { audience, wrong } = props
  const isSet =
    audience.sex !== undefined ||
    audience.birthMonth ||
    audience.firstJoiningOnly ||
    audience.poolsExcluded ||
    [audience.ageFrom, audience.ageTo, audience.memberAtLeast, audience.memberAtMost].some((typed) => typed !== '')
  const [open, setOpen] = useState(isSet || wrong.age !== undefined || wrong.memberDays !== undefined)
  if (!open) return <LinkLine says="再加条件：性别、年龄、入会多久" onTap={() => setOpen(true)} />
  return (
    <Section title="其他条件（选填）">
      <PersonFields {...props} />
      <MembershipFields {...props} />
    </Section>
  )
}

const sexes = [
  { key: 'any', label: '都行' },
  { key: 'female', label: sexWords.female },
  { key: 'male', label: sexWords.male },
] as const

function PersonFields({ audience, wrong, onChange }: AudienceProps) {
  const { sex, ageFrom, ageTo, birthMonth } = audience
  return (
    <>
      <Field label="男女">
        <Chips
          says="男女"
          chips={sexes}
          chosen={[sex ?? 'any']}
          onTap={(key) => onChange({ sex: key === 'any' ? undefined : key })}
        />
      </Field>
      <TextField
        label="满多少岁"
        keyboard="number"
        value={ageFrom}
        wrong={wrong.age}
        maxLength={3}
        onChange={(typed) => onChange({ ageFrom: typed })}
      />
      <TextField
        label="到多少岁"
        keyboard="number"
        value={ageTo}
        maxLength={3}
        onChange={(typed) => onChange({ ageTo: typed })}
      />
      <Tick ticked={birthMonth} says="只给当月过生日的" onTap={() => onChange({ birthMonth: !birthMonth })}>
        <Text>只给当月过生日的</Text>
      </Tick>
    </>
  )
}

function MembershipFields({ audience, wrong, onChange }: AudienceProps) {
  const { memberAtLeast, memberAtMost, firstJoiningOnly, poolsExcluded } = audience
  return (
    <>
      <TextField
        label="入会满多少天"
        keyboard="number"
        value={memberAtLeast}
        wrong={wrong.memberDays}
        maxLength={5}
        onChange={(typed) => onChange({ memberAtLeast: typed })}
      />
      <TextField
        label="入会多少天以内"
        keyboard="number"
        value={memberAtMost}
        maxLength={5}
        onChange={(typed) => onChange({ memberAtMost: typed })}
      />
      <Tick
        ticked={firstJoiningOnly}
        says="只给第一次入会的"
        onTap={() => onChange({ firstJoiningOnly: !firstJoiningOnly })}
      >
        <Text>只给第一次入会的，转会来的不算</Text>
      </Tick>
      <Tick
        ticked={poolsExcluded}
        says="还在等就近安排的不算"
        onTap={() => onChange({ poolsExcluded: !poolsExcluded })}
      >
        <Text>还在等就近安排的不算</Text>
      </Tick>
    </>
  )
}
