import { Text, View } from '@tarojs/components'
import { PickRow } from '../../components/pick-row'
import type { WaitingMember } from './use-pool'

interface PoolRowProps {
  readonly member: WaitingMember
  readonly occupation: string
  /** Left out for whoever may look and not place. */
  readonly pick?: { readonly ticked: boolean; readonly onTick: () => void }
  readonly onOpen: () => void
}

/** Why the placement rule gave that union. */
const whyNearer: Readonly<Record<string, string>> = {
  'own-employer': '本人同意转到单位工会',
  'own-trade': '做同一行',
  'same-site': '就在干活的地方',
}

/** Somebody who waits: who, since when, and where they would be nearer to their work. */
export function PoolRow({ member, occupation, pick, onOpen }: PoolRowProps) {
  const { memberNumber, name, waitingDays, proposal } = member
  const tail = `尾号${memberNumber.slice(-4)}`
  const why = proposal?.reasons.flatMap((each) => whyNearer[each] ?? []) ?? []
  return (
    <PickRow pick={pick && { says: `选中${tail}`, ...pick }} onOpen={onOpen}>
      <View className="row">
        <Text className="strong">{name}</Text>
        <Text>{occupation}</Text>
      </View>
      <Text className="quiet">{`${tail} · ${waitingDays === 0 ? '今天刚到' : `等了${waitingDays}天`}`}</Text>
      {proposal ? (
        <>
          <Text>{`建议到${proposal.unionName}`}</Text>
          {why.length > 0 && <Text className="quiet">{`因为${why.join('、')}`}</Text>}
        </>
      ) : (
        <Text className="quiet">附近暂时没有更合适的工会</Text>
      )}
    </PickRow>
  )
}
