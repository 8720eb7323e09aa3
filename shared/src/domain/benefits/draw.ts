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

/** The digest of all entries: the tickets in the order of their text, one to a line. Each ticket is random. */
export function entriesDigest(tickets: readonly string[], sha256: Sha256): string {
  return sha256([...tickets].sort().join('\n'))
}

/** Everything that decides who wins. */
export interface Drawing {
  readonly seed: string
  /** Such as the closing figure of an index on the day after; dated after the close. */
  readonly publicValue: string
  readonly tickets: readonly string[]
  readonly units: number
}

/** The winning tickets, the first drawn first: those with the smallest hash of seed, entries, public value and ticket. */
export function winnersOf({ seed, publicValue, tickets, units }: Drawing, sha256: Sha256): string[] {
  const digest = entriesDigest(tickets, sha256)
  return [...new Set(tickets)]
    .map((ticket) => ({ ticket, lot: sha256(`${seed}\n${digest}\n${publicValue}\n${ticket}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, units)
    .map(({ ticket }) => ticket)
}

/** What is published of a draw once it is done. */
export interface PublishedDraw extends Drawing {
  readonly commitment: string
  readonly entriesDigest: string
  readonly winners: readonly string[]
}

/** What does not agree in a published draw; nothing where all of it does. */
export function drawMismatches(
  published: PublishedDraw,
  sha256: Sha256,
): readonly ('commitment' | 'entries' | 'winners')[] {
  const { seed, tickets, winners } = published
  const mismatches = {
    commitment: published.commitment !== commitmentTo(seed, sha256),
    entries: published.entriesDigest !== entriesDigest(tickets, sha256),
    winners: winnersOf(published, sha256).join('\n') !== winners.join('\n'),
  }
  return (Object.keys(mismatches) as (keyof typeof mismatches)[]).filter((part) => mismatches[part])
}
