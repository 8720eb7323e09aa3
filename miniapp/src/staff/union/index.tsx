import { ActionButton } from '../../components/action-button'
import { EntryLine } from '../../components/entry-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { ChangeSection } from '../../features/tree/change-section'
import { CommitteeSection, StandingSection, TakingSection } from '../../features/tree/union-sections'
import { useRights, useStaffUnion } from '../../features/tree/use-staff-union'
import { open } from '../../platform/navigation'
import { usePageParams, usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

/** A union to those who look after it: what it is, how it stands, and what can be done about it. */
export default function StaffUnionPage() {
  const { id = '' } = usePageParams()
  return <StaffScreen may={['see-unions']}>{() => <Union key={id} id={id} />}</StaffScreen>
}

function Union({ id }: { readonly id: string }) {
  const { shown, again } = useStaffUnion(id)
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { first } = shown.body
  const { union, change } = first
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <StandingSection union={union} />
      <Change of={first} again={again} />
      <TakingSection union={union} />
      <CommitteeSection union={union} />
      <Entries of={first} />
      {union.status === 'active' && !change && <Acts of={first} />}
    </>
  )
}

type Of = Parameters<typeof useRights>[0] & { readonly change?: Parameters<typeof ChangeSection>[0]['change'] }

function Change({ of, again }: { of: Of; again: () => Promise<unknown> }) {
  const { mayAbove } = useRights(of)
  const { change } = of
  return change ? <ChangeSection change={change} mayDecide={mayAbove('manage-unions')} again={again} /> : null
}

/** What else hangs on this union. */
function Entries({ of }: { of: Of }) {
  const { may } = useRights(of)
  const { id } = of.union
  return (
    <Section>
      {may('see-codes') && <EntryLine says="工会码和海报" onTap={() => open('codes', { union: id })} />}
      {may('see-members') && (
        <EntryLine says="会员" onTap={() => open('members', { union: id, name: of.union.name })} />
      )}
      {may('move-members') && (
        <EntryLine says="把会员转到别家" onTap={() => open('moving', { union: id, name: of.union.name })} />
      )}
      {may('see-staff') && <EntryLine says="谁在这里工作" onTap={() => open('grants', { union: id })} />}
    </Section>
  )
}

/** What an admin may change. Its place and its end are decided by the union above. */
function Acts({ of }: { of: Of }) {
  const { may, mayAbove } = useRights(of)
  const { id } = of.union
  if (!may('manage-unions')) return null
  return (
    <Section title="要改什么">
      <ActionButton onTap={() => open('unionForm', { id })}>改资料</ActionButton>
      {mayAbove('manage-unions') && (
        <>
          <ActionButton kind="other" onTap={() => open('unionMove', { id })}>
            换上级
          </ActionButton>
          <ActionButton kind="grave" onTap={() => open('unionEnd', { id, do: 'merge' })}>
            并入别家
          </ActionButton>
          <ActionButton kind="grave" onTap={() => open('unionEnd', { id, do: 'dissolve' })}>
            撤销这家工会
          </ActionButton>
        </>
      )}
    </Section>
  )
}
