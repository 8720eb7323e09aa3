import {
  entryLines,
  firstInLine,
  lotsOf,
  ticketsInDraw,
  type Drawing,
  type Lot,
  type Redrawn,
} from '@gongyou/shared/domain/benefits/draw'
import { pause } from '../../platform/clock'
import { hexOf, utf8Bytes } from '../../session/bytes'
import { sha256, sha256InParts } from '../../session/sha256'

/** A tenth of a second on a slow phone, whose screen then has its turn. */
const lotsAtATime = 250
/** The same: a line is hashed ten times as fast as a lot. */
const linesAtATime = 2_500

/** Hashes a text on this phone, in hex. */
export const hashed = (text: string) => hexOf(sha256(utf8Bytes(text)))

/** How far it has come: tickets whose list is held against its digest, or whose lots are drawn. */
export interface RedrawStep {
  readonly at: 'checking' | 'reckoning'
  readonly tickets: number
}

interface Watched {
  readonly tell: (step: RedrawStep) => void
  /** Whether somebody still waits for it. */
  readonly wanted: () => boolean
}

/** Draws the winners once more, some tickets at a time; nothing where nobody waits for it any more. */
export async function redrawInSteps(drawing: Drawing, watched: Watched): Promise<Redrawn | undefined> {
  const entriesDigest = await digestInSteps(entryLines(drawing.tickets), watched)
  if (entriesDigest === undefined) return undefined
  const lots: Lot[] = []
  const areDrawn = await inSteps(ticketsInDraw(drawing), lotsAtATime, watched.wanted, (some) => {
    lots.push(...lotsOf(some, { ...drawing, entriesDigest }, hashed))
    watched.tell({ at: 'reckoning', tickets: lots.length })
  })
  return areDrawn ? { entriesDigest, winners: firstInLine(lots, drawing.units) } : undefined
}

/** The digest of all entries, as `entriesDigest` takes it at once. */
async function digestInSteps(lines: readonly string[], { tell, wanted }: Watched): Promise<string | undefined> {
  const digesting = sha256InParts()
  const isTaken = await inSteps(lines, linesAtATime, wanted, (some, first) => {
    const text = some.join('\n')
    digesting.add(utf8Bytes(first === 0 ? text : `\n${text}`))
    tell({ at: 'checking', tickets: first + some.length })
  })
  return isTaken ? hexOf(digesting.digest()) : undefined
}

/** Takes all of them some at a time, the screen's turn in between; tells whether it was wanted to the end. */
async function inSteps<T>(
  all: readonly T[],
  atATime: number,
  wanted: () => boolean,
  take: (some: readonly T[], first: number) => void,
): Promise<boolean> {
  for (let first = 0; first < all.length; first += atATime) {
    await pause(0)
    if (!wanted()) return false
    take(all.slice(first, first + atATime), first)
  }
  return true
}
