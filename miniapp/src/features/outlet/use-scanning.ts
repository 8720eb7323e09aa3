import { useEffect, useRef } from 'react'
import { pause } from '../../platform/clock'
import { scanText } from '../../platform/scan'
import type { ScanMoment, Shown } from './use-redeeming'

/** So long the tick is to be seen before the camera opens for the next worker. */
const tickShown = 1_500

/** Scans one after another until the camera is closed, something is refused, or the page is left. */
export function useScanning(redeem: (shown: Shown) => Promise<ScanMoment>): () => Promise<void> {
  const isLeft = useRef(false)
  useEffect(() => () => void (isLeft.current = true), [])
  return async () => {
    isLeft.current = false
    for (;;) {
      const voucherCode = await scanText()
      if (voucherCode === undefined) return
      const { at } = await redeem({ voucherCode })
      if (at !== 'redeemed' && at !== 'noted') return
      await pause(tickShown)
      if (isLeft.current) return
    }
  }
}
