import type { Home } from '@gongyou/shared/contracts/contract'
import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { mayEver, type HeldGrant } from '@gongyou/shared/domain/staff/rights'
import { ActionButton } from '../../components/action-button'
import { Section } from '../../components/section'
import { open } from '../../platform/navigation'
import { usePulledDown, useShown } from '../../platform/page'
import { useConnection, useSession } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { SignedOut } from '../../session/signed-out'
import { ApplicationSection } from './application-section'
import { JoinSection } from './join-section'
import { MemberSection } from './member-section'

/** Where this person stands, and the one thing to do about it. */
export default function HomePage() {
  const { session } = useConnection()
  const state = useSession()
  useShown(() => void session.freshenHome())
  usePulledDown(() => session.refreshHome())

  if (state.home) return <HomeOf home={state.home} />
  if (state.at === 'signed-out') {
    return (
      <Screen>
        <SignedOut />
      </Screen>
    )
  }
  if (state.at === 'outside-wechat') return <Screen />
  return (
    <ScreenInItsPlace moment={state.at === 'opening' ? { at: 'waiting' } : state} onAgain={() => void session.open()} />
  )
}

function HomeOf({ home: { membership, application, staff, transferId } }: { home: Home }) {
  const held = membership && isMembershipHeld(membership.state) ? membership : undefined
  return (
    <Screen>
      {held ? (
        <MemberSection membership={held} application={application} transferId={transferId} />
      ) : (
        <NotAMember application={application} />
      )}
      <StaffSection staff={staff} />
    </Screen>
  )
}

/** One application at a time: joining is offered where none is under way. */
function NotAMember({ application }: Pick<Home, 'application'>) {
  return (
    <>
      {application && <ApplicationSection application={application} />}
      {!(application && isUnderWay(application.state)) && <JoinSection first={application?.state !== 'rejected'} />}
    </>
  )
}

function StaffSection({ staff }: Pick<Home, 'staff'>) {
  const grants = staff.filter((grant): grant is typeof grant & HeldGrant => grant.unionId !== undefined)
  if (!mayEver(grants, 'see-queue')) return null
  return (
    <Section title="工会工作">
      <ActionButton kind="other" onTap={() => open('queue')}>
        入会审核
      </ActionButton>
    </Section>
  )
}
