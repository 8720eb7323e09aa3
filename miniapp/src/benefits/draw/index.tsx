import { claimStateWords } from '@gongyou/shared/contracts/words'
import { seconds } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { FactList } from '../../components/fact-list'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { DrawSteps, type Draw } from '../../features/benefits/draw-steps'
import { RecomputeSection } from '../../features/benefits/recompute-section'
import { every } from '../../platform/clock'
import { open } from '../../platform/navigation'
import { useInFront, usePageParams, usePulledDown } from '../../platform/page'
import { Screen, ScreenInItsPlace } from '../../session/screen'

/** How often a draw that is under way is asked for its end. */
const lookAgain = seconds(10)

/** A draw in the open: what was promised, what was published when, my own tickets, and the means to draw it again. */
export default function DrawPage() {
  const { id = '' } = usePageParams()
  const { shown, again } = useKeptAnswer('draw.show', { id })
  usePulledDown(again)
  const isUnderWay = useInFront() && shown.at === 'here' && shown.body.state === 'drawing'
  useEffect(() => (isUnderWay ? every(lookAgain, () => void again()) : undefined), [isUnderWay, again])
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
        <OwnTickets draw={draw} />
      </Section>
      <DrawSteps draw={draw} />
      {draw.state === 'done' && <RecomputeSection draw={draw} />}
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
      return '正在抽，一两分钟就好'
    case 'done':
      return '已抽完，全部公布在下面'
  }
}

function OwnTickets({ draw }: { readonly draw: Draw }) {
  const { mine } = draw
  const lost = lostWords(draw)
  if (mine.length === 0) return <Text className="quiet">您没有报这一次。</Text>
  return (
    <>
      {mine.map(({ id, ticket, state }) => (
        <View key={id}>
          <FactList
            facts={[
              { label: '我的号', value: <Text className="strong">{ticket}</Text> },
              { label: '结果', value: <Text>{claimStateWords[state]}</Text> },
            ]}
          />
          {state === 'won' && <LinkLine says="去看我抽中的" onTap={() => open('claim', { id })} />}
          {state === 'lost' && lost && <Text className="quiet">{lost}</Text>}
        </View>
      ))}
    </>
  )
}

/** Told kindly once all are drawn: against how many, and that nobody had a say in it. */
function lostWords({ state, entries, winners }: Draw): string | undefined {
  if (state !== 'done' || entries === undefined || winners === undefined) return undefined
  return `这次${entries}个号抽${winners}个，没轮到您。谁也没法挑，下面可以自己算一遍；下次还能再报。`
}
