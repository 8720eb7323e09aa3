import { createHash } from 'node:crypto'
import { publishedDraw } from '@gongyou/shared/contracts/schemas/draws'
import { drawMismatches } from '@gongyou/shared/domain/benefits/draw'

/** What was found out about a published draw. */
export interface Verdict {
  readonly agrees: boolean
  readonly says: string
}

const wrong = {
  commitment: 'the seed is not the one that was promised before the draw opened',
  withdrawn: 'a ticket is called withdrawn that never entered',
  entries: 'the tickets are not those whose digest was published when entries closed',
  winners: 'the winners are not those that seed, entries and public value give',
} as const

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Recomputes a draw from what was published of it: the text of `GET /v1/benefits/{id}/draw/published`. */
export function verdictOn(text: string): Verdict {
  const { success, data } = publishedDraw.safeParse(readJson(text))
  if (!success) return { agrees: false, says: 'this is no published draw' }
  const { title, benefitId, tickets, withdrawn, winners, publicValue, valueName } = data
  const about = `${title} (${benefitId}): ${tickets.length} tickets (${withdrawn.length} withdrawn), ${winners.length} winners, ${valueName}: ${publicValue}`
  const mismatches = drawMismatches(data, sha256)
  if (mismatches.length > 0)
    return { agrees: false, says: [about, ...mismatches.map((part) => wrong[part])].join('\n') }
  return { agrees: true, says: `${about}\nall agrees; whether the public value is the true one, look up yourself` }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
