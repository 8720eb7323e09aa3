import { benefitCategories, cashLikeCategories } from '@gongyou/shared/contracts/names'
import { isCashLike } from '@gongyou/shared/domain/benefits/categories'
import { problems } from '@gongyou/shared/contracts/problems'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { categoryWords } from './campaign-words'
import type { PartProps } from './part-props'

const chips = [...benefitCategories, ...cashLikeCategories].map((key) => ({ key, label: categoryWords[key] }))

/** What is given, and its kind. What is as good as cash stands among the kinds, so that whoever looks for it is told. */
export function WhatPart({ draft: { title, category }, wrong, onChange }: PartProps) {
  const refused = category !== undefined && isCashLike(category)
  return (
    <Section title="发什么">
      <TextField
        label="活动叫什么"
        hint="工友一眼看懂，不超过30个字"
        placeholder="例如 夏日清凉包"
        value={title}
        wrong={wrong.title}
        maxLength={30}
        onChange={(typed) => onChange({ title: typed })}
      />
      <Field label="属于哪一类" wrong={refused ? problems['cash-like'].says : wrong.category}>
        <Chips
          says="属于哪一类"
          chips={chips}
          chosen={category ? [category] : []}
          onTap={(key) => onChange({ category: key })}
        />
      </Field>
      {refused && (
        <ActionButton kind="other" onTap={() => onChange({ category: 'cool-and-warm' })}>
          改成发实物，送清凉送温暖
        </ActionButton>
      )}
    </Section>
  )
}
