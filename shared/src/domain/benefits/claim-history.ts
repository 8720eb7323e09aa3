/** What others have made of a claim, as its holder reads it. */
export const claimEvents = [
  'draw-won',
  'draw-lost',
  'entry-too-late',
  'benefit-granted',
  'benefit-declined',
  'benefit-taken-back',
] as const
export type ClaimEvent = (typeof claimEvents)[number]

/** One turn of a claim; an own tap is none, since its holder knows of it. */
export interface ClaimTurn {
  readonly at: string
  readonly what: ClaimEvent
  /** In staff's own words. */
  readonly reason?: string
}
