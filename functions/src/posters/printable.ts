import type { Refused } from '@gongyou/shared/contracts/kit'
import { isUnionCode, linkOf, parseTypedCode, readableCode } from '@gongyou/shared/domain/codes/union-code'
import type { Instant } from '@gongyou/shared/kernel/time'
import { reaches } from '../platform/reach'
import type { Actor } from '../platform/use-case'
import { isInUse } from '../table/code-lane'
import type { Directory } from '../table/directory.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { CodeRecord, UnionRecord } from '../table/unions.entities'
import { isRoadside, type PrintFacts } from './print-facts'

export interface PrintableDeps {
  readonly directory: Pick<Directory, 'code' | 'union' | 'ancestorsOf'>
  readonly settings: ReadSettings
  readonly linkHost: string
  readonly now: () => Instant
}

/** A code in use, and the union that it leads to. */
interface Printable {
  readonly code: CodeRecord
  readonly union: UnionRecord
}

/**
 * The code that the caller may print. One that is paused, replaced or expired is refused, because a new poster should not begin
 * with an apology; one of a union that was merged is printed with the name of the union that it became.
 */
export async function printableCode(
  given: string,
  actor: Actor,
  { directory, now }: PrintableDeps,
): Promise<Printable | Refused> {
  const text = parseTypedCode(given)
  const code = text && (await directory.code(text))
  const union = code && (await directory.union(code.unionId))
  if (!code || !union || !(await reaches(actor, 'print-code', union.unionId, directory))) {
    return { problem: 'not-found' }
  }
  if (union.status === 'dissolved') return { problem: 'union-closed' }
  return isInUse(code, now()) && code.code === text ? { code, union } : { problem: 'code-out-of-use' }
}

/** What a print of this code says. */
export async function factsOf({ code, union }: Printable, deps: PrintableDeps): Promise<PrintFacts> {
  if (!isUnionCode(code.code)) throw new Error('the table holds a code that is none')
  const { occupations } = await deps.settings()
  return {
    link: linkOf(code.code, deps.linkHost),
    readable: readableCode(code.code),
    posterNo: code.posterNo,
    unionName: union.name,
    phone: union.phone,
    dues: union.dues.says,
    place: code.placement.label,
    audience: occupations.find(({ key }) => key === code.occupation)?.label,
    isRoadside: isRoadside(code.placement.kind),
  }
}
