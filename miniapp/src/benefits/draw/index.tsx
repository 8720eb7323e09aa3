import { claimStateWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { DrawSteps, type Draw } from '../../features/benefits/draw-steps'
import { RecomputeSection } from '../../features/benefits/recompute-section'
import { usePageParams, usePulledDown } from '../../platform/page'
import { Screen, ScreenInItsPlace } from '../../session/screen'

/** A draw in the open: what was promised, what was published when, my own tickets, and the means to draw it again. */
export default function DrawPage() {
  const { id = '' } = usePageParams()
  const { shown, again } = useKeptAnswer('draw.show', { id })
  usePulledDown(again)
  if (shown.at !== 'here') return <ScreenInItsPlace moment={shown} onAgain={() => void again()} />
  const draw = shown.body
  return (
    <Screen readOnly offlineSays="没信号，看到的是刚才的">
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Section>
        <View className="title" aria-role="heading">
          {draw.title}
        </View>
        <Text>{stateWords(draw)}</Text>
        <OwnTickets mine={draw.mine} />
      </Section>
      <DrawSteps draw={draw} />
      {draw.state === 'done' && <RecomputeSection benefitId={id} />}
    </Screen>
  )
}

function stateWords({ state, units }: Draw): string {
  switch (state) {
    case 'committed':
      return `正在报名，一共抽${units}份`
    case 'closed':
    case 'valued':
      return '报名已截止，等公开数出来就抽'
    case 'drawing':
      return '正在抽，稍等再来看'
    case 'done':
      return '已抽完，全部公布在下面'
  }
}

function OwnTickets({ mine }: Pick<Draw, 'mine'>) {
  if (mine.length === 0) return <Text className="quiet">您没有报这一次。</Text>
  return (
    <>
      {mine.map(({ id, ticket, state }) => (
        <FactList
          key={id}
          facts={[
            { label: '我的号', value: <Text className="strong">{ticket}</Text> },
            { label: '结果', value: <Text>{claimStateWords[state]}</Text> },
          ]}
        />
      ))}
    </>
  )
}
