import { addDays } from '../../kernel/time'
import type { LocalDate } from '../../kernel/time'

export type PeriodRefusal = 'period-backwards' | 'period-too-long'

export type PeriodDecision =
  | { readonly kind: 'period'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly kind: 'refused'; readonly because: PeriodRefusal }

/** Days shown to somebody who names none, both ends counted. */
const usual = 30
/** A quarter has 92 days at the most. */
const longest = 92

/** The days to be shown, both ends counted. Without an end it is today; without a beginning it is thirty days in all. */
export function decidePeriod(
  asked: { readonly from?: LocalDate; readonly to?: LocalDate },
  today: LocalDate,
): PeriodDecision {
  const to = asked.to ?? today
  const from = asked.from ?? addDays(to, 1 - usual)
  if (from > to) return { kind: 'refused', because: 'period-backwards' }
  if (from < addDays(to, 1 - longest)) return { kind: 'refused', because: 'period-too-long' }
  return { kind: 'period', from, to }
}
