import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { offlineWords } from '../../api/reached'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { workOf, type Answers } from '../../features/enrolment/answers'
import { Declaration } from '../../features/enrolment/declaration'
import { originIn, type Origin } from '../../features/enrolment/draft'
import { EmployerQuestion } from '../../features/enrolment/employer-question'
import { IdentityField, NameField } from '../../features/enrolment/identity-fields'
import { useJoinForm, type Joined, type JoinProgress, type Preset } from '../../features/enrolment/use-join-form'
import { usePlacement } from '../../features/enrolment/use-placement'
import {
  JoinedBeforeField,
  OccupationField,
  PlatformField,
  WorkDetailFields,
} from '../../features/enrolment/work-fields'
import { PhoneNotice } from '../../features/people/phone-notice'
import { usePhone, type PhoneMoment } from '../../features/people/use-phone'
import { useVisit } from '../../features/unions/use-visit'
import { open, replace } from '../../platform/navigation'
import { usePageParams, wordsIn } from '../../platform/page'
import { showFirstFault } from '../../platform/scroll'
import type { Texts } from '../../session/city-texts'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { useCityTexts } from '../../session/use-city-texts'
import { PhoneSection } from './phone-section'

/** The application form, in the order of how hard each question is to answer standing beside a truck. */
export default function JoinPage() {
  const params = usePageParams()
  const { moment, again } = useCityTexts()
  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={again} />
  return <JoinForm texts={moment.texts} origin={originIn(params)} preset={presetIn(params)} />
}

function presetIn({ occupation, platform, region, place }: ReturnType<typeof usePageParams>): Preset {
  const known = region === undefined ? undefined : { code: region, name: wordsIn(place) ?? region }
  return { occupation, platform: wordsIn(platform), region: known }
}

interface JoinFormProps {
  readonly texts: Texts
  readonly origin: Origin
  readonly preset: Preset
}

function JoinForm({ texts, origin, preset }: JoinFormProps) {
  const phone = usePhone()
  const form = useJoinForm(origin, preset)
  useVisit(origin.unionCode, 'started')
  const fields = { texts, answers: form.answers, wrong: form.wrong, onChange: form.change }
  const { employerUnion } = usePlacement(form.answers, namesEmployer(origin, form.answers), origin.unionCode)
  const send = async () => {
    const joined = await form.send({
      affirmedText: texts.application.version,
      phoneBound: phone.bound !== undefined,
      bindTyped: (phoneNumber) => phone.bind({ phoneNumber }),
    })
    if (joined) goOn(joined)
    else showFirstFault()
  }
  return (
    <Screen bar>
      <PhoneSection phone={phone} {...fields} />
      <Section>
        <NameField {...fields} />
        <IdentityField {...fields} today={form.today} />
      </Section>
      <Section>
        <OccupationField {...fields} />
        <PlatformField {...fields} />
        {origin.lane === 'review' && <WorkDetailFields {...fields} />}
        <JoinedBeforeField {...fields} />
      </Section>
      {employerUnion && (
        <EmployerQuestion
          employerUnion={employerUnion}
          answer={form.answers.toEmployerUnion}
          onAnswer={(toEmployerUnion) => form.change({ toEmployerUnion })}
        />
      )}
      <Declaration {...fields} />
      <BottomBar>
        <JoinNotice progress={form.progress} phone={phone.moment} wrongCount={Object.keys(form.wrong).length} />
        <ActionButton busy={form.progress.at === 'sending'} onTap={() => void send()}>
          我自愿申请入会
        </ActionButton>
      </BottomBar>
    </Screen>
  )
}

/** The employer's own union is a question only where somebody has named their employer. */
function namesEmployer({ lane }: Origin, answers: Answers): boolean {
  return lane === 'review' && answers.occupation !== '' && workOf(answers)?.employer !== undefined
}

/** A member sees the card; everybody else where the application is. There is no way back to a form that was sent. */
function goOn(joined: Joined): void {
  if (joined.kind === 'admitted') open('card')
  else replace('progress', { id: joined.application.id })
}

interface JoinNoticeProps {
  readonly progress: JoinProgress
  readonly phone: PhoneMoment
  readonly wrongCount: number
}

/** Beside the button, what became of the tap; a number typed above is bound by the same tap. */
function JoinNotice({ progress, phone, wrongCount }: JoinNoticeProps) {
  if (phone.at === 'refused' || phone.at === 'held-by-another') return <PhoneNotice moment={phone} />
  if (progress.at === 'offline' || phone.at === 'offline') return <Notice kind="wait">{offlineWords}</Notice>
  if (progress.at === 'refused') return <Refused problem={progress.problem} />
  return wrongCount > 0 ? <Notice kind="wrong">{`还有${wrongCount}处要看一下，已标红`}</Notice> : null
}

/** Somebody who is a member already goes on to their own membership with what they have typed. */
function Refused({ problem }: { readonly problem: ProblemBody }) {
  if (problem.code !== 'member-elsewhere') return <Notice kind="wrong">{problem.detail}</Notice>
  return (
    <>
      <Notice kind="wait">{problem.detail}</Notice>
      <ActionButton kind="other" onTap={() => open('adopt')}>
        认领会籍，不用重填
      </ActionButton>
    </>
  )
}
