import { unionForms } from '@gongyou/shared/contracts/names'
import { unionKindWords } from '@gongyou/shared/contracts/words'
import { unionFormWords } from '../../session/staff-words'
import type { UnionKind } from '@gongyou/shared/domain/unions/kinds'
import { Text } from '@tarojs/components'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { kindsBelow } from './union-kinds'
import type { WrongUnion } from './union-draft'
import type { NamedUnion } from './use-staff-union'
import type { NewUnionDraft } from './use-union-create'

interface NewUnionSectionProps {
  readonly parent: NamedUnion
  readonly draft: NewUnionDraft
  readonly wrong: WrongUnion
  readonly onChange: (patch: Partial<NewUnionDraft>) => void
}

const formChips = unionForms.map((form) => ({ key: form, label: unionFormWords[form] }))

/** What a new union will be, and the document by which it may: these do not change later. */
export function NewUnionSection({ parent, draft, wrong, onChange }: NewUnionSectionProps) {
  const kinds = kindsBelow(parent.kind).map((kind) => ({ key: kind, label: unionKindWords[kind] }))
  return (
    <Section title="建一家什么工会">
      <Text>{`上级：${parent.name}`}</Text>
      <Field label="类型" wrong={wrong['kind'] ?? wrong['parentId']}>
        <Chips<UnionKind>
          says="类型"
          chips={kinds}
          chosen={draft.kind ? [draft.kind] : []}
          onTap={(kind) => onChange({ kind })}
        />
      </Field>
      {draft.kind && (
        <Field label="组织形式" wrong={wrong['form']}>
          <Chips
            says="组织形式"
            chips={formChips}
            chosen={draft.form ? [draft.form] : []}
            onTap={(form) => onChange({ form })}
          />
        </Field>
      )}
      <TextField
        label="上级工会批复的文号"
        placeholder="例如 北工发〔2026〕3号"
        value={draft.approvalDocument}
        wrong={wrong['approvalDocument']}
        maxLength={80}
        onChange={(approvalDocument) => onChange({ approvalDocument })}
      />
    </Section>
  )
}
