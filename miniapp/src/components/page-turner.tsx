import { Text, View } from '@tarojs/components'
import { LinkLine } from './link-line'
import { Section } from './section'

interface PageTurnerProps {
  readonly first: number
  readonly last: number
  readonly of: number
  /** The measure word of what is listed; people, unless said otherwise. */
  readonly counts?: string
  readonly back?: () => void
  readonly on?: () => void
}

/** Under a part of a long list: which part it is, and the ways on and back. Nothing under a list that is whole. */
export function PageTurner({ first, last, of, counts = '位', back, on }: PageTurnerProps) {
  if (!back && !on) return null
  return (
    <Section>
      <Text className="quiet">{`第${first}–${last}${counts}，共${of}${counts}`}</Text>
      <View className="row row-apart">
        {back && <LinkLine says="看前面的" onTap={back} />}
        {on && <LinkLine says="看后面的" onTap={on} />}
      </View>
    </Section>
  )
}
