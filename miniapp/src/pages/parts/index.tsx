import { Text, View } from '@tarojs/components'
import { Screen } from '../../session/screen'
import { specimens } from './specimens'

/** Every part of the design on one page, for `docs/parts.md`. Only a demonstration in a browser holds this page. */
export default function PartsPage() {
  return (
    <Screen>
      {Object.entries(specimens).map(([name, Specimen]) => (
        <View key={name} id={`part-${name}`} className="stack">
          <Text className="quiet">{name}</Text>
          <Specimen />
        </View>
      ))}
    </Screen>
  )
}
