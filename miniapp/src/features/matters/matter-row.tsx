import { Text, View } from '@tarojs/components'
import { PickRow } from '../../components/pick-row'

/** One matter at a glance. */
export interface Glance {
  readonly id: string
  /** Of what was seen; nothing where a matter has none. */
  readonly version?: number
  readonly name: string
  readonly tail: string
  readonly occupation?: string
  readonly lines: readonly string[]
  readonly flags?: readonly string[]
}

export const whoIn = ({ name, tail }: Glance) => `${name}（${tail}）`

/** By the last four digits people tell their numbers apart. */
export const tailOf = (memberNumber: string) => `尾号${memberNumber.slice(-4)}`

interface MatterRowProps {
  readonly glance: Glance
  readonly pick?: { readonly ticked: boolean; readonly onTick: () => void }
  readonly onOpen?: () => void
}

/** A row of what waits. */
export function MatterRow({ glance: { name, tail, occupation, lines, flags }, pick, onOpen }: MatterRowProps) {
  return (
    <PickRow pick={pick && { says: `选中${tail}`, ...pick }} flags={flags} onOpen={onOpen}>
      <View className="row">
        <Text className="strong">{name}</Text>
        {occupation && <Text>{occupation}</Text>}
        <Text className="quiet">{tail}</Text>
      </View>
      {lines.map((line) => (
        <Text key={line} className="quiet">
          {line}
        </Text>
      ))}
    </PickRow>
  )
}
