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

/**
 * How many times `bare` a load takes, to two digits. The fastest of each: whatever else the machine does can only add
 * to a load, so the fastest round comes nearest to what the bundle itself costs.
 */
export function importRatio(loads: readonly number[], bare: readonly number[]): number {
  return Math.round((Math.min(...loads) / Math.min(...bare)) * 100) / 100
}
