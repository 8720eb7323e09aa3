import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { Text, View } from '@tarojs/components'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { ring } from '../../platform/phone-call'
import './places.scss'

type Place = NonNullable<BenefitReply['outlets']>[number]

/** Where it can be used, when it is open and whom to ring; nothing for what needs no counter. */
export function Places({ places }: { readonly places: readonly Place[] | undefined }) {
  if (!places || places.length === 0) return null
  return (
    <Section title="在哪里用">
      {places.map(({ id, name, address, hours, phone, paused }) => (
        <View key={id} className="place">
          <Text className="strong">{paused ? `${name}（暂停，先别去）` : name}</Text>
          <Text className="quiet">{address}</Text>
          {hours && <Text>{hours}</Text>}
          {phone && <LinkLine says={`打电话问店里 ${phone}`} onTap={() => ring(phone)} />}
        </View>
      ))}
    </Section>
  )
}
