import { Notice } from '../../components/notice'
import { ApplicantSection, type Reviewed } from '../../features/review/applicant-section'
import { CallSection } from '../../features/review/call-section'
import { DecisionBar } from '../../features/review/decision-bar'
import { FlagSection } from '../../features/review/flag-section'
import { PlacementSection } from '../../features/review/placement-section'
import { RevealSection } from '../../features/review/reveal-section'
import { TimelineSection } from '../../features/review/timeline-section'
import { useCall } from '../../features/review/use-call'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { back } from '../../platform/navigation'
import { usePageParams, usePulledDown } from '../../platform/page'
import { ring } from '../../platform/phone-call'
import { occupationWord } from '../../session/city-texts'
import { useConnection } from '../../session/connection'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { useCityTexts } from '../../session/use-city-texts'

/** One application as a reviewer opens it: everything there is to judge by, and the judging. */
export default function ApplicationPage() {
  const { id = '' } = usePageParams()
  return (
    <StaffScreen bar may={['see-queue']}>
      {({ application }) => <Application id={id} isOwn={application?.id === id} />}
    </StaffScreen>
  )
}

interface ApplicationProps {
  readonly id: string
  readonly isOwn: boolean
}

function Application({ id, isOwn }: ApplicationProps) {
  const { shown, again } = useKeptAnswer('review.show', { id })
  usePulledDown(again)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Story reviewed={shown.body} again={again} />
      <DecisionBar reviewed={shown.body} isOwn={isOwn} again={again} onBack={back} />
    </>
  )
}

interface StoryProps {
  readonly reviewed: Reviewed
  readonly again: () => Promise<unknown>
}

function Story({ reviewed, again }: StoryProps) {
  const { application, applicant, flags, contacts } = reviewed
  const { id } = application
  const city = useCityTexts()
  const { ask } = useConnection()
  const call = useCall((outcome) => ask('review.contact', { id, outcome }), ring, again)
  return (
    <>
      <ApplicantSection reviewed={reviewed} occupation={occupationWord(city.moment, applicant.occupation)} />
      <FlagSection flags={flags} />
      <CallSection contacts={contacts} of={call} />
      <PlacementSection application={application} />
      <RevealSection look={(purpose) => ask('review.reveal', { id, purpose })} />
      <TimelineSection timeline={application.timeline} />
    </>
  )
}
