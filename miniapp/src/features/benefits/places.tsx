import { Text, View } from '@tarojs/components'
import { Section } from '../../components/section'
import './places.scss'

interface Place {
  readonly id: string
  readonly name: string
  readonly address: string
}

/** Where it can be used; nothing for what needs no counter. */
export function Places({ places }: { readonly places: readonly Place[] | undefined }) {
  if (!places || places.length === 0) return null
  return (
    <Section title="在哪里用">
      {places.map(({ id, name, address }) => (
        <View key={id} className="place">
          <Text className="strong">{name}</Text>
          <Text className="quiet">{address}</Text>
        </View>
      ))}
    </Section>
  )
}
