import type { Request } from '@gongyou/shared/contracts/contract'
import { problems } from '@gongyou/shared/contracts/problems'
import { roleWords } from '../../session/staff-words'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { DateField } from '../../components/date-field'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { dayEcho, typedDay } from '../../session/typed-date'
import { holderName } from './grant-words'
import { MemberField } from './member-field'
import type { Holder } from './use-grants'
import { useMember, useSearchInUnion } from './use-member'

interface LeaveFormProps {
  readonly unionId: string
  /** One's own roles for the union. */
  readonly roles: readonly Role[]
  readonly colleagues: readonly Holder[]
  readonly busy: boolean
  /** Whether it was lent: the form is then empty again. */
  readonly onLend: (form: Omit<Request<'delegation.give'>, 'unionId'>) => Promise<boolean>
}

/** Stands among the colleagues, and leads to the member number of somebody else of the union. */
const somebodyElse = 'somebody-else'

/** Lending a role for a leave: which, to whom, from when to when. */
export function LeaveForm({ unionId, roles, colleagues, busy, onLend }: LeaveFormProps) {
  const [role, setRole] = useState(roles[0])
  // whoever never joined has no name here, and could not be told from another
  const known = colleagues.filter(({ name }) => name !== undefined)
  const [deputyId, setDeputyId] = useState(known.length === 0 ? somebodyElse : undefined)
  const [days, setDays] = useState({ from: '', to: '' })
  const [missing, setMissing] = useState(false)
  const member = useMember(useSearchInUnion(unionId))
  const [from, to] = [typedDay(days.from), typedDay(days.to)]
  const named = deputyId === somebodyElse ? memberNamed(member.member) : deputyId && { deputyId }

  const lend = async () => {
    if (!role || !from || !to || !named) return setMissing(true)
    if (await onLend({ role, from, to, ...named })) setDays({ from: '', to: '' })
  }
  const needed = (isHere: unknown) => (missing && !isHere ? problems['field-needed'].says : undefined)
  const chips = [...known.map((each) => ({ key: each.id, label: holderName(each) })), another]
  return (
    <Section title="请几天假，托同事代办">
      {roles.length > 1 && (
        <Field label="托哪一项">
          <Chips
            says="托哪一项"
            chips={roles.map((key) => ({ key, label: roleWords[key] }))}
            chosen={role ? [role] : []}
            onTap={setRole}
          />
        </Field>
      )}
      <Field label="托给谁" wrong={needed(named)}>
        <Chips says="托给谁" chips={chips} chosen={deputyId ? [deputyId] : []} onTap={setDeputyId} />
      </Field>
      {deputyId === somebodyElse && <MemberField label="这位的会员号" of={member} />}
      <DateField
        label="从哪天"
        value={days.from}
        echo={dayEcho(days.from)}
        wrong={needed(from)}
        onChange={(digits) => setDays({ ...days, from: digits })}
      />
      <DateField
        label="到哪天，这天也算"
        value={days.to}
        echo={dayEcho(days.to)}
        wrong={needed(to)}
        onChange={(digits) => setDays({ ...days, to: digits })}
      />
      <ActionButton busy={busy} onTap={() => void lend()}>
        托这位代办
      </ActionButton>
    </Section>
  )
}

const another = { key: somebodyElse, label: '本会别的会员' }

function memberNamed({ memberNumber, found }: ReturnType<typeof useMember>['member']) {
  return found && { memberNumber }
}
