import type { UnionKind } from '@gongyou/shared/contracts/names'
import { unionKindWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'

/** A union's name, with its kind in plain words above it. */
export function UnionHead({ union: { kind, name } }: { union: { readonly kind: UnionKind; readonly name: string } }) {
  return (
    <View>
      <Text className="quiet">{unionKindWords[kind]}</Text>
      <View className="title" aria-role="heading">
        {name}
      </View>
    </View>
  )
}
