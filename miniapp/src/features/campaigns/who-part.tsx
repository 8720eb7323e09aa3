import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { RegionsField } from '../../session/regions-field'
import { useCityTexts } from '../../session/use-city-texts'
import { toggled } from './toggled'
import { ConditionFields } from './condition-fields'
import type { AudienceDraft } from './campaign-draft'
import type { AudienceProps, PartProps } from './part-props'
import { UnionName } from './union-name'

interface WhoPartProps extends PartProps {
  /** Whose campaign it is. */
  readonly unionId: string
  readonly onPickUnion: () => void
}

const whom = [
  { key: 'own', label: '本会和下级工会的会员' },
  { key: 'all', label: '全市会员' },
  { key: 'some', label: '指定几家工会的会员' },
  { key: 'anyone', label: '谁来都行，不用入会' },
] as const
type Whom = (typeof whom)[number]['key']

/** Whom it is for. What is not chosen asks nothing; whatever is chosen must all hold. */
export function WhoPart({ draft: { audience }, wrong, unionId, onChange, onPickUnion }: WhoPartProps) {
  const change = (patch: Partial<AudienceDraft>) => onChange({ audience: { ...audience, ...patch } })
  const choose = (key: Whom) => {
    if (key === 'own') return change({ anyone: false, unions: [unionId] })
    if (key === 'some') return onPickUnion()
    return change({ anyone: key === 'anyone', unions: [] })
  }
  const chosen = whomOf(audience, unionId)
  return (
    <>
      <Section title="谁能领">
        <Chips says="谁能领" chips={whom} chosen={[chosen]} onTap={choose} />
        {chosen === 'some' && <Unions audience={audience} wrong={wrong} onChange={change} onPickUnion={onPickUnion} />}
      </Section>
      {!audience.anyone && (
        <>
          <WorkFields audience={audience} wrong={wrong} onChange={change} />
          <ConditionFields audience={audience} wrong={wrong} onChange={change} />
        </>
      )}
    </>
  )
}

function whomOf({ anyone, unions }: AudienceDraft, unionId: string): Whom {
  if (anyone) return 'anyone'
  if (unions.length === 0) return 'all'
  return unions.length === 1 && unions[0] === unionId ? 'own' : 'some'
}

function Unions({ audience: { unions }, onChange, onPickUnion }: AudienceProps & Pick<WhoPartProps, 'onPickUnion'>) {
  return (
    <>
      {unions.map((id) => (
        <UnionName key={id} id={id} onDrop={() => onChange({ unions: unions.filter((each) => each !== id) })} />
      ))}
      <LinkLine says="再加一家工会" onTap={onPickUnion} />
    </>
  )
}

const tags = [
  { key: 'new-form-worker', label: '新就业形态劳动者' },
  { key: 'migrant-worker', label: '农民工' },
] as const

function WorkFields({ audience, onChange }: AudienceProps) {
  const { moment } = useCityTexts()
  const { occupations, regions } = audience
  return (
    <Section title="干哪一行、在哪里干（选填）">
      {moment.at === 'here' && (
        <Field label="哪些职业" hint="一个不选，就是各行各业都能领">
          <Chips
            says="哪些职业"
            many
            chips={moment.texts.occupations}
            chosen={[...occupations]}
            onTap={(key) => onChange({ occupations: toggled(occupations, key) })}
          />
        </Field>
      )}
      <Field label="哪类工友" hint="都不选就不问">
        <Chips
          says="哪类工友"
          many
          chips={tags}
          chosen={[...audience.tags]}
          onTap={(key) => onChange({ tags: toggled(audience.tags, key) })}
        />
      </Field>
      <RegionsField
        label="哪些地方"
        hint="一个不加，就是全市"
        regions={regions}
        onChange={(codes) => onChange({ regions: codes })}
      />
    </Section>
  )
}
