/**
 * Where a page of a query ends, and with it where the next one begins: the keys of the last item that was read, each by
 * its attribute. Every key of the table is a string.
 */
export type Position = Readonly<Record<string, string>>

/** One page of a list; `next` is where the list goes on, absent on the last page. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: Position
}

/** One page of ids, from an index: read each again before anything is decided on it. */
export interface IdPage {
  readonly ids: readonly string[]
  readonly next?: Position
}
