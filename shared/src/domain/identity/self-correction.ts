/** What somebody asks to correct of their own data, once they are a member. */
export interface WantedCorrection {
  readonly name?: string
  readonly nationalId?: string
  readonly occupation?: string
}

export type CorrectionRefusal = 'id-fixed' | 'nothing-to-correct'

/** What it takes: the name goes by the real-name check, the occupation by the member's word. */
export type CorrectionDecision =
  | { readonly kind: 'refused'; readonly because: CorrectionRefusal }
  | { readonly kind: 'corrects'; readonly name?: string; readonly occupation?: string }

/**
 * What a member may correct alone. Never the ID number: everything that is promised once per person hangs by it, so only
 * the union corrects it, with the papers at hand.
 */
export function decideSelfCorrection(
  wanted: WantedCorrection,
  present: { readonly name: string; readonly occupation: string },
): CorrectionDecision {
  if (wanted.nationalId !== undefined) return { kind: 'refused', because: 'id-fixed' }
  const name = wanted.name === present.name ? undefined : wanted.name
  const occupation = wanted.occupation === present.occupation ? undefined : wanted.occupation
  if (name === undefined && occupation === undefined) return { kind: 'refused', because: 'nothing-to-correct' }
  return { kind: 'corrects', name, occupation }
}
