import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'

interface UndoLineProps {
  readonly title: string
  readonly busy: boolean
  readonly onUndo: () => void
}

/** Takes a redemption back, asked once more. */
export function UndoLine({ title, busy, onUndo }: UndoLineProps) {
  const [asking, setAsking] = useState(false)
  const undo = () => {
    setAsking(false)
    onUndo()
  }
  return (
    <>
      <LinkLine says="扫错了，撤销这一笔" onTap={() => setAsking(true)} />
      <Sheet title="撤销这一笔？" open={asking} onClose={() => setAsking(false)}>
        <Notice kind="wait">{`「${title}」这一笔不算数了，工友的券还能再用。五分钟以内可以撤销。`}</Notice>
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
