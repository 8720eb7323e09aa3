import { isOver, line } from './judge'
import type { Measure } from './judge'

/** What one part of the build came to. */
export interface Verdict {
  readonly title: string
  readonly measures: readonly Measure[]
  /** Failings that are not a figure over its budget, as sentences. */
  readonly complaints: readonly string[]
}

export function isFailed({ measures, complaints }: Verdict): boolean {
  return complaints.length > 0 || measures.some(isOver)
}

export function page({ title, measures, complaints }: Verdict): string {
  return [title, ...measures.map(line), ...complaints.map((complaint) => `  ${complaint}`)].join('\n')
}
