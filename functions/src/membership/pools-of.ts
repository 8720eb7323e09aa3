import { isWaitingKind } from '@gongyou/shared/domain/membership/waiting'
import type { UnionRecord } from '../table/unions.entities'
import type { Members } from './members.repository'

/**
 * Where the members wait whom the staff of a union place: in itself, if it is such a place, and in the homes and pools that
 * admit in its name. Their order is that of their ids.
 */
export async function poolsOf(
  { unionId, kind }: UnionRecord,
  { hostedBy }: Pick<Members, 'hostedBy'>,
): Promise<readonly string[]> {
  return isWaitingKind(kind) ? [unionId] : hostedBy(unionId)
}
