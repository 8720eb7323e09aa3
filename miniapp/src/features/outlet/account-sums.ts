import type { Reply } from '@gongyou/shared/contracts/contract'

type Line = Reply<'redemption.settlement'>['body']['settlement']['lines'][number]

/** What some lines of an account come to: how many, how many of them without a network, and what is paid for them. */
export interface AccountSum {
  readonly key: string
  readonly redemptions: number
  readonly offline: number
  /** In fen. */
  readonly dueFen: number
  /** How many of them are told without their price: medical ones and the like. */
  readonly unpriced: number
  readonly lines: readonly Line[]
}

/** The lines of an account under what is alike in them, in the order in which it first comes. */
export function sumsBy(keyOf: (line: Line) => string, lines: readonly Line[]): AccountSum[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line])
  return [...groups].map(([key, own]) => summed(key, own))
}

export function summed(key: string, lines: readonly Line[]): AccountSum {
  const sumOf = (numberIn: (line: Line) => number) => lines.reduce((sum, line) => sum + numberIn(line), 0)
  return {
    key,
    redemptions: sumOf(({ redemptions }) => redemptions),
    offline: sumOf(({ offline }) => offline),
    dueFen: sumOf(({ dueFen = 0 }) => dueFen),
    unpriced: sumOf(({ redemptions, dueFen }) => (dueFen === undefined ? redemptions : 0)),
    lines,
  }
}

/** `2026-11`. */
export function monthOf({ day }: Line): string {
  return day.slice(0, 7)
}

/** The latest first: what is looked up is mostly yesterday. */
export function latestFirst(sums: readonly AccountSum[]): AccountSum[] {
  return [...sums].sort((a, b) => (a.key < b.key ? 1 : -1))
}
