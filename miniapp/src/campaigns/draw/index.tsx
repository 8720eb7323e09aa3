import { mayEver } from '@gongyou/shared/domain/staff/rights'
import { Notice } from '../../components/notice'
import { DrawExplained, DrawStanding, ValueSection } from '../../features/campaigns/draw-sections'
import { PublishedSection } from '../../features/campaigns/published-section'
import { useStaffDraw } from '../../features/campaigns/use-staff-draw'
import { usePageParams, usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'

/** A campaign's draw: how far it is, the public value from two people, and what is published. */
export default function StaffDrawPage() {
  const { id = '' } = usePageParams()
  return (
    <StaffScreen may={['see-benefits']}>
      {({ staff }) => <Draw key={id} id={id} mayManage={mayEver(unionGrants(staff), 'manage-benefits')} />}
    </StaffScreen>
  )
}

function Draw({ id, mayManage }: { readonly id: string; readonly mayManage: boolean }) {
  const { shown, again } = useStaffDraw(id)
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { draw } = shown.body
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <DrawStanding draw={draw} />
      {mayManage && <ValueSection draw={draw} again={again} />}
      <PublishedSection draw={draw} />
      <DrawExplained />
    </>
  )
}
