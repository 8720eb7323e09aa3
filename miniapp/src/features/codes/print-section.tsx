import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { EntryLine } from '../../components/entry-line'
import { Section } from '../../components/section'
import { FileNotice } from '../../session/file-notice'
import { useFile } from '../../session/use-file'
import { prints, type PrintName } from './prints'

const names = Object.keys(prints) as PrintName[]

/** Everything that can be printed of a code in use. */
export function PrintSection({ code }: { code: StaffCode }) {
  const { moment, fetchFile } = useFile()
  if (code.state !== 'active') {
    return (
      <Section title="打印">
        <Text>停用或换新的码不能打印。</Text>
      </Section>
    )
  }
  const print = (name: PrintName) => {
    const { says, kind } = prints[name]
    void fetchFile(name, { code: code.code }, { says, kind, name: `${says}${code.posterNo}` })
  }
  return (
    <Section title="打印">
      {names.map((name) => (
        <EntryLine key={name} says={`${prints[name].says}（${prints[name].use}）`} onTap={() => print(name)} />
      ))}
      <FileNotice moment={moment} />
    </Section>
  )
}
