import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { InItsPlace } from '../../session/screen'
import { GrantRow } from './grant-row'
import { MemberField } from './member-field'
import { useAppointment } from './use-appointment'
import { useGrants } from './use-grants'

interface ClerksSectionProps {
  /** The union that keeps the outlet, for which its clerks hold their role. */
  readonly unionId: string
  readonly outletId: string
  readonly mayAppoint: boolean
}

/** Who stands at the counter of an outlet: one more by the member number, one less by two taps. */
export function ClerksSection({ unionId, outletId, mayAppoint }: ClerksSectionProps) {
  const { shown, again, more, sending, said, take } = useGrants(unionId, outletId)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { items, goesOn } = shown.body
  return (
    <>
      <Section title="谁在店里核销">
        {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
        {items.length === 0 && (
          <Text>{goesOn ? '还没找到，后面还有没看过的。' : '还没有人。请店里的人先入会，再用会员号请来核销。'}</Text>
        )}
      </Section>
      {said && <Notice kind={said.kind}>{said.says}</Notice>}
      {items.map((grant) => (
        <GrantRow
          key={grant.holder.id}
          grant={grant}
          busy={sending}
          onTake={mayAppoint ? () => void take(grant) : undefined}
        />
      ))}
      {goesOn && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
      {mayAppoint && <ClerkAppointment unionId={unionId} outletId={outletId} onAppointed={again} />}
    </>
  )
}

interface ClerkAppointmentProps extends Pick<ClerksSectionProps, 'unionId' | 'outletId'> {
  /** The list above is read anew. */
  readonly onAppointed: () => Promise<unknown>
}

function ClerkAppointment({ unionId, outletId, onAppointed }: ClerkAppointmentProps) {
  const { search, busy, said, appoint } = useAppointment({ unionId, outletId }, onAppointed)
  return (
    <Section title="请人来核销">
      <MemberField label="这位的会员号" of={search} />
      {search.member.found && (
        <ActionButton busy={busy} onTap={() => void appoint('clerk', false)}>
          请这位在店里核销
        </ActionButton>
      )}
      {said && <Notice kind={said.kind}>{said.says}</Notice>}
    </Section>
  )
}
