import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceBox } from '../../components/choice-box'
import { Chips } from '../../components/chips'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'

interface ListFieldProps {
  /** Of the union's members those of one occupation, or everybody. */
  readonly occupation?: string
  readonly occupations: readonly { readonly key: string; readonly label: string }[]
  readonly onChange: (occupation: string | undefined) => void
}

const everybody = '全部职业'

/** Whom of a union's list. */
export function ListField({ occupation, occupations, onChange }: ListFieldProps) {
  const [choosing, setChoosing] = useState(false)
  const label = occupations.find(({ key }) => key === occupation)?.label
  const choose = (key: string) => {
    setChoosing(false)
    onChange(key === '' ? undefined : key)
  }
  return (
    <>
      <ChoiceBox label="转哪些会员" chosen={label ?? everybody} onTap={() => setChoosing(true)} />
      <Sheet title="转哪个职业的？" open={choosing} onClose={() => setChoosing(false)}>
        <Chips
          says="职业"
          chips={[{ key: '', label: everybody }, ...occupations]}
          chosen={[occupation ?? '']}
          onTap={choose}
        />
      </Sheet>
    </>
  )
}

/** Who is moved, told by the end of each number. */
export function NamedSection({ numbers }: { readonly numbers: readonly string[] }) {
  return (
    <Section title={`要转的${numbers.length}位`}>
      <Text>{numbers.map((number) => `尾号${number.slice(-4)}`).join('、')}</Text>
    </Section>
  )
}
