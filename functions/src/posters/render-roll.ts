import type { Answer } from '@gongyou/shared/contracts/contract'
import { isRollOpen, rollLinkDiesAt } from '@gongyou/shared/domain/membership/roll'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { RollRecord } from '../table/rolls.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { RollDeps } from './roll-dependencies'
import { writeRollLink } from './roll-link'

/** A roll as staff read it; the link only for the one who asked, and as long as it opens anything. */
export function renderRoll(
  roll: RollRecord,
  { unionId: id, name, kind }: UnionRecord,
  readerId: string,
  { cursors, now }: Pick<RollDeps, 'cursors' | 'now'>,
): Answer<'roll.ask'>['body']['roll'] {
  const { rollId, version, state, occupation, purpose, members, askedAt, askedBy, confirmedAt, opened } = roll
  const isOwn = askedBy.accountId === readerId
  const isOpen = isRollOpen({ state, confirmedAt: confirmedAt as Instant | undefined, opened }, now())
  return {
    ...{ id: rollId, version, state, union: { id, name, kind }, occupation, purpose, members, askedAt, isOwn },
    confirmedAt,
    link: isOwn && isOpen ? writeRollLink(roll, cursors) : undefined,
    diesAt: confirmedAt === undefined ? undefined : rollLinkDiesAt(confirmedAt as Instant),
    opened,
  }
}
