import {
  entriesDigest,
  firstInLine,
  lotsOf,
  ticketsInDraw,
  type Drawing,
  type Lot,
  type Redrawn,
} from '@gongyou/shared/domain/benefits/draw'
import { pause } from '../../platform/clock'
import { hexOf, utf8Bytes } from '../../session/bytes'
import { sha256 } from '../../session/sha256'

/** A tenth of a second on a slow phone, whose screen then has its turn. */
const atATime = 250

/** Hashes a text on this phone, in hex. */
export const hashed = (text: string) => hexOf(sha256(utf8Bytes(text)))

interface Watched {
  /** How many tickets have been reckoned. */
  readonly tell: (tickets: number) => void
  /** Whether somebody still waits for it. */
  readonly wanted: () => boolean
}

/** Draws the winners once more, some tickets at a time; nothing where nobody waits for it any more. */
export async function redrawInSteps(drawing: Drawing, { tell, wanted }: Watched): Promise<Redrawn | undefined> {
  const digest = entriesDigest(drawing.tickets, hashed)
  const tickets = ticketsInDraw(drawing)
  const lots: Lot[] = []
  for (let first = 0; first < tickets.length; first += atATime) {
    await pause(0)
    if (!wanted()) return undefined
    lots.push(...lotsOf(tickets.slice(first, first + atATime), { ...drawing, entriesDigest: digest }, hashed))
    tell(lots.length)
  }
  return { entriesDigest: digest, winners: firstInLine(lots, drawing.units) }
}
