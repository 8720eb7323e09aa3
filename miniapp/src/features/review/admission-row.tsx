import type { AdmissionListReply } from '@gongyou/shared/contracts/contract'
import { Text, View } from '@tarojs/components'
import { tappable } from '../../components/tappable'
import { dayWords } from '../../session/calendar'
import './queue-row.scss'

export type ListedMember = AdmissionListReply['members'][number]

interface AdmissionRowProps {
  readonly member: ListedMember
  readonly occupation: string
  /** There for the chair, who may send somebody back to review. */
  readonly strike?: { readonly struck: boolean; readonly onTap: () => void }
}

/** Somebody whom the union's authorisation admitted. */
export function AdmissionRow({
  member: { name, memberNumber, admittedAt, state },
  occupation,
  strike,
}: AdmissionRowProps) {
  const mayStrike = strike && state !== 'revoked'
  return (
    <View className="queue-row">
      <View className="queue-words admission-words">
        <View className="row">
          <Text className="strong">{name}</Text>
          <Text>{occupation}</Text>
        </View>
        <View className="row">
          <Text className="quiet">{`会员号尾号${memberNumber.slice(-4)}`}</Text>
          <Text className="quiet">{`${dayWords(admittedAt)}入会`}</Text>
        </View>
        {state === 'revoked' && <Text className="queue-flag">已退回审核</Text>}
      </View>
      {mayStrike && (
        <View
          {...tappable({ role: 'checkbox', says: `${name}有疑问`, checked: strike.struck })}
          className={strike.struck ? 'strike struck' : 'strike'}
          onClick={strike.onTap}
        >
          <Text>{strike.struck ? '✓ 有疑问' : '有疑问'}</Text>
        </View>
      )}
    </View>
  )
}
