import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Sheet, SheetFoot } from '../../components/sheet'
import { TextField } from '../../components/text-field'

interface ReasonSheetProps {
  readonly title: string
  readonly means: string
  /** Reasons to be picked by a tap. */
  readonly usual: readonly string[]
  readonly yes: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onSend: (reason: string) => void
}

const longest = 100

/** Asks for the reason of what is done to somebody's claim: that person reads it. */
export function ReasonSheet({ title, means, usual, yes, open, onClose, onSend }: ReasonSheetProps) {
  const [reason, setReason] = useState('')
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      <Text>{means}</Text>
      <Chips says="原因" chips={usual.map((key) => ({ key, label: key }))} chosen={[reason]} onTap={setReason} />
      <TextField
        label="或者自己写一句"
        hint="本人看得到这句话"
        value={reason}
        maxLength={longest}
        onChange={setReason}
      />
      <SheetFoot>
        <ActionButton kind="grave" disabled={reason.trim().length < 2} onTap={() => onSend(reason.trim())}>
          {yes}
        </ActionButton>
      </SheetFoot>
    </Sheet>
  )
}
