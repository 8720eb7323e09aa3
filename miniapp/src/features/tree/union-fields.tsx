import { isHosted, type UnionKind } from '@gongyou/shared/domain/unions/kinds'
import { Text } from '@tarojs/components'
import { ChoiceBox } from '../../components/choice-box'
import { Chips } from '../../components/chips'
import { DateField } from '../../components/date-field'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { RegionsField } from '../../session/regions-field'
import { dayEcho } from '../../session/typed-date'
import { useCityTexts } from '../../session/use-city-texts'
import type { UnionDraft, WrongUnion } from './union-draft'

/** Which other union a box of the form asks for. */
export type PickedUnion = 'line' | 'host'

export interface UnionFieldsProps {
  readonly draft: UnionDraft
  readonly kind: UnionKind | undefined
  readonly wrong: WrongUnion
  readonly onChange: (patch: Partial<UnionDraft>) => void
  readonly onPick: (which: PickedUnion) => void
}

type Props = Omit<UnionFieldsProps, 'onPick'>

/** All that a union says of itself. */
export function UnionFields({ onPick, ...fields }: UnionFieldsProps) {
  return (
    <>
      <NameSection {...fields} />
      <WhomSection {...fields} />
      <DuesSection {...fields} />
      <CommitteeFields {...fields} />
      <AdmissionSection {...fields} />
      <RegisterSection {...fields} onPick={onPick} />
    </>
  )
}

function NameSection({ draft, wrong, onChange }: Props) {
  return (
    <Section title="名称和电话">
      <TextField
        label="工会全称"
        value={draft.name}
        wrong={wrong['name']}
        maxLength={60}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label="也叫什么（选填）"
        hint="几个名字中间用顿号隔开，工友用哪个都能找到"
        value={draft.aliases}
        wrong={wrong['aliases']}
        onChange={(aliases) => onChange({ aliases })}
      />
      <TextField
        label="联系电话"
        hint="印在海报上，工友一点就能打"
        value={draft.phone}
        wrong={wrong['phone']}
        maxLength={20}
        onChange={(phone) => onChange({ phone })}
      />
    </Section>
  )
}

const yesNo = [
  { key: 'yes', label: '收' },
  { key: 'no', label: '不收' },
] as const

function WhomSection({ draft, wrong, onChange }: Props) {
  const { moment } = useCityTexts()
  const { acceptsIndividuals, occupations } = draft
  const toggle = (key: string) =>
    onChange({
      occupations: occupations.includes(key) ? occupations.filter((each) => each !== key) : [...occupations, key],
    })
  return (
    <Section title="管哪里、收谁">
      <RegionsField
        label="管哪些地方"
        hint="开发区这样跨几个镇街的，一个个加"
        regions={draft.regions}
        wrong={wrong['regions']}
        onChange={(regions) => onChange({ regions })}
      />
      <Field label="收不收个人入会" wrong={wrong['acceptsIndividuals']}>
        <Chips
          says="收不收个人入会"
          chips={yesNo}
          chosen={[acceptsIndividuals ? 'yes' : 'no']}
          onTap={(key) => onChange({ acceptsIndividuals: key === 'yes' })}
        />
      </Field>
      {moment.at === 'here' && (
        <Field label="收哪些职业" hint="一个不选，就是都收" wrong={wrong['occupations']}>
          <Chips says="收哪些职业" many chips={moment.texts.occupations} chosen={[...occupations]} onTap={toggle} />
        </Field>
      )}
    </Section>
  )
}

const duesChips = [
  { key: 'waived', label: '个人不用交' },
  { key: 'fixed', label: '固定数' },
  { key: 'percent', label: '按工资比例' },
] as const

function DuesSection({ draft, wrong, onChange }: Props) {
  return (
    <Section title="会费">
      <Field label="怎么交" wrong={wrong['dues.kind']}>
        <Chips says="会费怎么交" chips={duesChips} chosen={[draft.dues]} onTap={(dues) => onChange({ dues })} />
      </Field>
      <TextField
        label="写给工友看的一句话"
        placeholder="例如 个人不用交会费，由上级工会承担"
        value={draft.duesSays}
        wrong={wrong['dues.says']}
        onChange={(duesSays) => onChange({ duesSays })}
      />
    </Section>
  )
}

