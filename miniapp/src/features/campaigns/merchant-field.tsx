import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { TextField } from '../../components/text-field'
import type { WrongOutlet } from './outlet-draft'
import type { NewOutletDraft } from './use-outlet-form'
import { useOutlets, type Outlet } from './use-outlets'

interface MerchantFieldProps {
  readonly unionId: string
  readonly draft: NewOutletDraft
  readonly wrong: WrongOutlet
  readonly onChange: (patch: Partial<NewOutletDraft>) => void
}

/** With whom the accounts are settled: one more outlet of a merchant that is entered, or a merchant of its own. */
export function MerchantField({ unionId, draft: { merchantId, merchantName }, wrong, onChange }: MerchantFieldProps) {
  const { shown } = useOutlets(unionId)
  const entered = shown.at === 'here' ? merchantsOf(shown.body.items) : []
  const chips = [{ key: '', label: '新的一家' }, ...entered]
  const choose = (key: string) => {
    const known = entered.find((each) => each.key === key)
    onChange(known ? { merchantId: key, merchantName: known.label } : { merchantId: undefined, merchantName: '' })
  }
  return (
    <>
      {entered.length > 0 && (
        <Field label="和谁结账" hint="同一家商户开了几处的，选同一个，账算在一起">
          <Chips says="和谁结账" chips={chips} chosen={[merchantId ?? '']} onTap={choose} />
        </Field>
      )}
      {merchantId === undefined && (
        <TextField
          label="商户全称（选填）"
          hint="结账用；和上面的名字一样就空着"
          value={merchantName}
          wrong={wrong.merchantName}
          maxLength={60}
          onChange={(typed) => onChange({ merchantName: typed })}
        />
      )}
    </>
  )
}

function merchantsOf(outlets: readonly Outlet[]) {
  const names = new Map(outlets.map(({ merchantId, merchantName }) => [merchantId, merchantName]))
  return [...names].map(([key, label]) => ({ key, label }))
}
