import { Text, View } from '@tarojs/components'
import type { StaffCampaign } from './campaign-draft'
import './standing-bar.scss'

type Standing = NonNullable<StaffCampaign['standing']>

/** How much of a campaign is gone: in figures, and as a bar that fills up. What was redeemed is the green part of it. */
export function StandingBar({ standing }: { readonly standing: Standing }) {
  const { units, claimed, redeemed = 0 } = standing
  const widthOf = (part: number) => ({ width: `${units === 0 ? 0 : Math.min(100, (part / units) * 100)}%` })
  const used = standing.of === 'all' ? Math.min(redeemed, claimed) : 0
  return (
    <View className="standing">
      <View className="standing-figures">
        {standingWords(standing).map((says) => (
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

/** `约领了988`, `约剩2012`; to the unit where what was redeemed is known too. */
export function standingWords({ of, claimed, left, redeemed }: Standing): string[] {
  const about = redeemed === undefined ? '约' : ''
  const when = of === 'today' ? '今天' : ''
  return [
    `${when}${about}领了${claimed}`,
    `${about}剩${left}`,
    ...(redeemed === undefined ? [] : [`已核销${redeemed}`]),
  ]
}
