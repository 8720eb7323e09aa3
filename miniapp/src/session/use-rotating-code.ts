import { useEffect, useState } from 'react'
import { everySecond } from '../platform/clock'
import { useInFront } from '../platform/page'
import { useConnection } from './connection'
import { corrected, rotatingCodeAt, type RotatingCode, type Rotation } from './rotating-code'

interface Rotating {
  readonly rotation: Rotation
  /** Milliseconds by which this phone's clock was behind the server's when the key came. */
  readonly clockBehind: number
}

/** The code of this second; it stands still while another screen is in front. */
export function useRotatingCode({ rotation, clockBehind }: Rotating): RotatingCode {
  const { now } = useConnection()
  const inFront = useInFront()
  const [phoneTime, setPhoneTime] = useState(now)
  useEffect(() => {
    if (!inFront) return undefined
    const tick = () => setPhoneTime(now())
    tick()
    return everySecond(tick)
  }, [inFront, now])
  return rotatingCodeAt(rotation, corrected(phoneTime, clockBehind))
}
