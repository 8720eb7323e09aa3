import { unionKindWords } from '@gongyou/shared/contracts/words'
import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ChoiceRow } from '../../components/choice-row'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { InItsPlace } from '../../session/screen'
import type { FoundUnion, useUnionSearch } from './use-union-search'

interface UnionSearchProps {
  readonly of: ReturnType<typeof useUnionSearch>
  readonly onChosen: (union: FoundUnion) => void
  /** What narrows the search down, below the box. */
  readonly filters?: ReactNode
  /** The way on for somebody whose union is not among those found. */
  readonly otherwise?: ReactNode
}

/** A union by part of its name, its former name or its first letters in pinyin, and what was found. */
export function UnionSearch({ of, onChosen, filters, otherwise }: UnionSearchProps) {
  const { wish, change } = of
  return (
    <>
      <Section>
        <TextField
          label="工会名字"
          hint="打几个字、简称或拼音首字母都行"
          placeholder="例如 货运 或 hysj"
          value={wish.typed}
          maxLength={40}
          onChange={(typed) => change({ typed })}
        />
        {filters}
      </Section>
      <Found of={of} onChosen={onChosen} otherwise={otherwise} />
    </>
  )
}

function Found({ of: { isAsked, shown, again, more }, onChosen, otherwise }: UnionSearchProps) {
  if (!isAsked) return null
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { items, goesOn } = shown.body
  if (items.length === 0) {
    return (
      <Section title="没找到这样的工会">
        <Text>少打一个字，或者换个叫法试试。</Text>
        {otherwise}
      </Section>
    )
  }
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Section>
        {items.map((union) => (
          <ChoiceRow key={union.id} name={union.name} more={linesOf(union)} onTap={() => onChosen(union)} />
        ))}
      </Section>
      {goesOn && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
      {!goesOn && otherwise}
    </>
  )
}

function linesOf({ kind, foundAs }: FoundUnion): string[] {
  return [unionKindWords[kind], ...(foundAs ? [`也叫${foundAs}`] : [])]
}
