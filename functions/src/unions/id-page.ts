/** A page of ids, from an index: read each again before anything is decided on it. */
export interface IdPage {
  readonly ids: readonly string[]
  readonly next?: Record<string, unknown>
}
