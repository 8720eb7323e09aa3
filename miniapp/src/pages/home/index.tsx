import type { Home } from '@gongyou/shared/contracts/contract'
import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { StillHere } from '../../features/people/still-here'
import { open } from '../../platform/navigation'
import { usePulledDown, useShown } from '../../platform/page'
import { useConnection, useSession } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { SignedOut } from '../../session/signed-out'
import { useFrontTab } from '../../session/use-front-tab'
import { EmployerProposal } from '../../features/membership/employer-proposal'
import { RecoveryAlarm } from '../../features/people/recovery-alarm'
import { ApplicationSection } from './application-section'
import { JoinSection } from './join-section'
import { MemberSection } from './member-section'

/** Where this person stands, and the one thing to do about it. */
export default function HomePage() {
  useFrontTab('home')
  const { session } = useConnection()
  const state = useSession()
  useShown(() => void session.freshenHome())
  usePulledDown(() => session.refreshHome())

  if (state.home) return <HomeOf home={state.home} />
  if (state.at === 'signed-out') {
    return (
      <Screen tab>
        <SignedOut />
      </Screen>
    )
  }
  if (state.at === 'outside-wechat') return <Screen tab />
  return (
    <ScreenInItsPlace
      tab
      moment={state.at === 'opening' ? { at: 'waiting' } : state}
      onAgain={() => void session.open()}
    />
  )
}

function HomeOf({ home: { membership, application, transferId } }: { home: Home }) {
  const held = membership && isMembershipHeld(membership.state) ? membership : undefined
  return (
    <Screen tab>
      <RecoveryAlarm />
      {held ? (
        <>
          <StillHere onChanged={() => open('ownData')} />
          <EmployerProposal />
          <MemberSection membership={held} application={application} transferId={transferId} />
        </>
      ) : (
        <NotAMember application={application} />
      )}
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
