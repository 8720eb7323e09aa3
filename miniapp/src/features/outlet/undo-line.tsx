import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import type { Redemption } from './use-redeeming'

const scannedWrongly = '扫错了，撤销这一笔'

interface UndoLineProps {
  readonly redemption: Pick<Redemption, 'benefitTitle' | 'memberName'>
  readonly busy: boolean
  readonly onUndo: () => void
}

/** Takes a redemption back, asked once more. */
export function UndoLine({ redemption: { benefitTitle, memberName }, busy, onUndo }: UndoLineProps) {
  const [asking, setAsking] = useState(false)
  const undo = () => {
    setAsking(false)
    onUndo()
  }
  return (
    <>
      <LinkLine says={scannedWrongly} readOut={`${scannedWrongly}：${memberName}`} onTap={() => setAsking(true)} />
      <Sheet title="撤销这一笔？" open={asking} onClose={() => setAsking(false)}>
        <Notice kind="wait">{`${memberName}的「${benefitTitle}」这一笔不算数了，工友的券还能再用。五分钟以内可以撤销。`}</Notice>
        <ActionButton kind="grave" busy={busy} onTap={undo}>
          确定撤销
        </ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          不撤销
        </ActionButton>
      </Sheet>
    </>
  )
}
