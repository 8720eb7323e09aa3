import type { Home } from '@gongyou/shared/contracts/contract'
import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { StillHere } from '../../features/people/still-here'
import { open } from '../../platform/navigation'
import { usePulledDown, useShown } from '../../platform/page'
import { useConnection, useSession } from '../../session/connection'
import { outletsOf } from '../../session/outlets-of'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { SignedOut } from '../../session/signed-out'
import { useFrontTab } from '../../session/use-front-tab'
import { EmployerProposal } from '../../features/membership/employer-proposal'
import { RecoveryAlarm } from '../../features/people/recovery-alarm'
import { ApplicationSection } from './application-section'
import { JoinSection } from './join-section'
import { BenefitsSection } from './benefits-section'
import { ClerkSection } from './clerk-section'
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
        <BenefitsSection />
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

function HomeOf({ home }: { readonly home: Home }) {
  const { membership, application, transferId, recovery, stillHere, employerQuestion } = home
  const held = membership && isMembershipHeld(membership.state) ? membership : undefined
  const isClerk = outletsOf(home.staff).length > 0
  const isAlarmed = recovery?.role === 'holder' && recovery.state === 'waiting'
  return (
    <Screen tab>
      <RecoveryAlarm />
      {isClerk && <ClerkSection />}
      {held ? (
        <>
          {!isAlarmed && <StillHere onChanged={() => open('ownData')} />}
          {!isAlarmed && !stillHere && <EmployerProposal />}
          <MemberSection
            membership={held}
            application={application}
            transferId={transferId}
            first={!isClerk && !isAlarmed && !stillHere && !employerQuestion}
          />
        </>
      ) : (
        <>
          <NotAMember application={application} isClerk={isClerk} />
          <BenefitsSection mine />
        </>
      )}
    </Screen>
  )
}

/** One application at a time: joining is offered where none is under way. */
function NotAMember({ application, isClerk }: Pick<Home, 'application'> & { readonly isClerk: boolean }) {
  return (
    <>
      {application && <ApplicationSection application={application} />}
      {!(application && isUnderWay(application.state)) && (
        <JoinSection first={!isClerk && application?.state !== 'rejected'} />
      )}
    </>
  )
}
