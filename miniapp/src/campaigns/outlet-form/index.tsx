import { outletKinds } from '@gongyou/shared/contracts/names'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { outletKindWords } from '../../features/campaigns/campaign-words'
import { MerchantField } from '../../features/campaigns/merchant-field'
import { useOutletForm } from '../../features/campaigns/use-outlet-form'
import { back } from '../../platform/navigation'
import { usePageParams } from '../../platform/page'
import { showFirstFault } from '../../platform/scroll'
import { StaffScreen } from '../../session/staff-screen'

/** A shop, a station, a clinic or a hospital where vouchers are redeemed. */
export default function OutletFormPage() {
  const { union = '' } = usePageParams()
  return (
    <StaffScreen may={['manage-benefits']} bar>
      {() => <OutletForm unionId={union} />}
    </StaffScreen>
  )
}

const kinds = outletKinds.map((key) => ({ key, label: outletKindWords[key] }))

function OutletForm({ unionId }: { readonly unionId: string }) {
  const { draft, wrong, moment, change, send } = useOutletForm(unionId)
  const save = async () => {
    if (await send()) back()
    else showFirstFault()
  }
  return (
    <>
      <Section title="这是个什么地方">
        <Chips says="什么地方" chips={kinds} chosen={[draft.kind]} onTap={(kind) => change({ kind })} />
        <TextField
          label="叫什么"
          hint="工友在券上看到的名字"
          value={draft.name}
          wrong={wrong.name}
          maxLength={60}
          onChange={(name) => change({ name })}
        />
        <TextField
          label="在哪里"
          hint="写到门牌或明显的标志，工友照着找"
          value={draft.address}
          wrong={wrong.address}
          maxLength={100}
          onChange={(address) => change({ address })}
        />
        <Field>
          <MerchantField unionId={unionId} draft={draft} wrong={wrong} onChange={change} />
        </Field>
      </Section>
      <BottomBar>
        {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
        <ActionButton busy={moment.at === 'sending'} onTap={() => void save()}>
          保存
        </ActionButton>
      </BottomBar>
    </>
  )
}
