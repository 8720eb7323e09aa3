/** Where a form about a union stands. Whatever happens, what was typed stays. */
export type UnionFormMoment = { readonly at: 'filling'; readonly trouble?: string } | { readonly at: 'sending' }
