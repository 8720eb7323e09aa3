import { unionKindWords } from '@gongyou/shared/contracts/words'
import { Text } from '@tarojs/components'
import { ChoiceRow } from '../../components/choice-row'
import { LinkLine } from '../../components/link-line'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { usePortion } from '../../session/use-portion'
import type { NamedUnion } from './use-staff-union'

interface ChildrenSectionProps {
  readonly unions: readonly NamedUnion[]
  readonly goesOn: boolean
  readonly onOpen: (union: NamedUnion) => void
  readonly onMore: () => void
}

/** What stands right below a union, each to be opened. */
export function ChildrenSection({ unions, goesOn, onOpen, onMore }: ChildrenSectionProps) {
  const portion = usePortion(unions)
  if (unions.length === 0) {
    return (
      <Section title="下级工会">
        <Text>下面还没有工会。</Text>
      </Section>
    )
  }
  return (
    <>
      <Section title="下级工会">
        {portion.rows.map((union) => (
          <ChoiceRow key={union.id} name={union.name} more={[unionKindWords[union.kind]]} onTap={() => onOpen(union)} />
        ))}
      </Section>
      <PageTurner counts="家" {...portion} />
      {goesOn && !portion.on && <LinkLine says="后面还有，再取一些" onTap={onMore} />}
    </>
  )
}
