import { endingReasons, type UnionKind } from '@gongyou/shared/contracts/names'
import { endingReasonWords } from '@gongyou/shared/contracts/words'
import { Text } from '@tarojs/components'
import { ChoiceBox } from '../../components/choice-box'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { noticeWords } from './tree-words'
import type { Ending, EndingDraft, WrongEnding } from './use-ending'
import type { NamedUnion } from './use-staff-union'

interface EndingFieldsProps {
  readonly ending: Ending
  readonly union: Pick<NamedUnion, 'name' | 'kind'>
  readonly draft: EndingDraft
  readonly wrong: WrongEnding
  readonly onChange: (patch: Partial<EndingDraft>) => void
  readonly onPick: () => void
}

/** That the employer ended is a reason of a union at an employer alone. */
const reasonsOf = (kind: UnionKind) =>
  endingReasons.filter((reason) => reason !== 'employer-ended' || kind === 'employer')

/** Why a union ends and by which documents; and before any of it, what happens then and when. */
export function EndingFields({ ending, union, draft, wrong, onChange, onPick }: EndingFieldsProps) {
  return (
    <>
      <Section title={ending === 'merge' ? `把${union.name}并入别家` : `撤销${union.name}`}>
        <Notice kind="wait">{`提出后由另一位管理员确认，再${noticeWords}，到期自动办理，办理前都能撤回。`}</Notice>
        <Text>
          {ending === 'merge'
            ? '会员、码、没办完的申请、下级工会和工作人员的权限，一起转到并入的工会。'
            : '会员转到当地的网上会员之家或新就业形态工会，下级工会归上一级。'}
        </Text>
      </Section>
      <Section>
        {ending === 'merge' && (
          <ChoiceBox label="并入哪家工会" chosen={draft.into?.name} wrong={wrong.into} onTap={onPick} />
        )}
        <Field label="为什么" wrong={wrong.reason}>
          <Chips
            says="为什么"
            chips={reasonsOf(union.kind).map((reason) => ({ key: reason, label: endingReasonWords[reason] }))}
            chosen={[draft.reason]}
            onTap={(reason) => onChange({ reason })}
          />
        </Field>
        <TextField
          label="文件的文号"
          placeholder="例如 北货工〔2026〕7号"
          value={draft.document}
          wrong={wrong.document}
          maxLength={80}
          onChange={(document) => onChange({ document })}
        />
        {draft.reason === 'congress-resolution' && (
          <TextField
            label="上级工会同意的文号"
            placeholder="例如 北工发〔2026〕9号"
            value={draft.consentDocument}
            wrong={wrong.consentDocument}
            maxLength={80}
            onChange={(consentDocument) => onChange({ consentDocument })}
          />
        )}
      </Section>
    </>
  )
}
