import { Text, View } from '@tarojs/components'
import { tappable } from './tappable'
import './phone-line.scss'

interface PhoneLineProps {
  readonly name: string
  readonly phone: string
  readonly onRing: (phone: string) => void
}

/** The union's telephone: no officer's name, one tap to ring. */
export function PhoneLine({ name, phone, onRing }: PhoneLineProps) {
  return (
    <View {...tappable({ role: 'button' })} className="phone-line" onClick={() => onRing(phone)}>
      <View className="phone-line-words">
        <Text className="strong">{name}</Text>
        <Text>{phone}</Text>
      </View>
      <Text className="phone-line-ring">打电话</Text>
    </View>
  )
}
