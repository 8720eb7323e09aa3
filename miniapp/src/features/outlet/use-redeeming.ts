import type { Reply } from '@gongyou/shared/contracts/contract'
import { readVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import { useTap } from '../../api/use-tap'
import { shake } from '../../platform/shake'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { noVoucherWords, refusalWords, unnotedWords } from './redemption-words'

export type Redemption = Reply<'redemption.make'>['body']['redemption']

/** What came of the last scan. */
export type ScanMoment =
  | { readonly at: 'ready' }
  | { readonly at: 'sending' }
  | { readonly at: 'redeemed'; readonly redemption: Redemption }
  /** Written down without a network: whether it counts is learned later. */
  | { readonly at: 'noted' }
  | { readonly at: 'refused'; readonly says: string }
  | { readonly at: 'undone' }

/** What was scanned, or typed together with the last four of the member number. */
export interface Shown {
  readonly voucherCode: string
  readonly memberTail?: string
}

/** How a scan is noted that finds no network; see `useOfflineBook`. */
export type Note = (shown: Shown) => 'noted' | 'twice' | 'unregistered'

/** Redeems what is shown at one outlet, one after another, and takes it back. */
export function useRedeeming(outletId: string, note: Note) {
  const { ask } = useConnection()
  const undoing = useTap('redemption.undo')
  const moment = useLatestState<ScanMoment>(() => ({ at: 'ready' }))

  async function judged(shown: Shown): Promise<ScanMoment> {
    if (!readVoucherCode(shown.voucherCode)) return { at: 'refused', says: noVoucherWords }
    const reached = await ask('redemption.make', { ...shown, outletId })
    switch (reached.at) {
      case 'answered':
        return { at: 'redeemed', redemption: reached.body.redemption }
      case 'refused':
        return { at: 'refused', says: refusalWords(reached.problem) }
      case 'offline': {
        const became = note(shown)
        return became === 'noted' ? { at: 'noted' } : { at: 'refused', says: unnotedWords[became] }
      }
    }
  }

  /** What came of it; a tap while one is under way is none. */
  async function redeem(shown: Shown): Promise<ScanMoment> {
    if (moment.latest().at === 'sending') return moment.latest()
    moment.set({ at: 'sending' })
    const next = await judged(shown)
    shake(next.at === 'refused' ? 'long' : 'once')
    moment.set(next)
    return next
  }

  async function undo({ id }: Pick<Redemption, 'id'>): Promise<void> {
    if (await undoing.send({ id })) moment.set({ at: 'undone' })
  }

  return { moment: moment.drawn, redeem, undoing: undoing.progress, undo }
}
