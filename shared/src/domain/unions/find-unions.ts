/**
 * Finding a union among all of a city, as somebody types it on a phone: by its name or a former one, by the sound of
 * either (whole syllables, first letters, or a mixture: `kuaidi`, `kd`, `beilkd`), by where it is and whom it takes.
 *
 * What comes first, and why:
 * 1. how it was found: called exactly so; beginning so; containing it; sounding so from its first character; sounding so
 *    further on. Of several words typed, each has to be found, and the worst counts.
 * 2. unions that lie in the place asked for come before those that cover it from above.
 * 3. shorter names come first: what was typed is more of them.
 * 4. then by name and id, so that the same question has the same answer on every server.
 */

/** A name that a union is found by, with how each of its characters is read. */
export interface SoundedName {
  /** As it is shown. */
  readonly text: string
  /** The text as it is compared: `comparable(text)`. */
  readonly plain: string
  /** For each character of `plain`, everything that it can be read as; a letter or a digit reads as itself. */
  readonly readings: readonly (readonly string[])[]
}

export interface FindableUnion {
  readonly unionId: string
  readonly kind: string
  /** Region codes; the first is where it has its seat. */
  readonly regions: readonly string[]
  /** Occupations it takes; none named means all. */
  readonly occupations: readonly string[]
  /** Its own name first, then former and other ones. */
  readonly names: readonly SoundedName[]
  /** The union that it was merged into, which is shown in its place. */
  readonly successorId?: string
}

export interface UnionQuestion {
  readonly typed: string
  readonly region?: string
  readonly occupation?: string
}

export interface FoundUnion {
  readonly union: FindableUnion
  /** The name that was found, where it is not the one that is shown. */
  readonly foundAs?: string
  /** Where it stands among the others: compare with `inOrder`. */
  readonly order: FoundOrder
}

export type FoundOrder = readonly [match: number, reach: number, length: number, name: string, unionId: string]

const exactly = 0
const beginning = 1
const containing = 2
const soundingFromStart = 3
const soundingWithin = 4

/** Text as it is compared: letters small, digits, hanzi; no brackets, dashes or blanks, whatever width they have. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
}

/** Everything that answers the question, in order; every union once, by its best name. */
export function findUnions(unions: ReadonlyMap<string, FindableUnion>, question: UnionQuestion): FoundUnion[] {
  const words = question.typed.split(/\s+/).map(comparable).filter(Boolean)
  const found = new Map<string, FoundUnion>()
  for (const named of unions.values()) {
    const union = successorOf(named, unions)
    const reach = union && reachOf(union, question)
    if (!union || reach === undefined) continue
    const [match, name] = bestMatch(named.names, words) ?? []
    if (match === undefined || name === undefined) continue
    const better = asFound(union, name, [match, reach])
    const before = found.get(union.unionId)
    if (!before || isBetter(better, before)) found.set(union.unionId, better)
  }
  return [...found.values()].sort((a, b) => inOrder(a.order, b.order))
}

function asFound(union: FindableUnion, name: SoundedName, [match, reach]: readonly [number, number]): FoundUnion {
  const [own = name] = union.names
  return {
    union,
    ...(name.text !== own.text && { foundAs: name.text }),
    order: [match, reach, own.plain.length, own.text, union.unionId],
  }
}

/** Of two ways to find the same union; where both are as good, its own name, and then the former one that sorts first. */
function isBetter(one: FoundUnion, other: FoundUnion): boolean {
  const order = inOrder(one.order, other.order)
  return order < 0 || (order === 0 && (one.foundAs ?? '') < (other.foundAs ?? ''))
}

/** Less than nothing where `a` comes first. */
export function inOrder(a: FoundOrder, b: FoundOrder): number {
  for (let index = 0; index < a.length; index += 1) {
    const [of = '', than = ''] = [a[index], b[index]]
    if (of !== than) return of < than ? -1 : 1
  }
  return 0
}

/** Longer chains of mergers than any city has seen; a circle by mistake must end somewhere. */
const mostMergers = 12

function successorOf(union: FindableUnion, unions: ReadonlyMap<string, FindableUnion>): FindableUnion | undefined {
  let successor: FindableUnion | undefined = union
  for (let hops = 0; successor?.successorId !== undefined; hops += 1) {
    if (hops === mostMergers) return undefined
    successor = unions.get(successor.successorId)
  }
  return successor
}

/** 0 for a union of the place asked for, 1 for one that covers it from above; `undefined` where it is not to be shown. */
function reachOf({ regions, occupations }: FindableUnion, { region, occupation }: UnionQuestion): number | undefined {
  if (occupation !== undefined && occupations.length > 0 && !occupations.includes(occupation)) return undefined
  if (region === undefined || regions.some((code) => code.startsWith(region))) return 0
  return regions.some((code) => region.startsWith(code)) ? 1 : undefined
}

function bestMatch(
  names: readonly SoundedName[],
  words: readonly string[],
): readonly [match: number, name: SoundedName] | undefined {
  let best: readonly [number, SoundedName] | undefined
  for (const name of names) {
    const match = worstOf(name, words)
    if (match !== undefined && (best === undefined || match < best[0])) best = [match, name]
  }
  return best
}

function worstOf(name: SoundedName, words: readonly string[]): number | undefined {
  let worst = exactly
  for (const word of words) {
    const match = matchOf(name, word)
    if (match === undefined) return undefined
    worst = Math.max(worst, match)
  }
  return words.length === 0 ? containing : worst
}

/** What can be a sound or first letters; hanzi were looked for as they are. */
const typedSound = /^[a-z0-9]+$/

function matchOf({ plain, readings }: SoundedName, word: string): number | undefined {
  const at = plain.indexOf(word)
  if (at === 0) return plain.length === word.length ? exactly : beginning
  if (at > 0) return containing
  if (!typedSound.test(word)) return undefined
  for (let start = 0; start < readings.length; start += 1) {
    if (sounds(readings, start, word, 0)) return start === 0 ? soundingFromStart : soundingWithin
  }
  return undefined
}

/** Whether the rest of the word is made of beginnings of the syllables from here on, none of them left out. */
function sounds(readings: SoundedName['readings'], at: number, word: string, from: number): boolean {
  if (from === word.length) return true
  for (const syllable of readings[at] ?? []) {
    for (let shared = sharedLength(syllable, word, from); shared > 0; shared -= 1) {
      if (sounds(readings, at + 1, word, from + shared)) return true
    }
  }
  return false
}

function sharedLength(syllable: string, word: string, from: number): number {
  let length = 0
  while (length < syllable.length && syllable[length] === word[from + length]) length += 1
  return length
}
