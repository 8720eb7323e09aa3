/**
 * The id of something that happened to a person's membership, as it travels: it names the person's partition too, so
 * that one consistent read finds it.
 */
export function ownIdOf(personId: string, nonce: string): string {
  return `${personId}.${nonce}`
}

/** Whose it is, as the id says. */
export function personIn(ownId: string): string | undefined {
  const [personId] = ownId.split('.')
  return personId === '' ? undefined : personId
}
