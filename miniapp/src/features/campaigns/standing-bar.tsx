import { Text, View } from '@tarojs/components'
import type { StaffCampaign } from './campaign-draft'
import './standing-bar.scss'
import { isBoundedByBudget } from './terms-words'

type Standing = NonNullable<StaffCampaign['standing']>

/** How much of a campaign is gone: in figures, and as a bar that fills up. What was redeemed is the green part of it. */
export function StandingBar({ standing, terms }: Pick<StaffCampaign, 'terms'> & { readonly standing: Standing }) {
  const { units, claimed, redeemed = 0 } = standing
  const widthOf = (part: number) => ({ width: `${units === 0 ? 0 : Math.min(100, (part / units) * 100)}%` })
  const used = standing.of === 'all' ? Math.min(redeemed, claimed) : 0
  return (
    <View className="standing">
      <View className="standing-figures">
        {standingWords(standing, isBoundedByBudget(terms)).map((says) => (
          <Text key={says} className="standing-figure">
            {says}
          </Text>
        ))}
      </View>
      <View className="standing-bar" aria-hidden="true">
        <View className="standing-redeemed" style={widthOf(used)} />
        <View className="standing-claimed" style={widthOf(claimed - used)} />
      </View>
    </View>
  )
}

/**
 * `约领了988`, `约剩2012`; to the unit where what was redeemed is known too, which is of all days also where the rest is of
 * today. Where the budget alone is the end of it, nothing is left but money.
 */
function standingWords({ of, claimed, left, redeemed }: Standing, byBudget: boolean): string[] {
  const about = redeemed === undefined ? '约' : ''
  const when = of === 'today' ? '今天' : ''
  const inAll = of === 'today' ? '一共' : '已'
  return [
    `${when}${about}领了${claimed}`,
    byBudget ? `预算${about}够再发${left}份` : `${about}剩${left}`,
    ...(redeemed === undefined ? [] : [`${inAll}核销${redeemed}`]),
  ]
}
