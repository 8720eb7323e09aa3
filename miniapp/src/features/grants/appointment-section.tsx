import { roleWords } from '@gongyou/shared/contracts/words'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { Tick } from '../../components/tick'
import { holderName, roleDoes, rolesGiven } from './grant-words'
import { useAppointment, type Holder } from './use-appointment'

interface AppointmentSectionProps {
  readonly unionId: string
  /** The list above is read anew. */
  readonly onAppointed: () => Promise<unknown>
}

/** Appointing somebody by the member number: neither a name nor a phone is typed. */
export function AppointmentSection({ unionId, onAppointed }: AppointmentSectionProps) {
  const { memberNumber, moment, type, look, appoint } = useAppointment(unionId, onAppointed)
  return (
    <Section title="请人来做">
      {moment.at === 'appointed' && (
        <Notice kind="good">{`${holderName(moment.holder)}已是${roleWords[moment.role]}，重新打开就能用`}</Notice>
      )}
      <TextField
        label="这位的会员号"
        hint="在会员证上，12位数字"
        keyboard="number"
        value={memberNumber}
        wrong={moment.at === 'looking' ? moment.wrong : undefined}
        maxLength={20}
        onChange={type}
      />
      {moment.at === 'choosing' ? (
        <RoleChoice
          holder={moment.holder}
          busy={moment.busy}
          trouble={moment.trouble}
          onAppoint={(role, chair) => void appoint(moment.holder, role, chair)}
        />
      ) : (
        <ActionButton kind="other" busy={moment.at === 'looking' && moment.busy} onTap={() => void look()}>
          看看是谁
        </ActionButton>
      )}
    </Section>
  )
}

interface RoleChoiceProps {
  readonly holder: Holder
  readonly busy: boolean
  readonly trouble?: string
  readonly onAppoint: (role: Role, chair: boolean) => void
}

const roleChips = rolesGiven.map((role) => ({ key: role, label: roleWords[role] }))

function RoleChoice({ holder, busy, trouble, onAppoint }: RoleChoiceProps) {
  const [role, setRole] = useState<(typeof rolesGiven)[number]>()
  const [chair, setChair] = useState(false)
  const isChair = role === 'reviewer' && chair
  return (
    <>
      <Text className="title">{holderName(holder)}</Text>
      <Field label="做什么" hint={role && roleDoes[role]}>
        <Chips says="做什么" chips={roleChips} chosen={role ? [role] : []} onTap={setRole} />
      </Field>
      {role === 'reviewer' && (
        <Tick ticked={chair} says="这位是主席，每周确认入会名单" onTap={() => setChair(!chair)}>
          <Text>这位是主席，每周确认入会名单</Text>
        </Tick>
      )}
      {trouble && <Notice kind="wrong">{trouble}</Notice>}
      <ActionButton busy={busy} disabled={!role} onTap={() => role && onAppoint(role, isChair)}>
        {role ? `请这位做${roleWords[role]}` : '先选做什么'}
      </ActionButton>
    </>
  )
}
