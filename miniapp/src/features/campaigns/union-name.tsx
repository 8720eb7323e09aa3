import { View } from '@tarojs/components'
import { useAnswer } from '../../api/use-answer'
import { LinkLine } from '../../components/link-line'

/** A union that was picked, by its name as soon as that is known, and the way to take it out. */
export function UnionName({ id, onDrop }: { readonly id: string; readonly onDrop: () => void }) {
  const { shown } = useAnswer('union.show', { id })
  const name = shown.at === 'here' ? shown.body.name : '一家工会'
  return (
    <View className="row row-apart">
      <View className="strong">{name}</View>
      <LinkLine says={`去掉${name}`} onTap={onDrop} />
    </View>
  )
}
