import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { CodeRow } from '../../features/codes/code-row'
import { JoinsSection } from '../../features/codes/joins-section'
import { useCodes, type UnionCodes } from '../../features/codes/use-codes'
import { UnionAsked, type AskedUnion } from '../../features/review/union-asked'
import { open } from '../../platform/navigation'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { usePortion } from '../../session/use-portion'

/** A union's codes, with how far people came through each. */
export default function CodesPage() {
  return (
    <StaffScreen may={['see-codes']}>
      {({ staff }) => (
        <UnionAsked action="see-codes" staff={staff}>
          {(union) => <Codes key={union.id} union={union} />}
        </UnionAsked>
      )}
    </StaffScreen>
  )
}

function Codes({ union: { id: unionId, name, may } }: { union: AskedUnion }) {
  const { shown, again, more } = useCodes(unionId)
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { items } = shown.body
  return (
    <>
      <Text className="title">{name}</Text>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {items.length === 0 && (
        <Section title="本会还没有码">
          <Text>一个张贴点做一个码，就看得出哪张海报有人扫、有人入会。</Text>
        </Section>
      )}
      {may('manage-codes') && (
        <ActionButton onTap={() => open('codeForm', { union: unionId })}>做一个新码</ActionButton>
      )}
      <JoinsSection unionId={unionId} />
      {may('see-unions') && <LinkLine says="看下级工会的码" onTap={() => open('staffUnions')} />}
      <CodeList unionId={unionId} codes={shown.body} onMore={() => void more()} />
    </>
  )
}

interface CodeListProps {
  readonly unionId: string
  readonly codes: UnionCodes
  readonly onMore: () => void
}

function CodeList({ unionId, codes: { items, goesOn }, onMore }: CodeListProps) {
  const portion = usePortion(items)
  return (
    <>
      {portion.rows.map((code) => (
        <CodeRow key={code.code} code={code} onOpen={() => open('code', { union: unionId, code: code.code })} />
      ))}
      <PageTurner counts="个" {...portion} />
      {goesOn && !portion.on && <LinkLine says="后面还有，再取一些" onTap={onMore} />}
    </>
  )
}
