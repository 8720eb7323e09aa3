import type { QueueItem } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { QueueRow } from '../../features/review/queue-row'
import { approvableAtOnce, mostAtOnce, queueSummary } from '../../features/review/queue-summary'
import { ReviewNotice } from '../../features/review/review-notice'
import { UnionChoice } from '../../features/review/union-choice'
import { useQueue } from '../../features/review/use-queue'
import type { WaitingApplications } from '../../features/review/use-queue-pages'
import { open } from '../../platform/navigation'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { occupationWord } from '../../session/city-texts'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { useCityTexts } from '../../session/use-city-texts'
import { usePortion } from '../../session/use-portion'

/** The applications that wait for a decision, of one of the unions that this person reviews for. */
export default function QueuePage() {
  return (
    <StaffScreen bar may={['see-queue']}>
      {({ staff }) => (
        <UnionChoice action="see-queue" staff={staff}>
          {(unionId) => <Queue key={unionId} unionId={unionId} />}
        </UnionChoice>
      )}
    </StaffScreen>
  )
}

function Queue({ unionId }: { unionId: string }) {
  const queue = useQueue(unionId)
  usePulledDown(queue.again)
  useShownAgain(() => void queue.again())
  const { shown } = queue
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void queue.again()} />
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <QueueList waiting={shown.body} queue={queue} />
      <BatchBar queue={queue} />
    </>
  )
}

interface QueueListProps {
  readonly waiting: WaitingApplications
  readonly queue: ReturnType<typeof useQueue>
}

function QueueList({ waiting: { items, goesOn }, queue }: QueueListProps) {
  const city = useCityTexts()
  const portion = usePortion(items)
  const atOnce = approvableAtOnce(items)
  const openOne = ({ application }: QueueItem) => open('application', { id: application.id })
  return (
    <>
      <Section>
        <Text className="section-title">{queueSummary(items, goesOn)}</Text>
        {atOnce.length > 0 && (
          <LinkLine says="选中可直接通过的" onTap={() => queue.tick(atOnce.slice(0, mostAtOnce))} />
        )}
      </Section>
      {portion.rows.map((item) => (
        <QueueRow
          key={item.application.id}
          item={item}
          occupation={occupationWord(city.moment, item.applicant.occupation)}
          ticked={queue.ticked.includes(item)}
          onTick={() => queue.toggle(item)}
          onOpen={() => openOne(item)}
        />
      ))}
      <PageTurner {...portion} />
      {goesOn && !portion.on && <LinkLine says="后面还有，再取一些" onTap={() => void queue.more()} />}
    </>
  )
}

/** Thirty with one thumb: tick, tap, confirm. */
function BatchBar({ queue }: Pick<QueueListProps, 'queue'>) {
  const [asking, setAsking] = useState(false)
  const count = queue.batch.length
  const approve = () => {
    setAsking(false)
    void queue.approve()
  }
  return (
    <>
      <BottomBar>
        <ReviewNotice progress={queue.progress} onTakeBack={(batchId) => void queue.takeBack(batchId)} />
        <ActionButton disabled={count === 0} busy={queue.progress.at === 'sending'} onTap={() => setAsking(true)}>
          {count === 0 ? '先选人' : `通过选中的${count}位`}
        </ActionButton>
      </BottomBar>
      <Sheet title={`通过这${count}位的申请？`} open={asking} onClose={() => setAsking(false)}>
        <ActionButton onTap={approve}>确定通过</ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          再看看
        </ActionButton>
      </Sheet>
    </>
  )
}
