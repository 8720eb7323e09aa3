import { useEffect, useState } from 'react'
import { watchNetwork } from '../platform/network'

/** Whether the phone has a network at this moment; taken for granted until it says otherwise. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => watchNetwork(setOnline), [])
  return online
}
