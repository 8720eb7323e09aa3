import type { Home } from '@gongyou/shared/contracts/contract'
import { mayDo, type StaffAction } from '@gongyou/shared/domain/staff/rights'
import type { ReactNode } from 'react'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { usePageParams } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { unionGrants, unionsFor } from '../../session/staff-work'
import { UnionChoice } from './union-choice'

/** The union that a page is about, with what this person may do there. */
export interface AskedUnion {
  readonly id: string
  readonly name: string
  readonly may: (action: StaffAction) => boolean
}

interface UnionAskedProps {
  readonly action: StaffAction
  readonly staff: Home['staff']
  readonly children: (union: AskedUnion) => ReactNode
}

/**
 * The union that a page was opened with, wherever it lies in the subtree of a role; else one of those that a role is held
 * for, to be chosen where they are several.
 */
export function UnionAsked({ action, staff, children }: UnionAskedProps) {
  const asked = usePageParams()['union']
  const held = unionsFor(action, staff)
  if (asked !== undefined && !held.some(({ id }) => id === asked)) {
    return <Below id={asked} staff={staff} inPlace={children} />
  }
  return (
    <UnionChoice action={action} staff={staff}>
      {(id) => children(askedUnion({ id, name: held.find((union) => union.id === id)?.name ?? '' }, [], staff))}
    </UnionChoice>
  )
}

interface BelowProps extends Pick<UnionAskedProps, 'staff'> {
  readonly id: string
  readonly inPlace: UnionAskedProps['children']
}

/** A union that no role is held for by itself: the chain above it tells what may be done there. */
function Below({ id, staff, inPlace }: BelowProps) {
  const { shown, again } = useKeptAnswer('union.inspect', { id, limit: 1 })
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { union, above } = shown.body
  return inPlace(
    askedUnion(
      union,
      above.map((each) => each.id),
      staff,
    ),
  )
}

function askedUnion(
  { id, name }: { readonly id: string; readonly name: string },
  ancestorIds: readonly string[],
  staff: Home['staff'],
): AskedUnion {
  return { id, name, may: (action) => mayDo(unionGrants(staff), action, { unionId: id, ancestorIds }) }
}
