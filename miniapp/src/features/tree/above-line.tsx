import { LinkLine } from '../../components/link-line'
import type { NamedUnion } from './use-staff-union'

interface AboveLineProps {
  readonly above: readonly NamedUnion[]
  /** Whether this person may look at it. */
  readonly mayOpen: (union: NamedUnion) => boolean
  readonly onOpen: (union: NamedUnion) => void
}

/** The way up from a union, as far as this person's rights reach: the one right above it. */
export function AboveLine({ above: [parent], mayOpen, onOpen }: AboveLineProps) {
  if (!parent || !mayOpen(parent)) return null
  return <LinkLine says={`上一级：${parent.name}`} onTap={() => onOpen(parent)} />
}
