import { outletStates } from '@gongyou/shared/contracts/names'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { outletStateMeaning, outletStateWords } from '../../features/campaigns/campaign-words'
import { MerchantField } from '../../features/campaigns/merchant-field'
import type { OutletFormMoment } from '../../features/campaigns/outlet-draft'
import { OutletFields } from '../../features/campaigns/outlet-fields'
import { useOutletEdit } from '../../features/campaigns/use-outlet-edit'
import { useOutletForm } from '../../features/campaigns/use-outlet-form'
import type { Outlet } from '../../features/campaigns/use-outlets'
import { back } from '../../platform/navigation'
import { usePageParams, useTitle } from '../../platform/page'
import { showFirstFault } from '../../platform/scroll'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

/** A shop, a station, a clinic or a hospital where vouchers are redeemed: a new one, or one to be put right. */
export default function OutletFormPage() {
  const { union = '', id } = usePageParams()
  useTitle(id === undefined ? '加一家门店' : '改门店资料')
  return (
    <StaffScreen may={['manage-benefits']} bar>
      {() => (id === undefined ? <NewOutlet unionId={union} /> : <Opened key={id} id={id} />)}
    </StaffScreen>
  )
}

function NewOutlet({ unionId }: { readonly unionId: string }) {
  const { draft, wrong, moment, change, send } = useOutletForm(unionId)
  return (
    <>
      <Section title="这是个什么地方">
        <OutletFields draft={draft} wrong={wrong} onChange={change} />
        <Field>
          <MerchantField unionId={unionId} draft={draft} wrong={wrong} onChange={change} />
        </Field>
      </Section>
      <Foot moment={moment} send={send} />
    </>
  )
}

function Opened({ id }: { readonly id: string }) {
  const { shown, again } = useKeptAnswer('outlet.inspect', { id })
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  return <OldOutlet outlet={shown.body.outlet} />
}

const states = outletStates.map((key) => ({ key, label: outletStateWords[key] }))

function OldOutlet({ outlet }: { readonly outlet: Outlet }) {
  const { draft, wrong, moment, change, send } = useOutletEdit(outlet)
  return (
    <>
      <Section title="现在能不能核销">
        <Field hint={outletStateMeaning[draft.state]}>
          <Chips says="能不能核销" chips={states} chosen={[draft.state]} onTap={(state) => change({ state })} />
        </Field>
      </Section>
      <Section title="工友看到的">
        <OutletFields draft={draft} wrong={wrong} onChange={change} />
      </Section>
      <Foot moment={moment} send={send} />
    </>
  )
}

interface FootProps {
  readonly moment: OutletFormMoment
  /** Whether, or as what, it was saved. */
  readonly send: () => Promise<unknown>
}

function Foot({ moment, send }: FootProps) {
  const save = async () => {
    if (await send()) back()
    else showFirstFault()
  }
  return (
    <BottomBar>
      {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
      <ActionButton busy={moment.at !== 'filling'} onTap={() => void save()}>
        保存
      </ActionButton>
    </BottomBar>
  )
}
