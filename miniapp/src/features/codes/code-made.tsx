import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { CodeFace } from './code-face'
import { kindLine } from './code-words'

interface CodeMadeProps {
  readonly code: StaffCode
  readonly onPrint: () => void
  readonly onAnother: () => void
}

/** A code that has just been made, and what is to be done with it now. */
export function CodeMade({ code, onPrint, onAnother }: CodeMadeProps) {
  return (
    <Section>
      <Notice kind="good">码做好了，印出来贴上就能用</Notice>
      <Text className="title">{code.codePlacement.label}</Text>
      <Text className="quiet">{kindLine(code)}</Text>
      <CodeFace code={code} />
      <ActionButton onTap={onPrint}>去打印海报</ActionButton>
      <ActionButton kind="other" onTap={onAnother}>
        再做一个
      </ActionButton>
    </Section>
  )
}
