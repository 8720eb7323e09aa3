import { Text } from '@tarojs/components'
import { usePlaceName } from '../../session/use-place-name'

/** A place by its code, in words once they are here. */
export function PlaceName({ code }: { readonly code: string }) {
  return <Text>{usePlaceName(code) ?? code}</Text>
}
