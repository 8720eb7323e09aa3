import { useEffect, useRef } from 'react'
import { useTap } from '../../api/use-tap'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { useOnline } from '../../session/use-online'
import type { Shown } from './use-redeeming'
import { begunWith, keepBook, lost, noted, recallBook, told, waitsAlready, type OfflineBook } from './waiting-scans'

/** As many as one request takes. */
const atOnce = 100

/** What an outlet redeems without a network: noted and signed on this phone, and told as soon as there is one. */
export function useOfflineBook(outletId: string) {
  const { store, ask, now } = useConnection()
  const registering = useTap('redemption.register')
  const held = useLatestState<OfflineBook | undefined>(() => recallBook(store, outletId))
  const telling = useRef(false)
  const online = useOnline()
  const waits = held.drawn?.waiting.length ?? 0

  function write(book: OfflineBook): void {
    keepBook(store, outletId, book)
    held.set(book)
  }

  async function register(): Promise<void> {
    const answered = await registering.send({ outletId })
    if (answered) write({ ...begunWith(answered.device, now()), untaken: held.latest()?.untaken ?? [] })
  }

  /** Notes a scan, where this phone is registered and the voucher does not wait already. */
  function note(shown: Shown): 'noted' | 'twice' | 'unregistered' {
    const book = held.latest()
    if (!book) return 'unregistered'
    if (waitsAlready(book, shown)) return 'twice'
    write(noted(book, shown, now()))
    return 'noted'
  }

  /** Tells the server what waits, in the order in which it was noted; what gets no answer goes on waiting. */
  async function tell(): Promise<void> {
    const book = held.latest()
    if (!book || book.waiting.length === 0 || telling.current) return
    telling.current = true
    const { deviceId, waiting } = book
    const reached = await ask('redemption.sync', { outletId, deviceId, scans: [...waiting.slice(0, atOnce)] })
    telling.current = false
    const after = held.latest() ?? book
    if (reached.at === 'answered') write(told(after, reached.body))
    if (reached.at === 'refused' && reached.problem.code === 'device-unknown')
      write(lost(after, reached.problem.detail))
  }

  const latestTell = useRef(tell)
  useEffect(() => {
    latestTell.current = tell
  })
  useEffect(() => {
    if (online && waits > 0) void latestTell.current()
  }, [online, waits])

  return {
    book: held.drawn,
    registering: registering.progress,
    register,
    note,
    tell,
    /** What came to nothing has been read. */
    clear: () => {
      const book = held.latest()
      if (book) write({ ...book, untaken: [] })
    },
  }
}
