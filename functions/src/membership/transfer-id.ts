/** The id that travels: it names the person's partition too, so that one consistent read finds the transfer. */
export function transferIdOf(personId: string, nonce: string): string {
  return `${personId}.${nonce}`
}

/** Whose transfer an id says it is. */
export function personIn(transferId: string): string | undefined {
  const [personId] = transferId.split('.')
  return personId === '' ? undefined : personId
}
