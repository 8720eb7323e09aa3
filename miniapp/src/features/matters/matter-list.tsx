import { Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Pages } from '../../api/use-pages'
import type { KeptShown } from '../../api/use-kept-answer'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { usePortion } from '../../session/use-portion'
import { useTicks } from '../../session/use-ticks'
import { BulkBar, type Bulk } from './bulk-bar'
import { MatterRow, whoIn, type Glance } from './matter-row'
import { SettledNotice } from './settled-notice'
import { useSettling, type Settling, type Step } from './use-settling'

interface MatterListProps<Row> {
  readonly pages: {
    readonly shown: KeptShown<Pages<Row, unknown>>
    readonly again: () => Promise<unknown>
    readonly more: () => Promise<void>
  }
  /** What else is read anew once something is settled. */
  readonly onSettled?: () => Promise<unknown>
  readonly glanceOf: (row: Row) => Glance
  /** Said where nothing waits. */
  readonly empty: string
  readonly bulk?: Bulk<Row>
  /** What is on the sheet of one that was opened; `settle` closes it once it is settled. */
  readonly sheet?: (row: Row, settling: Pick<Settling, 'busy'> & { settle: SettleOne }) => ReactNode
}

export type SettleOne = (send: Step['send'], says: string) => Promise<void>

/** What waits at a union of one kind: ticked and settled together, or opened and settled with a reason. */
export function MatterList<Row>({ pages, ...rest }: MatterListProps<Row>) {
  const { shown, again } = pages
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Here {...rest} pages={pages} rows={shown.body.items} goesOn={shown.body.goesOn} />
    </>
  )
}

interface HereProps<Row> extends MatterListProps<Row> {
  readonly rows: readonly Row[]
  readonly goesOn: boolean
}

function Here<Row>({ pages: { again, more }, onSettled, rows, goesOn, glanceOf, empty, bulk, sheet }: HereProps<Row>) {
  const settling = useSettling(() => Promise.all([again(), onSettled?.()]))
  const portion = usePortion(rows)
  const [openedId, setOpenedId] = useState<string>()
  const { ticked, toggle, tick } = useTicks(rows, (row) => `${glanceOf(row).id} ${glanceOf(row).version ?? ''}`)
  const opened = rows.find((row) => glanceOf(row).id === openedId)
  const settle: SettleOne = async (send, says) => {
    if (!opened) return
    const isSettled = await settling.settle([{ who: whoIn(glanceOf(opened)), send }], () => says)
    if (isSettled) setOpenedId(undefined)
  }
  return (
    <>
      {rows.length === 0 && (
        <Section title="现在没有">
          <Text>{empty}</Text>
        </Section>
      )}
      {bulk && rows.length > 1 && <LinkLine says="全部选中" onTap={() => tick(rows)} />}
      {portion.rows.map((row) => (
        <MatterRow
          key={glanceOf(row).id}
          glance={glanceOf(row)}
          pick={bulk && { ticked: ticked.includes(row), onTick: () => toggle(row) }}
          onOpen={sheet && (() => setOpenedId(glanceOf(row).id))}
        />
      ))}
      <PageTurner {...portion} />
      {goesOn && !portion.on && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
      {bulk && rows.length > 0 ? (
        <BulkBar bulk={bulk} ticked={ticked} whoOf={(row) => whoIn(glanceOf(row))} settling={settling} />
      ) : (
        <>
          <SettledNotice progress={settling.progress} />
          <View className="without-bar" />
        </>
      )}
      {sheet && (
        <Sheet
          title={opened ? whoIn(glanceOf(opened)) : ''}
          open={opened !== undefined}
          onClose={() => setOpenedId(undefined)}
        >
          <SettledNotice progress={settling.progress} />
          {opened && sheet(opened, { busy: settling.busy, settle })}
        </Sheet>
      )}
    </>
  )
}
