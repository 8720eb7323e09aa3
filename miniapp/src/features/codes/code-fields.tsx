import { codePlacementKinds, type CodePlacementKind } from '@gongyou/shared/contracts/names'
import { codePlacementKindWords } from '@gongyou/shared/contracts/words'
import { useState } from 'react'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { LinkLine } from '../../components/link-line'
import { TextField } from '../../components/text-field'
import { useCityTexts } from '../../session/use-city-texts'
import { laneWords } from './code-words'
import type { CodeDraft, WrongCode } from './use-code-form'

interface CodeFieldsProps {
  readonly draft: CodeDraft
  readonly wrong: WrongCode
  readonly onChange: (patch: Partial<CodeDraft>) => void
}

const longestLabel = 40

const kindChips = codePlacementKinds.map((kind) => ({ key: kind, label: codePlacementKindWords[kind] }))

/** Once a kind is picked it stands alone, and the form is short. */
export function KindField({ draft: { kind }, wrong, onChange }: CodeFieldsProps) {
  const [choosing, setChoosing] = useState(false)
  const folded = kind !== undefined && !choosing
  const pick = (picked: CodePlacementKind) => {
    setChoosing(false)
    onChange({ kind: picked })
  }
  return (
    <Field label="挂在哪种地方" wrong={wrong.kind}>
      <Chips
        says="挂在哪种地方"
        chips={folded ? kindChips.filter(({ key }) => key === kind) : kindChips}
        chosen={kind ? [kind] : []}
        onTap={pick}
      />
      {folded && <LinkLine says="换一种地方" onTap={() => setChoosing(true)} />}
    </Field>
  )
}

export function LabelField({ draft: { label }, wrong, onChange }: CodeFieldsProps) {
  return (
    <TextField
      label="具体地点"
      hint="会印在海报上，写到一看就知道是哪里"
      placeholder="例如 柴桥收费站出口岗亭旁"
      value={label}
      wrong={wrong.label}
      maxLength={longestLabel}
      onChange={(typed) => onChange({ label: typed })}
    />
  )
}

const laneChips = [
  { key: 'review', label: laneWords(false) },
  { key: 'fast', label: laneWords(true) },
] as const

export function LaneField({ draft: { fastLane }, onChange }: CodeFieldsProps) {
  return (
    <Field label="工友怎么入会" hint="当场入会要有本会委员会的授权决议，每周由主席确认名单">
      <Chips
        says="工友怎么入会"
        chips={laneChips}
        chosen={[fastLane ? 'fast' : 'review']}
        onTap={(lane) => onChange({ fastLane: lane === 'fast' })}
      />
    </Field>
  )
}

const anybody = { key: '', label: '不限' }

/** What most of those who come by do for a living: the form is filled with it. Left out while the city's list is not here. */
export function AudienceField({ draft: { occupation }, onChange }: CodeFieldsProps) {
  const { moment } = useCityTexts()
  if (moment.at !== 'here') return null
  return (
    <Field label="主要给谁扫（选填）" hint="选了，工友打开表格时职业已经填好">
      <Chips
        says="主要给谁扫"
        chips={[anybody, ...moment.texts.occupations]}
        chosen={[occupation]}
        onTap={(picked) => onChange({ occupation: picked })}
      />
    </Field>
  )
}
