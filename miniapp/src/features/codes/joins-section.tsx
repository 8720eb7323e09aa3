import { Text } from '@tarojs/components'
import { useAnswer } from '../../api/use-answer'
import { Section } from '../../components/section'

/** The ways in of which an organizer asks, in their order; the others are few. */
const channelWords = { scan: '扫码', online: '网上找来', partner: '合作单位带来' } as const

/** How people joined here and below in the last thirty days; left out while it is not known. */
export function JoinsSection({ unionId }: { readonly unionId: string }) {
  const { shown } = useAnswer('insight.joins', { union: unionId })
  if (shown.at !== 'here') return null
  const { total, byChannel } = shown.body
  const channels = Object.keys(channelWords) as (keyof typeof channelWords)[]
  const parts = channels.map((channel) => `${channelWords[channel]}${byChannel[channel] ?? 0}`)
  return (
    <Section title={`近30天入会${total}人`}>
      <Text>{parts.join(' · ')}</Text>
      <Text className="quiet">下级工会的也算在内</Text>
    </Section>
  )
}
