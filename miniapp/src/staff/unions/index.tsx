import type { Home } from '@gongyou/shared/contracts/contract'
import { mayDo } from '@gongyou/shared/domain/staff/rights'
import { unionChangeWords } from '@gongyou/shared/contracts/words'
import { useState } from 'react'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { ActionButton } from '../../components/action-button'
import { ChoiceRow } from '../../components/choice-row'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { UnionChoice } from '../../features/review/union-choice'
import { AboveLine } from '../../features/tree/above-line'
import { ChildrenSection } from '../../features/tree/children-section'
import { TreeSearch } from '../../features/tree/tree-search'
import { useRights, useStaffUnion, type NamedUnion } from '../../features/tree/use-staff-union'
import { UnionHead } from '../../features/unions/union-head'
import { open } from '../../platform/navigation'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'

/** The tree, from the unions that this person's rights begin at, down to each union's own page. */
export default function UnionsPage() {
  return (
    <StaffScreen may={['see-unions']}>
      {({ staff }) => (
        <UnionChoice action="see-unions" staff={staff}>
          {(unionId) => <Tree key={unionId} root={unionId} staff={staff} />}
        </UnionChoice>
      )}
    </StaffScreen>
  )
}

interface TreeProps {
  readonly root: string
  readonly staff: Home['staff']
}

/** One union at a time with what stands below it: a step down or up changes what is shown, and opens no new screen. */
function Tree({ root, staff }: TreeProps) {
  const [at, setAt] = useState(root)
  return (
    <>
      {at === root && <OnTheWay root={root} />}
      {at === root && <TreeSearch root={root} onChosen={({ id }) => open('staffUnion', { id })} />}
      <Level key={at} id={at} staff={staff} onStep={({ id }) => setAt(id)} />
    </>
  )
}

interface LevelProps {
  readonly id: string
  readonly staff: Home['staff']
  readonly onStep: (union: NamedUnion) => void
}

function Level({ id, staff, onStep }: LevelProps) {
  const { shown, again, more } = useStaffUnion(id)
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { first, items, goesOn } = shown.body
  const { union, above } = first
  const maySee = ({ id: unionId }: NamedUnion) => {
    const ancestorIds = above.map((each) => each.id)
    return mayDo(unionGrants(staff), 'see-unions', {
      unionId,
      ancestorIds: ancestorIds.slice(ancestorIds.indexOf(unionId) + 1),
    })
  }
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Section>
        <AboveLine above={above} mayOpen={maySee} onOpen={onStep} />
        <UnionHead union={union} />
        <ActionButton onTap={() => open('staffUnion', { id })}>看这家工会</ActionButton>
        <Creating of={first} />
      </Section>
      <ChildrenSection unions={items} goesOn={goesOn} onOpen={onStep} onMore={() => void more()} />
    </>
  )
}

function Creating({ of }: { of: Parameters<typeof useRights>[0] }) {
  const { may } = useRights(of)
  if (!may('manage-unions')) return null
  return (
    <ActionButton kind="other" onTap={() => open('unionForm', { parent: of.union.id })}>
      在它下面建一家
    </ActionButton>
  )
}

/** Mergers and dissolutions somewhere below that wait for a second person, or for their day. */
function OnTheWay({ root }: { readonly root: string }) {
  const { shown, again } = useKeptAnswer('union.changes', { id: root })
  useShownAgain(() => void again())
  if (shown.at !== 'here' || shown.body.items.length === 0) return null
  return (
    <Section title="在办的合并和撤销">
      {shown.body.items.map(({ id, kind, union, state }) => (
        <ChoiceRow
          key={id}
          name={union.name}
          more={[`${kind === 'merge' ? '合并' : '撤销'} · ${unionChangeWords[state]}`]}
          onTap={() => open('staffUnion', { id: union.id })}
        />
      ))}
    </Section>
  )
}
