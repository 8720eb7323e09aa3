import { Text, View } from '@tarojs/components'
import { PickRow } from '../../components/pick-row'
import { dateWords } from '../../session/calendar'
import { memberStateWords } from './member-words'
import type { ListedMember } from './use-members'

interface MemberRowProps {
  readonly member: ListedMember
  readonly occupation: string
  /** There for whoever may move members. */
  readonly pick?: { readonly ticked: boolean; readonly onTick: () => void }
  readonly onOpen: () => void
}

/** A member at a glance: nothing in clear. */
export function MemberRow({ member, occupation, pick, onOpen }: MemberRowProps) {
  const { memberNumber, name, since, state, contact } = member
  const tail = `尾号${memberNumber.slice(-4)}`
  const flags = [...(state === 'active' ? [] : [memberStateWords[state]]), ...(contact === 'stale' ? ['待联系'] : [])]
  return (
    <PickRow pick={pick && { says: `选中${tail}`, ...pick }} flags={flags} onOpen={onOpen}>
      <View className="row">
        <Text className="strong">{name}</Text>
        <Text>{occupation}</Text>
      </View>
      <Text className="quiet">{`${tail} · ${dateWords(since)}入会`}</Text>
    </PickRow>
  )
}
