import type { Home } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { DelegationRow } from '../../features/grants/delegation-row'
import { HandOverForm } from '../../features/grants/hand-over-form'
import { LeaveForm } from '../../features/grants/leave-form'
import { useDelegations, type Delegation } from '../../features/grants/use-delegations'
import { useSearchInUnion } from '../../features/grants/use-member'
import { UnionAsked, type AskedUnion } from '../../features/review/union-asked'
import { usePulledDown } from '../../platform/page'
import { useConnection } from '../../session/connection'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

/** Being away: one's role lent for some days, or handed over for good. */
export default function LeavePage() {
  return (
    <StaffScreen may={['lend-role']}>
      {({ staff }) => (
        <UnionAsked action="lend-role" staff={staff}>
          {(union) => <Leave key={union.id} union={union} staff={staff} />}
        </UnionAsked>
      )}
    </StaffScreen>
  )
}

interface LeaveProps {
  readonly union: AskedUnion
  readonly staff: Home['staff']
}

function Leave({ union: { id, may }, staff }: LeaveProps) {
  const { shown, again, more, busy, said, lend, end } = useDelegations(id)
  usePulledDown(again)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { first, items, goesOn } = shown.body
  // nobody lends what was lent to them
  const roles = staff.filter((each) => each.unionId === id && !each.deputyUntil).map(({ role }) => role)
  const mayEnd = ({ mine }: Delegation) => mine === 'holder' || may('appoint-staff')
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {said && <Notice kind={said.kind}>{said.says}</Notice>}
      {items.map((delegation) => (
        <DelegationRow
          key={`${delegation.role} ${delegation.holder.id}`}
          delegation={delegation}
          onEnd={mayEnd(delegation) ? () => void end(delegation) : undefined}
        />
      ))}
      {goesOn && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
      {roles.length > 0 && (
        <>
          <LeaveForm unionId={id} roles={roles} colleagues={first.colleagues} busy={busy} onLend={lend} />
          <HandingOver unionId={id} />
        </>
      )}
    </>
  )
}

/** Leaving the work for good; what was handed over is gone from this phone too. */
function HandingOver({ unionId }: { readonly unionId: string }) {
  const { session } = useConnection()
  const search = useSearchInUnion(unionId)
  const [open, setOpen] = useState(false)
  return (
    <Section title="不做了，办交接">
      <Text>换岗、退下来，把您在本会的权限一次交给接手的人。</Text>
      <ActionButton kind="grave" onTap={() => setOpen(true)}>
        全部交给别人
      </ActionButton>
      <Sheet title="交给谁？" open={open} onClose={() => setOpen(false)}>
        {open && <HandOverForm unionId={unionId} search={search} onDone={() => session.refreshHome()} />}
      </Sheet>
    </Section>
  )
}
