import type { Home } from '@gongyou/shared/contracts/contract'
import { mayEver, type StaffAction } from '@gongyou/shared/domain/staff/rights'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { MemberFacts, type StaffMember } from '../../features/members/member-facts'
import { MemberHistory } from '../../features/members/member-history'
import { RetentionSection } from '../../features/members/retention-section'
import { CallSection } from '../../features/review/call-section'
import { RealNameMark } from '../../features/review/real-name-mark'
import { RevealSection } from '../../features/review/reveal-section'
import { useCall } from '../../features/review/use-call'
import { open } from '../../platform/navigation'
import { usePageParams, usePulledDown, useShownAgain } from '../../platform/page'
import { ring } from '../../platform/phone-call'
import { occupationWord } from '../../session/city-texts'
import { useConnection } from '../../session/connection'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'
import { useCityTexts } from '../../session/use-city-texts'

/** One member as staff see them: masked, called by one tap, looked at in clear for a purpose, and what can be done. */
export default function MemberPage() {
  const { number = '' } = usePageParams()
  return (
    <StaffScreen may={['see-members']}>
      {({ staff }) => <Member key={number} number={number} staff={staff} />}
    </StaffScreen>
  )
}

interface MemberProps extends Pick<Home, 'staff'> {
  readonly number: string
}

function Member({ number, staff }: MemberProps) {
  const { shown, again } = useKeptAnswer('member.show', { number })
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Story member={shown.body} staff={staff} again={again} />
    </>
  )
}

interface StoryProps extends Pick<Home, 'staff'> {
  readonly member: StaffMember
  readonly again: () => Promise<unknown>
}

function Story({ member, staff, again }: StoryProps) {
  const { memberNumber: number, contacts, history, realName } = member
  const { moment } = useCityTexts()
  const { ask } = useConnection()
  const call = useCall((outcome) => ask('member.contact', { number, outcome }), ring, again)
  const may = (action: StaffAction) => mayEver(unionGrants(staff), action)
  return (
    <>
      <MemberFacts
        member={member}
        occupation={occupationWord(moment, member.occupation)}
        mark={<RealNameMark realName={realName} />}
      />
      {may('contact-member') && <CallSection contacts={contacts} of={call} />}
      {may('reveal-member') && <RevealSection look={(purpose) => ask('member.reveal', { number, purpose })} />}
      <MemberHistory history={history} />
      <Acts member={member} may={may} again={again} />
    </>
  )
}

interface ActsProps extends Pick<StoryProps, 'member' | 'again'> {
  readonly may: (action: StaffAction) => boolean
}

/** What can be done about a membership that is in use; what ends it stands last. */
function Acts({ member, may, again }: ActsProps) {
  const { memberNumber: number, state, waitingSince } = member
  if (state !== 'active' && state !== 'retained') return null
  if (!may('retain-member') && !may('move-members') && !may('expel-member')) return null
  return (
    <Section title="要办什么">
      {may('retain-member') && <RetentionSection member={member} again={again} />}
      {waitingSince && may('place-members') && (
        <ActionButton kind="other" onTap={() => open('moving', { numbers: number, as: 'pool' })}>
          另选一家更近的工会
        </ActionButton>
      )}
      {may('move-members') && (
        <ActionButton kind="other" onTap={() => open('moving', { numbers: number })}>
          转到别家工会
        </ActionButton>
      )}
      {may('expel-member') && (
        <ActionButton kind="grave" onTap={() => open('expel', { number })}>
          提出开除会籍
        </ActionButton>
      )}
    </Section>
  )
}
