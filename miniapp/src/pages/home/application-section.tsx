import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { stateWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { outcomeReasons } from '../../features/enrolment/outcome-reasons'
import { useSecondLook } from '../../features/enrolment/use-second-look'
import { open } from '../../platform/navigation'
import { dayWords } from '../../session/calendar'

interface ApplicationSectionProps {
  readonly application: ApplicationReply
}

/** How the application stands in one line, why, and the one thing to do about it. */
export function ApplicationSection({ application }: ApplicationSectionProps) {
  const { id, state, union, dueOn } = application
  const isBack = state === 'returned' || state === 'rejected'
  const track = () => open('progress', { id })
  return (
    <Section title="您的入会申请">
      <Notice kind={isBack ? 'wrong' : 'wait'}>
        <Text className="strong">{stateWords[state]}</Text>
        {outcomeReasons(application).map((reason) => (
          <View key={reason}>
            <Text>{reason}</Text>
          </View>
        ))}
        {state === 'open' && dueOn && (
          <View>
            <Text>{`最晚${dayWords(dueOn)}答复，逾期自动转上级`}</Text>
          </View>
        )}
      </Notice>
      <Text>{union.name}</Text>
      {state === 'returned' && <ActionButton onTap={() => open('correct', { id })}>去修改</ActionButton>}
      {state === 'rejected' && <SecondLook application={application} />}
      <ActionButton kind={state === 'open' || state === 'invited' ? 'do' : 'other'} onTap={track}>
        看进度
      </ActionButton>
    </Section>
  )
}

/** Only a person rejects, and another person may be asked to look once more. */
function SecondLook({ application }: ApplicationSectionProps) {
  const { wasHad, progress, askForIt } = useSecondLook(application)
  if (wasHad) return <Text className="quiet">已经请人工再看过了，不明白可以打电话问工会</Text>
  return (
    <>
      {progress.at === 'refused' && <Notice kind="wrong">{progress.problem.detail}</Notice>}
      {progress.at === 'offline' && <Notice kind="wait">没信号，连上网再点一次</Notice>}
      <ActionButton busy={progress.at === 'sending'} onTap={() => void askForIt()}>
        请人工再看一次
      </ActionButton>
    </>
  )
}
