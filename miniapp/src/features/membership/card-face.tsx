import { Text, View } from '@tarojs/components'
import { dateWords } from '../../session/calendar'
import { CardCode } from './card-code'
import type { KeptCard } from './kept-card'
import { membershipWords } from './membership-words'
import './card-face.scss'

/** The card: name, number, union, since when, state, rotating code. Never an ID number, a phone or a photo. */
export function CardFace({ kept }: { kept: KeptCard }) {
  const { card } = kept
  return (
    <View className="card-face">
      <Text className="card-union">{card.unionName}</Text>
      <View className={isLong(card.name) ? 'card-name card-name-long' : 'card-name'} aria-role="heading">
        {card.name}
      </View>
      <View className="card-number" aria-role="img" aria-label={`会员号 ${card.memberNumber.split('').join(' ')}`}>
        <Text>{inFours(card.memberNumber)}</Text>
      </View>
      <View className="card-foot">
        <Text>{`${dateWords(card.since)}入会`}</Text>
        <Text className="card-state">{card.unverified ? '实名待核实' : membershipWords[card.state]}</Text>
      </View>
      <CardCode kept={kept} />
    </View>
  )
}

/** Beyond two lines of large letters the code below would leave the screen. */
const isLong = (name: string) => name.length > 10

/** `1234 5678 9012`, as people read it out. */
export function inFours(memberNumber: string): string {
  return memberNumber.replace(/(.{4})(?=.)/g, '$1 ')
}
