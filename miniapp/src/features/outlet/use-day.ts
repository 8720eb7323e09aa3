import type { Reply } from '@gongyou/shared/contracts/contract'
import { usePages } from '../../api/use-pages'
import type { Redemption } from './use-redeeming'

type Page = Reply<'redemption.list'>['body']

const atOnce = 100

/** What one outlet has redeemed today, the latest first. */
export function useDay(outletId: string) {
  const reading = { rowsIn: ({ items }: Page) => items, keyOf: ({ id }: Redemption) => id }
  return usePages('redemption.list', { outlet: outletId, limit: atOnce }, reading)
}

/** How many of each benefit, the most first. */
export function totalsOf(items: readonly Redemption[]): readonly { readonly title: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { benefitTitle } of items) counts.set(benefitTitle, (counts.get(benefitTitle) ?? 0) + 1)
  return [...counts].map(([title, count]) => ({ title, count })).sort((a, b) => b.count - a.count)
}
