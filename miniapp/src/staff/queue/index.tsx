import type { QueueItem } from '@gongyou/shared/contracts/contract'
import { isApprovableAtOnce } from '@gongyou/shared/domain/enrolment/flags'
import { rights } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Chips } from '../../components/chips'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { DecisionSheet } from '../../features/review/decision-sheet'
import { QueueRow } from '../../features/review/queue-row'
import { ReviewNotice } from '../../features/review/review-notice'
import { useQueue } from '../../features/review/use-queue'
import { usePulledDown } from '../../platform/page'
import { occupationWord } from '../../session/city-texts'
import { useSession } from '../../session/connection'
import { InItsPlace, Screen } from '../../session/screen'
import { useCityTexts } from '../../session/use-city-texts'

/** The applications that wait for a decision, of one of the unions that this person reviews for. */
export default function QueuePage() {
  const unions = useReviewedUnions()
  const [chosen, setChosen] = useState<string>()
  const unionId = chosen ?? unions[0]?.key
  if (!unionId) {
    return (
      <Screen>
        <Section title="没有要审核的">
          <Text>您还没有审核权限，请联系本会管理员。</Text>
        </Section>
      </Screen>
    )
  }
  return (
    <Screen bar>
      {unions.length > 1 && <Chips says="哪家工会" chips={unions} chosen={[unionId]} onTap={setChosen} />}
      <Queue key={unionId} unionId={unionId} />
    </Screen>
  )
}

function useReviewedUnions() {
  const staff = useSession().home?.staff ?? []
  return staff.flatMap(({ role, unionId, unionName }) =>
    unionId && rights['see-queue'].roles.some((one) => one === role)
      ? [{ key: unionId, label: unionName ?? unionId }]
      : [],
  )
}

function Queue({ unionId }: { unionId: string }) {
  const queue = useQueue(unionId)
  usePulledDown(queue.again)
  const { shown } = queue
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void queue.again()} />
  return <QueueList items={shown.body.items} queue={queue} />
}

interface QueueListProps {
  readonly items: readonly QueueItem[]
  readonly queue: ReturnType<typeof useQueue>
}

function QueueList({ items, queue }: QueueListProps) {
  const city = useCityTexts()
  const [opened, setOpened] = useState<QueueItem>()
  const atOnce = items.filter(({ applicant, flags }) => isApprovableAtOnce(applicant.realName, flags))
  const wordOf = (item: QueueItem) => occupationWord(city.moment, item.applicant.occupation)
  return (
    <>
      <Section>
        <Text className="section-title">
          {items.length === 0 ? '都办完了' : `${atOnce.length}位可直接通过 · ${items.length - atOnce.length}位要看看`}
        </Text>
        {atOnce.length > 0 && <LinkLine says="选中可直接通过的" onTap={() => queue.tick(atOnce)} />}
      </Section>
      {items.map((item) => (
        <QueueRow
          key={item.application.id}
          item={item}
          occupation={wordOf(item)}
          ticked={queue.ticked.includes(item.application.id)}
          onTick={() => queue.toggle(item.application.id)}
          onOpen={() => setOpened(item)}
        />
      ))}
      <Sheet title={opened?.applicant.name ?? ''} open={opened !== undefined} onClose={() => setOpened(undefined)}>
        {opened && (
          <DecisionSheet
            item={opened}
            occupation={wordOf(opened)}
            onDecide={(decision, words) => {
              setOpened(undefined)
              void queue.decide(opened.application, { decision, ...words })
            }}
          />
        )}
      </Sheet>
      <BatchBar queue={queue} />
    </>
  )
}

/** Thirty with one thumb: tick, tap, confirm. */
function BatchBar({ queue }: Pick<QueueListProps, 'queue'>) {
  const [asking, setAsking] = useState(false)
  const count = queue.ticked.length
  const approve = () => {
    setAsking(false)
    void queue.approveTicked()
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
