import { useSyncExternalStore } from 'react'
import { useConnection } from './connection'

/** Whether to write large, followed by every screen. */
export function useLargeType(): boolean {
  const { typeSize } = useConnection()
  return useSyncExternalStore(typeSize.subscribe, typeSize.isLarge, typeSize.isLarge)
}
