import { problems } from '@gongyou/shared/contracts/problems'
import { parseTypedCode } from '@gongyou/shared/domain/codes/union-code'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'

interface CodeEntryProps {
  /** Nobody knows the code that brought the worker here. */
  readonly unknown?: boolean
  readonly onCode: (code: UnionCodeText) => void
  readonly onScan?: () => void
}

/** For a torn poster or a page opened without one: the letters under the picture, typed or scanned again. */
export function CodeEntry({ unknown, onCode, onScan }: CodeEntryProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(unknown ? problems['code-unknown'].says : undefined)
  const change = (text: string) => {
    setTyped(text)
    setWrong(undefined)
  }
  const look = () => {
    const code = parseTypedCode(typed)
    if (code) onCode(code)
    else setWrong(problems['code-unknown'].says)
  }
  return (
    <Section title="找到您的工会">
      {onScan && (
        <ActionButton kind="other" onTap={onScan}>
          扫一扫海报上的码
        </ActionButton>
      )}
      <TextField
        label="海报下面的字"
        hint="一共11位，字母和数字，不分大小写"
        placeholder="例如 7K3D-9QXM-2RV"
        value={typed}
        wrong={wrong}
        maxLength={20}
        onChange={change}
      />
      <ActionButton disabled={typed === ''} onTap={look}>
        看看这家工会
      </ActionButton>
    </Section>
  )
}
