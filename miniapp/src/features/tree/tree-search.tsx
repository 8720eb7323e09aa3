import { unionKindWords } from '@gongyou/shared/contracts/words'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { ChoiceRow } from '../../components/choice-row'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { InItsPlace } from '../../session/screen'
import { useSettled } from '../../session/use-settled'
import type { NamedUnion } from './use-staff-union'

interface TreeSearchProps {
  /** Found are those below it alone. */
  readonly root: string
  readonly onChosen: (union: NamedUnion) => void
}

/** As many rows as one screen holds. */
const mostAtOnce = 20

/** A union somewhere below by part of its name or its first letters: a district has hundreds. */
export function TreeSearch({ root, onChosen }: TreeSearchProps) {
  const [typed, setTyped] = useState('')
  const q = useSettled(typed).trim()
  return (
    <>
      <Section>
        <TextField
          label="按名字找下级工会"
          placeholder="例如 货运 或 hysj"
          value={typed}
          maxLength={40}
          onChange={setTyped}
        />
      </Section>
      {q !== '' && <Found key={q} root={root} q={q} onChosen={onChosen} />}
    </>
  )
}

function Found({ root, q, onChosen }: TreeSearchProps & { readonly q: string }) {
  const { shown, again, more } = usePages(
    'union.list',
    { under: root, q, limit: mostAtOnce },
    {
      rowsIn: ({ items }) => items,
      keyOf: ({ id }: NamedUnion) => id,
    },
  )
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { items, goesOn } = shown.body
  return (
    <Section title={items.length === 0 ? '下面没有这样的工会' : '找到的工会'}>
      {items.length === 0 && <Text>少打一个字，或者换个叫法试试。</Text>}
      {items.map((union) => (
        <ChoiceRow key={union.id} name={union.name} more={[unionKindWords[union.kind]]} onTap={() => onChosen(union)} />
      ))}
      {goesOn && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
    </Section>
  )
}
