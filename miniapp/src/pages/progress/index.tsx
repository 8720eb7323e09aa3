import { offlineWords } from '../../api/reached'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { PhoneLine } from '../../components/phone-line'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { ApplicationStory } from '../../features/enrolment/application-story'
import { openMoves, useApplication, type MoveProgress } from '../../features/enrolment/use-application'
import { open } from '../../platform/navigation'
import { usePageParams, usePulledDown, useShownAgain } from '../../platform/page'
import { ring } from '../../platform/phone-call'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { useState } from 'react'

/** Where an application is, who has it, by when they answer, and what its applicant can do. */
export default function ProgressPage() {
  const { id = '' } = usePageParams()
  const followed = useApplication(id)
  const { moment, again } = followed
  useShownAgain(() => void again())
  usePulledDown(again)

  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={() => void again()} />
  const { application } = moment
  return (
    <Screen>
      <ApplicationStory application={application} />
      <Section>
        <PhoneLine name="工会电话" phone={application.union.phone} onRing={ring} />
      </Section>
      <MoveNotice progress={followed.progress} />
      <Moves followed={followed} moves={openMoves(application)} id={id} />
      {moment.membership && <ActionButton onTap={() => open('card')}>看会员证</ActionButton>}
    </Screen>
  )
}

interface MovesProps {
  readonly followed: ReturnType<typeof useApplication>
  readonly moves: ReturnType<typeof openMoves>
  readonly id: string
}

/** The buttons that the table of moves allows. */
function Moves({ followed, moves, id }: MovesProps) {
  const [withdrawing, setWithdrawing] = useState(false)
  const busy = followed.progress.at === 'sending'
  const withdraw = () => {
    setWithdrawing(false)
    void followed.move('withdraw')
  }
  return (
    <>
      {moves.includes('correct') && <ActionButton onTap={() => open('correct', { id })}>去修改</ActionButton>}
      {moves.includes('askSecondLook') && (
        <ActionButton busy={busy} onTap={() => void followed.move('askSecondLook')}>
          请人工再看一次
        </ActionButton>
      )}
      {moves.includes('withdraw') && (
        <ActionButton kind="other" busy={busy} onTap={() => setWithdrawing(true)}>
          撤回申请
        </ActionButton>
      )}
      <Sheet title="撤回这份申请？" open={withdrawing} onClose={() => setWithdrawing(false)}>
        <Notice kind="wait">撤回以后随时可以再申请。</Notice>
        <ActionButton kind="grave" onTap={withdraw}>
          撤回申请
        </ActionButton>
        <ActionButton kind="other" onTap={() => setWithdrawing(false)}>
          先不撤回
        </ActionButton>
      </Sheet>
    </>
  )
}

function MoveNotice({ progress }: { progress: MoveProgress }) {
  if (progress.at === 'refused') return <Notice kind="wrong">{progress.problem.detail}</Notice>
  return progress.at === 'offline' ? <Notice kind="wait">{offlineWords}</Notice> : null
}
