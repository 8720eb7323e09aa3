/**
 * A draw (抽签) that anybody can recompute. Before it opens its seed is committed to by a hash; when it closes the digest
 * of the entries is published; and a public value that did not exist before the close goes in as well. So neither who
 * drew nor who entered could know or choose the outcome.
 */

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex: the server's and the phone's own differ, the answer does not. */
export type Sha256 = (text: string) => string

/** What the promise before the opening looks like. */
export function commitmentTo(seed: string, sha256: Sha256): string {
  return sha256(`gongyou-draw-seed\n${seed}`)
}

/** The digest of all entries: of their lines, with a line feed between each two. */
export function entriesDigest(tickets: readonly string[], sha256: Sha256): string {
  return sha256(entryLines(tickets).join('\n'))
}

/** All entries as their digest is taken: the tickets in the order of their text. Each ticket is random. */
export function entryLines(tickets: readonly string[]): string[] {
  return [...tickets].sort()
}

/** Everything that decides who wins. */
export interface Drawing {
  readonly seed: string
  /** Such as the closing figure of an index on the day after; dated after the close. */
  readonly publicValue: string
  readonly tickets: readonly string[]
  /** Those of them whose holders withdrew after the close: they stay in the digest, and the next in line moves up. */
  readonly withdrawn: readonly string[]
  readonly units: number
}

/** A ticket with the hash that gives its place in line. */
export interface Lot {
  readonly ticket: string
  readonly lot: string
}

/** The lots of some tickets: a phone takes them a few at a time, so that its screen stays alive. */
export function lotsOf(
  tickets: readonly string[],
  { seed, entriesDigest, publicValue }: Pick<PublishedDraw, 'seed' | 'entriesDigest' | 'publicValue'>,
  sha256: Sha256,
): Lot[] {
  return tickets.map((ticket) => ({ ticket, lot: sha256(`${seed}\n${entriesDigest}\n${publicValue}\n${ticket}`) }))
}

/** The tickets that are drawn: those whose entries still stood, each once. */
export function ticketsInDraw({ tickets, withdrawn }: Pick<Drawing, 'tickets' | 'withdrawn'>): string[] {
  const gone = new Set(withdrawn)
  return [...new Set(tickets)].filter((ticket) => !gone.has(ticket))
}

/** The tickets with the smallest lots, the first drawn first: as many as there are units. */
export function firstInLine(lots: readonly Lot[], units: number): string[] {
  return [...lots]
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, units)
    .map(({ ticket }) => ticket)
}

/** What everything that decides comes to. */
export interface Redrawn {
  readonly entriesDigest: string
  readonly winners: readonly string[]
}

/** Draws from what decides: the digest of the entries, and with it the winners. */
export function redraw(drawing: Drawing, sha256: Sha256): Redrawn {
  const digest = entriesDigest(drawing.tickets, sha256)
  const lots = lotsOf(ticketsInDraw(drawing), { ...drawing, entriesDigest: digest }, sha256)
  return { entriesDigest: digest, winners: firstInLine(lots, drawing.units) }
}

/** The winning tickets, the first drawn first: those with the smallest hash of seed, entries, public value and ticket. */
export function winnersOf(drawing: Drawing, sha256: Sha256): string[] {
  return [...redraw(drawing, sha256).winners]
}

/** Of sixteen digits each: so many come over a slow network in time, and stay far below what the table takes at once. */
export const ticketsToAPage = 5000

/** What is published of a draw once it is done. */
export interface PublishedDraw extends Drawing {
  readonly commitment: string
  readonly entriesDigest: string
  readonly winners: readonly string[]
}

export type DrawMismatch = 'commitment' | 'entries' | 'withdrawn' | 'winners'

/**
 * What does not agree in a published draw; nothing where all of it does.
 *
 * @param redrawn what the same tickets come to, where that was reckoned already.
 */
export function drawMismatches(
  published: PublishedDraw,
  sha256: Sha256,
  redrawn: Redrawn = redraw(published, sha256),
): readonly DrawMismatch[] {
  const { seed, tickets, withdrawn, winners } = published
  const entered = new Set(tickets)
  const mismatches: Readonly<Record<DrawMismatch, boolean>> = {
    commitment: published.commitment !== commitmentTo(seed, sha256),
    entries: published.entriesDigest !== redrawn.entriesDigest,
    withdrawn: !withdrawn.every((ticket) => entered.has(ticket)),
    winners: redrawn.winners.join('\n') !== winners.join('\n'),
  }
  return (Object.keys(mismatches) as DrawMismatch[]).filter((part) => mismatches[part])
}

/** What the holder of a ticket was told by the own claim. */
export interface ToldOutcome {
  readonly ticket: string
  readonly told: 'won' | 'lost'
}

/** Whether the published lists say of a ticket what its holder was told, which nobody but its holder can check. */
export function agreesWithTold(
  { tickets, withdrawn, winners }: Pick<PublishedDraw, 'tickets' | 'withdrawn' | 'winners'>,
  { ticket, told }: ToldOutcome,
): boolean {
  if (!tickets.includes(ticket) || withdrawn.includes(ticket)) return false
  return winners.includes(ticket) === (told === 'won')
}
