import { roleWords } from '../../session/staff-words'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Tick } from '../../components/tick'
import { roleDoes, rolesGiven } from './grant-words'
import { MemberField } from './member-field'
import { useAppointment } from './use-appointment'

interface AppointmentSectionProps {
  readonly unionId: string
  /** The list above is read anew. */
  readonly onAppointed: () => Promise<unknown>
}

/** Appointing somebody by the member number: neither a name nor a phone is typed. */
export function AppointmentSection({ unionId, onAppointed }: AppointmentSectionProps) {
  const { search, busy, said, appoint } = useAppointment({ unionId }, onAppointed)
  return (
    <Section title="请人来做">
      <MemberField label="这位的会员号" of={search} />
      {search.member.found && <RoleChoice busy={busy} onAppoint={(role, chair) => void appoint(role, chair)} />}
      {said && <Notice kind={said.kind}>{said.says}</Notice>}
    </Section>
  )
}

interface RoleChoiceProps {
  readonly busy: boolean
  readonly onAppoint: (role: Role, chair: boolean) => void
}

const roleChips = rolesGiven.map((role) => ({ key: role, label: roleWords[role] }))

function RoleChoice({ busy, onAppoint }: RoleChoiceProps) {
  const [role, setRole] = useState<(typeof rolesGiven)[number]>()
  const [chair, setChair] = useState(false)
  return (
    <>
      <Field label="做什么" hint={role && roleDoes[role]}>
        <Chips says="做什么" chips={roleChips} chosen={role ? [role] : []} onTap={setRole} />
      </Field>
      {role === 'reviewer' && (
        <Tick ticked={chair} says="这位是主席，每周确认入会名单" onTap={() => setChair(!chair)}>
          <Text>这位是主席，每周确认入会名单</Text>
        </Tick>
      )}
      <ActionButton busy={busy} disabled={!role} onTap={() => role && onAppoint(role, role === 'reviewer' && chair)}>
        {role ? `请这位做${roleWords[role]}` : '先选做什么'}
      </ActionButton>
    </>
  )
}
