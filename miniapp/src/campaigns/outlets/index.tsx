import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { EntryLine } from '../../components/entry-line'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { outletKindWords } from '../../features/campaigns/campaign-words'
import { useOutlets, type Outlet } from '../../features/campaigns/use-outlets'
import { UnionAsked, type AskedUnion } from '../../features/review/union-asked'
import { open } from '../../platform/navigation'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { usePortion } from '../../session/use-portion'

/** Where a union's vouchers can be used. */
export default function OutletsPage() {
  return (
    <StaffScreen may={['see-benefits']}>
      {({ staff }) => (
        <UnionAsked action="see-benefits" staff={staff}>
          {(union) => <Outlets key={union.id} union={union} />}
        </UnionAsked>
      )}
    </StaffScreen>
  )
}

function Outlets({ union: { id: unionId, may } }: { readonly union: AskedUnion }) {
  const { shown, again, more } = useOutlets(unionId)
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { items, goesOn } = shown.body
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {items.length === 0 && (
        <Section title="还没有门店和驿站">
          <Text>工友领了券，要有地方用。先把合作的门店、驿站、体检点一家家记下来。</Text>
        </Section>
      )}
      {may('manage-benefits') && (
        <ActionButton onTap={() => open('outletForm', { union: unionId })}>加一家</ActionButton>
      )}
      <OutletRows outlets={items} />
      {goesOn && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
      <Text className="quiet">谁在店里核销，由管理员到「谁在这里工作」里请。</Text>
    </>
  )
}

function OutletRows({ outlets }: { readonly outlets: readonly Outlet[] }) {
  const portion = usePortion(outlets)
  return (
    <>
      {portion.rows.map(({ id, name, merchantName, kind, address }) => (
        <Section key={id}>
          <Text className="strong">{name}</Text>
          <Text className="quiet">{`${outletKindWords[kind]} · ${address}`}</Text>
          {merchantName !== name && <Text>{`和${merchantName}结账`}</Text>}
          <EntryLine says="核销了多少" onTap={() => open('outletAccount', { id })} />
        </Section>
      ))}
      <PageTurner counts="家" {...portion} />
    </>
  )
}
