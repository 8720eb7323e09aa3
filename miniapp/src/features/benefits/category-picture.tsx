import type { BenefitCategory } from '@gongyou/shared/contracts/names'
import { View } from '@tarojs/components'
import './category-picture.scss'

/** A drawing for each category, in lines on a field of 24 by 24. */
const lines: Readonly<Record<BenefitCategory, string>> = {
  'cool-and-warm': 'M6 3h12l-2 18H8zM7 9h10M14 3l2-2',
  'protective-gear': 'M3 17h18M5 17v-3a7 7 0 0 1 14 0v3M10 7v5M14 7v5',
  insurance: 'M12 2l8 3v6c0 6-4 9-8 11-4-2-8-5-8-11V5zM8 12l3 3 5-6',
  'health-check': 'M2 13h5l2-5 4 9 2-4h7M12 4C10 1 5 2 5 6M12 4c2-3 7-2 7 2',
  culture: 'M3 8h18v12H3zM3 8l3-5M9 8l3-5M15 8l3-5M10 12l5 2.5-5 2.5z',
  meal: 'M4 12h16c0 5-3 8-8 8s-8-3-8-8zM9 3v5M12 3v5M15 3v5',
  travel: 'M6 17a3 3 0 1 0 .1 0zM18 17a3 3 0 1 0 .1 0zM6 18l4-8h5l3 8M9 6h4',
  rest: 'M4 11V5a3 3 0 0 1 6 0M2 11h20v3a5 5 0 0 1-5 5H7a5 5 0 0 1-5-5zM6 19v3M18 19v3',
  course: 'M2 8l10-5 10 5-10 5zM6 10v6c3 3 9 3 12 0v-6M22 8v7',
  childcare: 'M12 3a3 3 0 1 0 .1 0zM6 21v-5a6 6 0 0 1 12 0v5M9 21v-3M15 21v-3',
  other: 'M3 9h18v4H3zM5 13v8h14v-8M12 9v12M12 9C9 9 6 8 7 5s5 0 5 4c0-4 4-7 5-4s-2 4-5 4z',
}

/** What kind of benefit it is, at a glance; the word for it stands beside it. */
export function CategoryPicture({ category }: { readonly category: BenefitCategory }) {
  return (
    <View
      className="category-picture"
      aria-hidden="true"
      style={{ backgroundImage: `url("${drawn(lines[category])}")` }}
    />
  )
}

function drawn(path: string): string {
  const look = 'fill="none" stroke="#0a4fbf" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${look}><path d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
