import type { Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { useSettled } from '../../session/use-settled'

export type FoundUnion = Reply<'union.find'>['body']['items'][number]

/** What somebody looks for: part of a name or its sound, a place, an occupation; any of them. */
export interface UnionWish {
  readonly typed: string
  readonly region?: { readonly code: string; readonly name: string }
  readonly occupation?: string
}

/** As many rows as one screen holds. */
const mostAtOnce = 20

/** Unions by name, former name, pinyin or its first letters, place and occupation. Nothing is asked while nothing is said. */
export function useUnionSearch(first: UnionWish = { typed: '' }) {
  const [wish, setWish] = useState(first)
  const typed = useSettled(wish.typed).trim()
  const { region, occupation } = wish
  const isAsked = typed !== '' || region !== undefined || occupation !== undefined
  const input = { ...(typed !== '' && { q: typed }), region: region?.code, occupation, limit: mostAtOnce }
  const { shown, again, more } = usePages('union.find', isAsked ? input : undefined, unionsIn)
  const change = (patch: Partial<UnionWish>) => setWish((before) => ({ ...before, ...patch }))
  return { wish, isAsked, shown, again, more, change }
}

const unionsIn = {
  rowsIn: ({ items }: { readonly items: readonly FoundUnion[] }) => items,
  keyOf: ({ id }: FoundUnion) => id,
}
