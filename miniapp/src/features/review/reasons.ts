import { reviewReasonWords, type ReviewReason } from '@gongyou/shared/contracts/words'

export const reasonChips = (Object.keys(reviewReasonWords) as ReviewReason[]).map((key) => ({
  key,
  label: reviewReasonWords[key],
}))

/** The field that each reason sends the worker to; reasons without one open the whole form. */
const fieldOf: Readonly<Partial<Record<ReviewReason, readonly string[]>>> = {
  'name-differs': ['name'],
  'id-wrong': ['nationalId'],
  'phone-unanswered': ['phone'],
  'work-unclear': ['work.platform', 'work.site'],
  'place-missing': ['work.region'],
  'someone-else': ['name', 'nationalId'],
}

/** A return as the API wants it: the reasons with the reviewer's own words last, and each field with its reason. */
export function returnFor(picked: readonly ReviewReason[], ownWords: string) {
  const own = ownWords.trim()
  const fields = Object.fromEntries(picked.flatMap((reason) => (fieldOf[reason] ?? []).map((path) => [path, reason])))
  return { reasons: [...picked, ...(own ? [own] : [])], fields }
}
