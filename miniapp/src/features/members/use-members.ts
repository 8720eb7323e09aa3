import type { Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'

export type ListedMember = Reply<'member.list'>['body']['items'][number]

/** Whom a list shows: everybody, those of one occupation, or those who have been silent and are to be called. */
export type MemberFilter =
  { readonly show: 'all' } | { readonly show: 'stale' } | { readonly show: 'occupation'; readonly occupation: string }

export const numberOf = ({ memberNumber }: ListedMember) => memberNumber

const membersIn = {
  rowsIn: ({ items }: { readonly items: readonly ListedMember[] }) => items,
  keyOf: numberOf,
}

/** The members of a union, a page at a time. */
export function useMembers(unionId: string) {
  const [filter, setFilter] = useState<MemberFilter>({ show: 'all' })
  const occupation = filter.show === 'occupation' ? filter.occupation : undefined
  const contact = filter.show === 'stale' ? ('stale' as const) : undefined
  const { shown, again, more } = usePages('member.list', { union: unionId, occupation, contact }, membersIn)
  return { filter, setFilter, shown, again, more }
}
