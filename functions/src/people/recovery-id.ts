/** The id that travels among staff: it names the person's partition too, so that one consistent read finds it. */
export function recoveryIdOf(personId: string, nonce: string): string {
  return `${personId}.${nonce}`
}

/** Whose recovery an id says it is. */
export function personIn(recoveryId: string): string | undefined {
  const [personId] = recoveryId.split('.')
  return personId === '' ? undefined : personId
}
