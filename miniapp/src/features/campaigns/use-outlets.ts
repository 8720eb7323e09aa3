import type { Reply } from '@gongyou/shared/contracts/contract'
import { usePages } from '../../api/use-pages'

export type Outlet = Reply<'outlet.list'>['body']['items'][number]

/** Few unions have more; the rest comes page by page. */
const mostAtOnce = 50

/** The outlets that a union keeps. */
export function useOutlets(unionId: string) {
  return usePages('outlet.list', { union: unionId, limit: mostAtOnce }, outletsIn)
}

const outletsIn = {
  rowsIn: ({ items }: { readonly items: readonly Outlet[] }) => items,
  keyOf: ({ id }: Outlet) => id,
}
