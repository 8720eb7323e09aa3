/** Who acts: an account, and whose role it uses where it stands in for somebody on leave. */
export interface ActingAdmin {
  readonly accountId: string
  readonly personId?: string
  readonly onBehalfOf?: string
}

/**
 * Whether somebody is the second of two persons: another account, another human being, and not by the role of the one
 * who proposed. Two roles and two people: a deputy's word is that of the one on leave.
 */
export function isSecondPerson(first: ActingAdmin, second: ActingAdmin): boolean {
  const samePerson = first.personId !== undefined && first.personId === second.personId
  if (first.accountId === second.accountId || samePerson) return false
  const holders = [first, second].map(({ accountId, onBehalfOf }) => onBehalfOf ?? accountId)
  return holders[0] !== holders[1]
}
