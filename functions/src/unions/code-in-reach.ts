import { parseTypedCode } from '@gongyou/shared/domain/codes/union-code'
import type { ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import { actsOn } from '../platform/reach'
import type { Actor } from '../platform/use-case'
import type { CodeRecord, UnionRecord } from '../table/unions.entities'
import type { CodesDeps } from './codes-dependencies'

/** A code itself, also where another stands in for it, with the union that it leads to today. */
export interface ReachedCode {
  readonly code: CodeRecord
  readonly union: UnionRecord
  /** By whose role the actor reaches it. */
  readonly by: ActingAdmin
}

/**
 * A code that the actor's grants reach for this action: by the union that it leads to, which may have taken over the one
 * that it was minted for. Any other answers like one that does not exist.
 */
export async function codeInReach(
  given: string,
  action: StaffAction,
  actor: Actor,
  { codes, directory }: Pick<CodesDeps, 'codes' | 'directory'>,
): Promise<ReachedCode | undefined> {
  const text = parseTypedCode(given)
  const code = text && (await codes.of(text))
  const union = code && (await directory.union(code.unionId))
  if (!code || !union) return undefined
  const by = await actsOn(actor, action, union.unionId, directory)
  return by && { code, union, by }
}
