import type { Refused } from '@gongyou/shared/contracts/kit'
import { parseScanned } from '@gongyou/shared/domain/codes/union-code'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import type { Circumstances } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { CodeRecord, UnionRecord } from '../table/unions.entities'
import type { MinuteCounters } from './minute-counters.repository'

export interface AskingDeps {
  readonly directory: Directory
  readonly counters: MinuteCounters
  readonly settings: ReadSettings
}

/** A code that somebody scanned or typed, with the union it leads to today. */
export interface CodeAskedFor {
  readonly asked: UnionCodeText
  /** The one in force: another than was asked for where that was replaced. */
  readonly code: CodeRecord
  readonly union: UnionRecord
}

/**
 * The code behind what anybody sent. One that nobody minted counts against the address that asked: whoever tries codes
 * one after another is stopped, and a rider who mistyped twice is not.
 */
export async function codeAskedFor(
  given: string,
  { address }: Circumstances,
  { directory, counters, settings }: AskingDeps,
): Promise<CodeAskedFor | Refused> {
  const asked = parseScanned({ scene: given, q: given, text: given })
  const code = asked && (await directory.code(asked))
  const union = code && (await directory.union(code.unionId))
  if (asked && code && union) return { asked, code, union }

  const { limits } = await settings()
  const tries = await counters.add(`unknown-code#${address}`)
  return tries > limits.unknownCodes ? { problem: 'too-many-requests', retryAfter: 60 } : { problem: 'code-unknown' }
}
