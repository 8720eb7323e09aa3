/** Something measured, beside what it may come to. */
export interface Measure {
  readonly name: string
  readonly figure: number
  readonly budget?: number
  readonly unit: 'KB' | '× the bare client'
}

/** Bytes as the KB of the budgets: 1,000 bytes each, rounded up, so that a budget is never passed by rounding. */
export function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000)
}

export function isOver({ figure, budget }: Measure): boolean {
  return budget !== undefined && figure > budget
}

/** One line a person can read: `people  512 KB of 720`. */
export function line(measure: Measure): string {
  const { name, figure, budget, unit } = measure
  const of = budget === undefined ? '' : ` of ${budget}`
  return `  ${name.padEnd(24)}${String(figure).padStart(6)} ${unit}${of}${isOver(measure) ? '  OVER' : ''}`
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [below = NaN, above = NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 0 ? (below + above) / 2 : above
}

/** How many times `bare` a load takes, to two digits; medians, since one slow start says nothing. */
export function importRatio(loads: readonly number[], bare: readonly number[]): number {
  return Math.round((median(loads) / median(bare)) * 100) / 100
}
