import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { ChoiceRow } from '../../components/choice-row'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { outletKindWords, outletStateWords } from '../../features/campaigns/campaign-words'
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
    <StaffScreen may={['see-outlets']}>
      {({ staff }) => (
        <UnionAsked action="see-outlets" staff={staff}>
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
      <OutletRows unionId={unionId} outlets={items} />
      {goesOn && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
    </>
  )
}

interface OutletRowsProps {
  readonly unionId: string
  readonly outlets: readonly Outlet[]
}

function OutletRows({ unionId, outlets }: OutletRowsProps) {
  const portion = usePortion(outlets)
  return (
    <>
      {portion.rows.map(({ id, name, kind, address, state }) => (
        <Section key={id}>
          <ChoiceRow
            name={name}
            more={[`${outletKindWords[kind]} · ${address}`, ...(state === 'open' ? [] : [outletStateWords[state]])]}
            onTap={() => open('outlet', { id, union: unionId })}
          />
        </Section>
      ))}
      <PageTurner counts="家" {...portion} />
    </>
  )
}
