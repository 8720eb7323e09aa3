/** What a benefit is, in the city's own short list. */
export const benefitCategories = [
  'cool-and-warm',
  'protective-gear',
  'insurance',
  'health-check',
  'culture',
  'meal',
  'travel',
  'rest',
  'course',
  'childcare',
  'other',
] as const
export type BenefitCategory = (typeof benefitCategories)[number]

/** What a union's money may not buy: cash and what is as good as cash. Named so that a refusal can say why. */
export const cashLikeCategories = ['cash', 'shopping-card', 'face-value-coupon'] as const
export type CashLikeCategory = (typeof cashLikeCategories)[number]

/** Whether a category is one that is refused. */
export function isCashLike(category: string): category is CashLikeCategory {
  return (cashLikeCategories as readonly string[]).includes(category)
}
