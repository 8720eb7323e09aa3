export type HandOverRefusal = 'own-role' | 'role-held' | 'deputy-not-of-union'

/** All roles that somebody holds for a union, about to become another's. */
export interface HandOver {
  readonly byAccountId: string
  /** Whose admin role is used, where a deputy acts. */
  readonly onBehalfOf?: string
  readonly fromId: string
  readonly toId: string
  /** Whoever takes over holds a role for the union already, or is a member of it. */
  readonly isOfUnion: boolean
}

/**
 * Why roles may not be handed over; nothing when they may. Holders hand theirs to a colleague or a member of the same
 * union; an admin hands another's to anybody, but neither to themselves nor to whoever they are a deputy of.
 */
export function handOverRefused(asked: HandOver): HandOverRefusal | undefined {
  const { byAccountId, onBehalfOf, fromId, toId, isOfUnion } = asked
  if (toId === fromId) return 'role-held'
  if (byAccountId === fromId) return isOfUnion ? undefined : 'deputy-not-of-union'
  return toId === byAccountId || toId === onBehalfOf ? 'own-role' : undefined
}
