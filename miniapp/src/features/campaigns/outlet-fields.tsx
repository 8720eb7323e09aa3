import { outletKinds } from '@gongyou/shared/contracts/names'
import { Chips } from '../../components/chips'
import { TextField } from '../../components/text-field'
import { outletKindWords } from './campaign-words'
import type { OutletDraft, WrongOutlet } from './outlet-draft'

interface OutletFieldsProps {
  readonly draft: OutletDraft
  readonly wrong: WrongOutlet
  readonly onChange: (patch: Partial<OutletDraft>) => void
}

const kinds = outletKinds.map((key) => ({ key, label: outletKindWords[key] }))

/** What workers are told of an outlet: what it is, its name, where, when, and whom to ring. */
export function OutletFields({ draft, wrong, onChange }: OutletFieldsProps) {
  return (
    <>
      <Chips says="什么地方" chips={kinds} chosen={[draft.kind]} onTap={(kind) => onChange({ kind })} />
      <TextField
        label="叫什么"
        hint="工友在券上看到的名字"
        value={draft.name}
        wrong={wrong.name}
        maxLength={60}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label="在哪里"
        hint="写到门牌或明显的标志，工友照着找"
        value={draft.address}
        wrong={wrong.address}
        maxLength={100}
        onChange={(address) => onChange({ address })}
      />
      <TextField
        label="几点开门（选填）"
        placeholder="例如 每天8:00到20:00"
        value={draft.hours}
        wrong={wrong.hours}
        maxLength={40}
        onChange={(hours) => onChange({ hours })}
      />
      <TextField
        label="店里电话（选填）"
        hint="工友找不到地方时打"
        value={draft.phone}
        wrong={wrong.phone}
        maxLength={20}
        onChange={(phone) => onChange({ phone })}
      />
    </>
  )
}
