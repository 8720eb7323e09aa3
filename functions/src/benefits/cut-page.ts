import type { Refused } from '@gongyou/shared/contracts/kit'
import type { Cursors } from '../platform/cursor'

interface Asked {
  readonly cursor?: string
  readonly limit: number
}

/** How many stand before the page. */
interface Place {
  readonly first: number
}

/** One page of a list that is read whole because it is short; a refusal where the cursor is none of this list's. */
export function cutPage<Item>(
  all: readonly Item[],
  list: string,
  { cursor, limit }: Asked,
  cursors: Cursors,
): { readonly items: readonly Item[]; readonly nextCursor?: string } | Refused {
  const from = cursor === undefined ? { first: 0 } : cursors.read<Place>(list, cursor)
  if (!from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const next = from.first + limit
  return {
    items: all.slice(from.first, next),
    nextCursor: next < all.length ? cursors.write(list, { first: next }) : undefined,
  }
}
