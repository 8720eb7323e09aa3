import { useEffect, useState } from 'react'
import { everySecond } from '../../platform/clock'
import { useInFront } from '../../platform/page'
import { useConnection } from '../../session/connection'
import { corrected, rotatingCodeAt, type RotatingCode } from './rotating-code'
import type { KeptCard } from './kept-card'

/** The card's code of this second; it stands still while another screen is in front. */
export function useRotatingCode({ card, clockBehind }: KeptCard): RotatingCode {
  const { now } = useConnection()
  const inFront = useInFront()
  const [phoneTime, setPhoneTime] = useState(now)
  useEffect(() => {
    if (!inFront) return undefined
    const tick = () => setPhoneTime(now())
    tick()
    return everySecond(tick)
  }, [inFront, now])
  return rotatingCodeAt(card.rotation, corrected(phoneTime, clockBehind))
}
