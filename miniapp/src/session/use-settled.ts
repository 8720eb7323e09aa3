import { useEffect, useState } from 'react'

/** As long as somebody takes between two letters; what is asked sooner is asked for nothing. */
const typingPause = 350

/** What was typed, once the typing has stopped. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typingPause)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
