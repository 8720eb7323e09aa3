/** A browser loads the newest version by itself. */
export function offerUpdates(): void {
  return
}
