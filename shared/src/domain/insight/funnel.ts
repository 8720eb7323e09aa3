import type { LocalDate } from '../../kernel/time'
import type { JoinFact } from './joining'

/** How far people came through one code, in the order in which it happens to one of them. */
export const funnelSteps = ['seen', 'started', 'submitted', 'admitted'] as const
export type FunnelStep = (typeof funnelSteps)[number]

/** How many came to each step. A phone that was offline may be missing from an earlier one. */
export type Funnel = Readonly<Record<FunnelStep, number>>

export const emptyFunnel: Funnel = { seen: 0, started: 0, submitted: 0, admitted: 0 }

/** One step of one person to be counted for a code, or one admission to be counted out again. */
export interface FunnelFact {
  /** The same whenever and wherever the record is met again, and no other fact's. */
  readonly id: string
  readonly code: string
  readonly on: LocalDate
  readonly step: FunnelStep
  readonly weight: 1 | -1
}

/** Beyond so many facts of one code and day, visits are no longer counted: that is no crowd, but a machine. */
export const mostVisitFacts = 10_000

/** What a joining means for the funnel of the code it came through: what is counted out there is counted out here. */
export function admissionIn({ id, weight, joining }: JoinFact): FunnelFact | undefined {
  return joining.code === undefined ? undefined : { id, weight, code: joining.code, on: joining.on, step: 'admitted' }
}

/** The facts of one day of one code, each once. */
export interface CodeDay {
  readonly on: LocalDate
  readonly facts: readonly FunnelFact[]
}

/** Sorts facts by code and day; one that is there twice stays once. */
export function codeDaysOf(facts: readonly FunnelFact[]): ReadonlyMap<string, readonly CodeDay[]> {
  const codes = new Map<string, Map<LocalDate, Map<string, FunnelFact>>>()
  for (const fact of facts) {
    const days = codes.get(fact.code) ?? new Map<LocalDate, Map<string, FunnelFact>>()
    const day = days.get(fact.on) ?? new Map<string, FunnelFact>()
    codes.set(fact.code, days.set(fact.on, day.set(fact.id, fact)))
  }
  return new Map(
    [...codes].map(([code, days]) => [code, [...days].map(([on, day]) => ({ on, facts: [...day.values()] }))]),
  )
}

/** What facts come to; counting out leaves numbers below nought, which are to be added. */
export function funnelOf(facts: readonly FunnelFact[]): Funnel {
  const at = (step: FunnelStep) => facts.reduce((sum, fact) => (fact.step === step ? sum + fact.weight : sum), 0)
  return { seen: at('seen'), started: at('started'), submitted: at('submitted'), admitted: at('admitted') }
}
