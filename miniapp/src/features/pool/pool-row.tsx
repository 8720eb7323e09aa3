import { Text, View } from '@tarojs/components'
import { Tick } from '../../components/tick'
import type { WaitingMember } from './use-pool'

interface PoolRowProps {
  readonly member: WaitingMember
  readonly occupation: string
  readonly ticked: boolean
  readonly onTick: () => void
}

/** Why the placement rule gave that union. */
const whyNearer: Readonly<Record<string, string>> = {
  'own-employer': '本人同意转到单位工会',
  'own-trade': '做同一行',
  'same-site': '就在干活的地方',
}

/** Somebody who waits: who, since when, and where they would be nearer to their work. */
export function PoolRow({ member, occupation, ticked, onTick }: PoolRowProps) {
  const { memberNumber, name, waitingDays, proposal } = member
  const words = (
    <View>
      <View className="row">
        <Text className="strong">{name}</Text>
        <Text>{`${occupation} · 尾号${memberNumber.slice(-4)}`}</Text>
      </View>
      <Text className="quiet">{waitingDays === 0 ? '今天刚到' : `等了${waitingDays}天`}</Text>
      <View>
        <Text>
          {proposal
            ? [`建议到${proposal.unionName}`, ...proposal.reasons.flatMap((each) => whyNearer[each] ?? [])].join(' · ')
            : '附近暂时没有更合适的工会'}
        </Text>
      </View>
    </View>
  )
  return (
    <View className="section">
      {proposal ? (
        <Tick ticked={ticked} says={`选中尾号${memberNumber.slice(-4)}`} onTap={onTick}>
          {words}
        </Tick>
      ) : (
        words
      )}
    </View>
  )
}
