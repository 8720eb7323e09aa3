import { Text } from '@tarojs/components'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { ActionButton } from '../../components/action-button'
import { EntryLine } from '../../components/entry-line'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { outletKindWords, outletStateMeaning, outletStateWords } from '../../features/campaigns/campaign-words'
import type { Outlet } from '../../features/campaigns/use-outlets'
import { ClerksSection } from '../../features/grants/clerks-section'
import { UnionAsked, type AskedUnion } from '../../features/review/union-asked'
import { open } from '../../platform/navigation'
import { usePageParams, usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

/** One outlet: what is told of it, whether it takes vouchers, what it has redeemed, and who stands at its counter. */
export default function OutletPage() {
  const { id = '' } = usePageParams()
  return (
    <StaffScreen may={['see-outlets']}>
      {({ staff }) => (
        <UnionAsked action="see-outlets" staff={staff}>
          {(union) => <Opened key={id} id={id} union={union} />}
        </UnionAsked>
      )}
    </StaffScreen>
  )
}

interface OpenedProps {
  readonly id: string
  readonly union: AskedUnion
}

function Opened({ id, union: { id: unionId, may } }: OpenedProps) {
  const { shown, again } = useKeptAnswer('outlet.inspect', { id })
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Facts outlet={shown.body.outlet} />
      {may('manage-benefits') && (
        <ActionButton kind="other" onTap={() => open('outletForm', { id })}>
          改资料，暂停或停用
        </ActionButton>
      )}
      {may('see-benefits') && (
        <Section>
          <EntryLine says="核销了多少" onTap={() => open('outletAccount', { id })} />
        </Section>
      )}
      {may('see-staff') ? (
        <ClerksSection unionId={unionId} outletId={id} mayAppoint={may('appoint-staff')} />
      ) : (
        <Section title="谁在店里核销">
          <Text>核销员由工会的管理员请，在「谁在这里工作」里点「门店的核销员」。</Text>
        </Section>
      )}
    </>
  )
}

function Facts({ outlet }: { readonly outlet: Outlet }) {
  const { name, kind, address, hours, phone, merchantName, state } = outlet
  const facts = [
    ['在哪里', address],
    ['几点开门', hours],
    ['店里电话', phone],
    ['和谁结账', merchantName === name ? undefined : merchantName],
  ] as const
  return (
    <Section title={name}>
      <Text className="quiet">{outletKindWords[kind]}</Text>
      {state !== 'open' && <Notice kind="wait">{`${outletStateWords[state]}：${outletStateMeaning[state]}`}</Notice>}
      <FactList facts={facts.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))} />
    </Section>
  )
}