function CommitteeFields({ draft, kind, wrong, onChange }: Props) {
  if (kind && isHosted(kind)) return null
  return (
    <Section title="委员会（选填）">
      <TextField
        label="主席姓名"
        value={draft.chair}
        wrong={wrong['committee.chair'] ?? wrong['committee']}
        maxLength={30}
        onChange={(chair) => onChange({ chair })}
      />
      <DateField
        label="任期到哪天"
        value={draft.termEndsOn}
        echo={dayEcho(draft.termEndsOn)}
        wrong={wrong['committee.termEndsOn']}
        onChange={(termEndsOn) => onChange({ termEndsOn })}
      />
    </Section>
  )
}

const policies = [
  { key: 'review', label: '由人审核' },
  { key: 'auto', label: '有授权，当场入会' },
] as const

function AdmissionSection({ draft, wrong, onChange }: Props) {
  return (
    <Section title="入会怎么批">
      <Field label="入会方式" wrong={draft.admissionPolicy === 'review' ? wrong['authorisation'] : undefined}>
        <Chips
          says="入会方式"
          chips={policies}
          chosen={[draft.admissionPolicy]}
          onTap={(admissionPolicy) => onChange({ admissionPolicy })}
        />
      </Field>
      {draft.admissionPolicy === 'auto' && <AuthorisationFields draft={draft} wrong={wrong} onChange={onChange} />}
    </Section>
  )
}

function AuthorisationFields({ draft, wrong, onChange }: Omit<Props, 'kind'>) {
  return (
    <>
      <Text className="quiet">委员会开会作出决议，才能当场入会。每周的名单由主席确认。</Text>
      <TextField
        label="决议号"
        value={draft.resolution}
        wrong={wrong['authorisation.resolution'] ?? wrong['authorisation']}
        maxLength={80}
        onChange={(resolution) => onChange({ resolution })}
      />
      <TextField
        label="签字的主席"
        value={draft.authorisedBy}
        wrong={wrong['authorisation.chair']}
        maxLength={30}
        onChange={(authorisedBy) => onChange({ authorisedBy })}
      />
      <DateField
        label="哪天通过的"
        value={draft.passedOn}
        echo={dayEcho(draft.passedOn)}
        wrong={wrong['authorisation.passedOn']}
        onChange={(passedOn) => onChange({ passedOn })}
      />
      <DateField
        label="授权到哪天"
        value={draft.until}
        echo={dayEcho(draft.until)}
        wrong={wrong['authorisation.until']}
        onChange={(until) => onChange({ until })}
      />
    </>
  )
}

function RegisterSection({ draft, kind, wrong, onChange, onPick }: UnionFieldsProps) {
  return (
    <Section title="登记信息">
      {kind && isHosted(kind) && (
        <ChoiceBox
          label="挂靠哪家工会"
          hint="它没有自己的委员会，用挂靠工会的名义入会"
          chosen={draft.host?.name}
          wrong={wrong['hostId']}
          onTap={() => onPick('host')}
        />
      )}
      <ChoiceBox
        label="属于哪家产业工会（选填）"
        chosen={draft.line?.name}
        wrong={wrong['lineId']}
        onTap={() => onPick('line')}
      />
      {kind === 'employer' && (
        <TextField
          label="单位的统一社会信用代码"
          value={draft.employerUscc}
          wrong={wrong['employerUscc']}
          maxLength={30}
          onChange={(employerUscc) => onChange({ employerUscc })}
        />
      )}
      <TextField
        label="工会自己的代码（选填）"
        hint="以81开头，登记证上有"
        value={draft.uscc}
        wrong={wrong['uscc']}
        maxLength={30}
        onChange={(uscc) => onChange({ uscc })}
      />
      <DateField
        label="成立日期（选填）"
        value={draft.foundedOn}
        echo={dayEcho(draft.foundedOn)}
        wrong={wrong['foundedOn']}
        onChange={(foundedOn) => onChange({ foundedOn })}
      />
    </Section>
  )
}
