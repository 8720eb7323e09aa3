import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { reasonSentence } from '@gongyou/shared/contracts/words'
import { offlineWords } from '../../api/reached'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { CorrectionFields } from '../../features/enrolment/correction-fields'
import { useApplication } from '../../features/enrolment/use-application'
import { useCorrection } from '../../features/enrolment/use-correction'
import { usePhone } from '../../features/people/use-phone'
import { back } from '../../platform/navigation'
import { usePageParams } from '../../platform/page'
import { showFirstFault } from '../../platform/scroll'
import type { Texts } from '../../session/city-texts'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { useCityTexts } from '../../session/use-city-texts'
import { PhoneSection } from '../join/phone-section'

/** A returned application with only the wrong fields open. */
export default function CorrectPage() {
  const { id = '' } = usePageParams()
  const { moment, again } = useApplication(id)
  const city = useCityTexts()
  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={() => void again()} />
  if (city.moment.at !== 'here') return <ScreenInItsPlace moment={city.moment} onAgain={city.again} />
  return <CorrectForm application={moment.application} texts={city.moment.texts} />
}

function CorrectForm({ application, texts }: { application: ApplicationReply; texts: Texts }) {
  const phone = usePhone()
  const correction = useCorrection(application)
  const { open, answers, wrong, progress, today, change } = correction
  const fields = { answers, wrong, onChange: change }
  const send = async () => {
    const typed = open.includes('phone') && answers.typedPhone !== ''
    if (typed && !(await phone.bind({ phoneNumber: answers.typedPhone }))) return
    if (await correction.send()) back()
    else showFirstFault()
  }
  return (
    <Screen bar>
      <Notice kind="wrong">{(application.returned?.reasons ?? []).map(reasonSentence).join('；')}</Notice>
      {open.includes('phone') && <PhoneSection phone={phone} {...fields} />}
      <Section>
        <CorrectionFields open={open} texts={texts} today={today} {...fields} />
      </Section>
      <BottomBar>
        {progress.at === 'refused' && <Notice kind="wrong">{progress.problem.detail}</Notice>}
        {progress.at === 'offline' && <Notice kind="wait">{offlineWords}</Notice>}
        <ActionButton busy={progress.at === 'sending'} onTap={() => void send()}>
          改好了，重新提交
        </ActionButton>
      </BottomBar>
    </Screen>
  )
}
