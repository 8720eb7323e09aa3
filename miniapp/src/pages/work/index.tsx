import type { Home } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { ActionButton } from '../../components/action-button'
import { EntryLine } from '../../components/entry-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { useMattersWaiting } from '../../features/matters/use-matter-counts'
import { mostAtOnce, queueSummary } from '../../features/review/queue-summary'
import { useListsToConfirm } from '../../features/review/use-lists-to-confirm'
import { open } from '../../platform/navigation'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { dayWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { staffActions, staffScreensFor, unionsFor } from '../../session/staff-work'
import { useFrontTab } from '../../session/use-front-tab'

/** What the union's own work comes to at this moment, and the ways into it. */
export default function WorkPage() {
  useFrontTab('work')
  const { session } = useConnection()
  usePulledDown(() => session.refreshHome())
  return (
    <StaffScreen tab may={staffActions}>
      {({ staff }) => (
        <>
          {unionsFor('see-queue', staff).map((union) => (
            <UnionQueue key={union.id} union={union} />
          ))}
          <Entries staff={staff} />
        </>
      )}
    </StaffScreen>
  )
}

/** How many wait at one union, and by when the first of them wants an answer. */
function UnionQueue({ union: { id, name } }: { union: { readonly id: string; readonly name: string } }) {
  const { shown, again } = useKeptAnswer('review.queue', { union: id, limit: mostAtOnce })
  useShownAgain(() => void again())
  usePulledDown(again)
  if (shown.at !== 'here') {
    return (
      <Section title={name}>
        <InItsPlace moment={shown} onAgain={() => void again()} />
      </Section>
    )
  }
  const { items, nextCursor } = shown.body
  const [first] = items
  return (
    <Section>
      <Text className="quiet">{name}</Text>
      <Text className="title">{queueSummary(items, nextCursor !== undefined)}</Text>
      {first && <Text>{`最急的一份，最晚${dayWords(first.dueOn)}答复`}</Text>}
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {first && <ActionButton onTap={() => open('queue', { union: id })}>去审核</ActionButton>}
    </Section>
  )
}

/** What lies beside the queues, which have their figures above. */
function Entries({ staff }: Pick<Home, 'staff'>) {
  const news = { admissions: useListsToConfirm(staff), matters: useMattersWaiting(staff) }
  const entries = staffScreensFor(staff).filter(({ name }) => name !== 'queue')
  if (entries.length === 0) return null
  return (
    <Section>
      {entries.map(({ name, says }) => (
        <EntryLine
          key={name}
          says={says}
          news={name === 'admissions' || name === 'matters' ? news[name] : undefined}
          onTap={() => open(name)}
        />
      ))}
    </Section>
  )
}
