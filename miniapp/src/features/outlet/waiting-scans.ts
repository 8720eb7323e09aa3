import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import { offlineText } from '@gongyou/shared/domain/benefits/offline-redemption'
import { readVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { Store } from '../../platform/storage'
import { base64urlOf, bytesOf, utf8Bytes } from '../../session/bytes'
import { clockBehind, corrected } from '../../session/rotating-code'
import { hmacSha256 } from '../../session/sha256'
import type { Shown } from './use-redeeming'

type Device = Reply<'redemption.register'>['body']['device']
type Results = Reply<'redemption.sync'>['body']
export type SignedScan = Request<'redemption.sync'>['scans'][number]

/** A scan that the server has not taken, with the sentence why. */
export interface Untaken {
  readonly sequence: number
  readonly at: string
  readonly says: string
}

/** What one outlet's phone notes while there is no network: its key, what waits, and what came to nothing. */
export interface OfflineBook {
  readonly deviceId: string
  /** 32 bytes in base64url, of this phone alone. */
  readonly key: string
  readonly nextSequence: number
  /** By how many milliseconds this phone's clock was behind the server's. */
  readonly clockBehind: number
  readonly waiting: readonly SignedScan[]
  readonly untaken: readonly Untaken[]
}

const placeOf = (outletId: string) => `offline-book:${outletId}`

export function recallBook(store: Store, outletId: string): OfflineBook | undefined {
  return store.recall<OfflineBook>(placeOf(outletId))
}

export function keepBook(store: Store, outletId: string, book: OfflineBook): void {
  store.keep(placeOf(outletId), book)
}

/** A book begun with a device that was just registered. */
export function begunWith({ id, key, nextSequence, serverTime }: Device, receivedAt: Instant): OfflineBook {
  const behind = clockBehind(serverTime as Instant, receivedAt)
  return { deviceId: id, key, nextSequence, clockBehind: behind, waiting: [], untaken: [] }
}

/** The book with one scan more, under the next number and signed. */
export function noted(book: OfflineBook, shown: Shown, phoneTime: Instant): OfflineBook {
  const { deviceId, key, nextSequence, waiting } = book
  const scan = { sequence: nextSequence, at: corrected(phoneTime, book.clockBehind), ...shown }
  const signature = base64urlOf(hmacSha256(bytesOf(key), utf8Bytes(offlineText(deviceId, scan))))
  return { ...book, nextSequence: nextSequence + 1, waiting: [...waiting, { ...scan, signature }] }
}

/** Whether this very voucher waits already: what the server would refuse is refused at once. */
export function waitsAlready({ waiting }: OfflineBook, { voucherCode }: Shown): boolean {
  const id = voucherIdIn(voucherCode)
  return id !== undefined && waiting.some((scan) => voucherIdIn(scan.voucherCode) === id)
}

/** The book after the server's answers: what was taken is gone, what was not is told; the rest goes on waiting. */
export function told(book: OfflineBook, { results, nextSequence }: Results): OfflineBook {
  const isDone = ({ sequence }: SignedScan) => sequence < nextSequence
  const refused = results.flatMap(({ sequence, ok, problem }) => {
    const scan = book.waiting.find((each) => each.sequence === sequence)
    return !ok && scan && isDone(scan) ? [{ sequence, at: scan.at, says: problem?.detail ?? '' }] : []
  })
  return {
    ...book,
    waiting: book.waiting.filter((scan) => !isDone(scan)),
    untaken: [...book.untaken, ...refused],
  }
}

/** The device is none any more: nothing of what waits counts. */
export function lost(book: OfflineBook, says: string): OfflineBook {
  const untaken = book.waiting.map(({ sequence, at }) => ({ sequence, at, says }))
  return { ...book, waiting: [], untaken: [...book.untaken, ...untaken] }
}

function voucherIdIn(voucherCode: string): string | undefined {
  const read = readVoucherCode(voucherCode)
  return read?.kind === 'scanned' ? read.voucherId : undefined
}
