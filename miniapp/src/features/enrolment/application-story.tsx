import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { stateWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Stages } from '../../components/stages'
import { dayWords } from '../../session/calendar'
import { outcomeReasons } from './outcome-reasons'
import { stagesOf } from './stages-of'
import { WhyThisUnion } from './why-this-union'

const kinds = {
  invited: 'wait',
  open: 'wait',
  returned: 'wrong',
  rejected: 'wrong',
  withdrawn: 'wait',
  lapsed: 'wait',
  admitted: 'good',
  closed: 'good',
} as const satisfies Record<ApplicationReply['state'], string>

/** How an application stands, by when the union answers, and why this union. */
export function ApplicationStory({ application }: { application: ApplicationReply }) {
  const [unfolded, setUnfolded] = useState(false)
  const [whyUnfolded, setWhyUnfolded] = useState(false)
  const { state, union, dueOn } = application
  const isOpen = state === 'open'
  return (
    <>
      <Notice kind={kinds[state]}>
        <Text className="strong">{stateWords[state]}</Text>
        {outcomeReasons(application).map((reason) => (
          <View key={reason}>
            <Text>{reason}</Text>
          </View>
        ))}
        {isOpen && dueOn && (
          <View>
            <Text>{`最晚${dayWords(dueOn)}答复，逾期自动转上级`}</Text>
          </View>
        )}
      </Notice>
      <Section>
        <Stages stages={stagesOf(application)} unfolded={unfolded} />
        <LinkLine says={unfolded ? '收起' : '看每一步'} onTap={() => setUnfolded(!unfolded)} />
      </Section>
      <Section title="办理的工会">
        <Text className="strong">{union.name}</Text>
        <WhyThisUnion decision={application.placementDecision} unfolded={whyUnfolded} onTurn={setWhyUnfolded} />
      </Section>
    </>
  )
}
