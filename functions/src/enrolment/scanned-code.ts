import type { Refused } from '@gongyou/shared/contracts/kit'
import { parseScanned } from '@gongyou/shared/domain/codes/union-code'
import type { Directory } from '../table/directory.repository'
import type { ScannedCode } from '../table/sorting'
import type { UnionRecord } from '../table/unions.entities'

/** The union behind a code, however the code arrived: scanned, from a link, or typed from under the picture. */
export async function readCode(given: string, directory: Directory): Promise<ScannedCode | Refused> {
  const text = parseScanned({ scene: given, q: given, text: given })
  const code = text && (await directory.code(text))
  const union = code && (await directory.union(code.unionId))
  return code && union ? { code, union } : { problem: 'code-unknown', fields: { unionCode: 'code-unknown' } }
}

/** The union that somebody found and chose; one that was merged is the one it became. */
export async function readChosen(unionId: string, directory: Directory): Promise<{ union: UnionRecord } | Refused> {
  const union = await directory.union(unionId)
  return union ? { union } : { problem: 'not-found', fields: { unionId: 'not-found' } }
}
