/** An item as it shall be, and as it was when the decision was made; none: it must not exist yet. */
export interface Versioned<R> {
  readonly after: R
  readonly before?: { readonly version: number }
}

/** The condition under which the decision still holds. */
export function seen({ before }: Versioned<unknown>) {
  return before ? ({ attr: 'version', eq: before.version } as const) : ({ attr: 'version', exists: false } as const)
}
