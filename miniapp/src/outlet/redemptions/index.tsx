import type { Instant } from '@gongyou/shared/kernel/time'
import { isBefore } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { ClerkScreen } from '../../features/outlet/clerk-screen'
import { UndoLine } from '../../features/outlet/undo-line'
import { totalsOf, useDay } from '../../features/outlet/use-day'
import type { Redemption } from '../../features/outlet/use-redeeming'
import { useTap } from '../../api/use-tap'
import { usePageParams, usePulledDown } from '../../platform/page'
import { clockWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { InItsPlace } from '../../session/screen'
import { TapNotice } from '../../session/tap-notice'
import { usePortion } from '../../session/use-portion'
import './redemptions.scss'

/** What this outlet has redeemed today, and what that comes to. */
export default function RedemptionsPage() {
  const { outlet } = usePageParams()
  return <ClerkScreen>{(own) => <Day key={outlet ?? own} outletId={outlet ?? own} />}</ClerkScreen>
}

function Day({ outletId }: { readonly outletId: string }) {
  const { shown, again, more } = useDay(outletId)
  const undoing = useTap('redemption.undo')
  const items = shown.at === 'here' ? shown.body.items : []
  const { rows, ...portion } = usePortion(items)
  usePulledDown(again)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { first, goesOn } = shown.body
  const undo = async ({ id }: Redemption) => {
    await undoing.send({ id })
    await again()
  }
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Section>
        <Text className="quiet">{first.outlet.name}</Text>
        <Text className="title">{`今天核销${items.length}张${goesOn ? '以上' : ''}`}</Text>
        <FactList
          facts={totalsOf(items).map(({ title, count }) => ({ label: `${count}张`, value: <Text>{title}</Text> }))}
        />
      </Section>
      <TapNotice progress={undoing.progress} />
      {rows.length > 0 && (
        <Section title="一笔一笔">
          {rows.map((row) => (
            <Row key={row.id} row={row} busy={undoing.progress.at === 'sending'} onUndo={() => void undo(row)} />
          ))}
        </Section>
      )}
      <PageTurner counts="张" {...portion} />
      {goesOn && (
        <ActionButton kind="other" onTap={() => void more()}>
          再往前的也算上
        </ActionButton>
      )}
    </>
  )
}

interface RowProps {
  readonly row: Redemption
  readonly busy: boolean
  readonly onUndo: () => void
}

function Row({ row, busy, onUndo }: RowProps) {
  const { at, benefitTitle, memberName, undoUntil, offline } = row
  const { now } = useConnection()
  return (
    <View className="redemption">
      <View className="row row-apart">
        <Text className="strong">{benefitTitle}</Text>
        <Text>{clockWords(at as Instant)}</Text>
      </View>
      <Text className="quiet">{offline ? `${memberName} · 没信号时扫的，已确认` : memberName}</Text>
      {isBefore(now(), undoUntil as Instant) && <UndoLine redemption={row} busy={busy} onUndo={onUndo} />}
    </View>
  )
}
