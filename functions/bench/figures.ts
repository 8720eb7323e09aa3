/** One measured figure with the most it may be. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly budget: number
  readonly unit: 'write units' | 'read units' | 'times' | 'ms' | 'MB'
}

/** The figures as a table for a terminal. */
export function figures(all: readonly Figure[]): string {
  const width = Math.max(...all.map(({ name }) => name.length))
  return all
    .map(({ name, value, budget, unit }) => {
      const mark = value > budget ? 'ABOVE' : ''
      return `${name.padEnd(width)}  ${value.toFixed(1).padStart(7)} of ${String(budget).padStart(4)} ${unit} ${mark}`.trimEnd()
    })
    .join('\n')
}
