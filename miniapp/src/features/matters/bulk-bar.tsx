import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Sheet } from '../../components/sheet'
import { SettledNotice } from './settled-notice'
import type { Settling, Step } from './use-settling'

/** Many settled in the same way with one thumb. */
export interface Bulk<Row> {
  readonly says: (count: number) => string
  /** What follows from it, read before the second tap. */
  readonly follows: string
  readonly done: (count: number) => string
  readonly send: (row: Row) => ReturnType<Step['send']>
}

interface BulkBarProps<Row> {
  readonly bulk: Bulk<Row>
  readonly ticked: readonly Row[]
  readonly whoOf: (row: Row) => string
  readonly settling: Settling
}

/** Thirty with one thumb: tick, tap, confirm. */
export function BulkBar<Row>({ bulk, ticked, whoOf, settling: { progress, settle, busy } }: BulkBarProps<Row>) {
  const [asking, setAsking] = useState(false)
  const count = ticked.length
  const confirm = () => {
    setAsking(false)
    void settle(
      ticked.map((row) => ({ who: whoOf(row), send: () => bulk.send(row) })),
      bulk.done,
    )
  }
  return (
    <>
      <BottomBar>
        <SettledNotice progress={progress} />
        <ActionButton disabled={count === 0} busy={busy} onTap={() => setAsking(true)}>
          {count === 0 ? '先选人' : bulk.says(count)}
        </ActionButton>
      </BottomBar>
      <Sheet title={`${bulk.says(count)}？`} open={asking} onClose={() => setAsking(false)}>
        <Text>{bulk.follows}</Text>
        <ActionButton onTap={confirm}>确定</ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          再看看
        </ActionButton>
      </Sheet>
    </>
  )
}
