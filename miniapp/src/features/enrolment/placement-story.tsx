import type { Reply } from '@gongyou/shared/contracts/contract'
import { unionKindWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import { Section } from '../../components/section'
import { WhyThisUnion } from './why-this-union'

type Placement = Reply<'placement.preview'>['body']

interface PlacementStoryProps extends Omit<ComponentProps<typeof WhyThisUnion>, 'decision'> {
  readonly placement: Placement
}

/** Which union an application would go to, why there, and why none of those that are asked before it. */
export function PlacementStory({ placement: { union, placementDecision }, ...why }: PlacementStoryProps) {
  return (
    <Section title="您的申请会交给">
      <View>
        <Text className="quiet">{unionKindWords[union.kind]}</Text>
        <View className="title">{union.name}</View>
      </View>
      <WhyThisUnion decision={placementDecision} {...why} />
    </Section>
  )
}
