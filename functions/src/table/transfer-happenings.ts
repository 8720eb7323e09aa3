import type { TransferEvent } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import type { TransferRecord } from './transfers.entities'
import type { Happening } from './happenings'

type Line = Pick<Happening, 'by' | 'reasons'> & { readonly what: TransferEvent; readonly at: string }

/** What a transfer's turns are to its member; of each only the latest of its kind is known. */
function linesOf(transfer: TransferRecord): Line[] {
  const { state, waitingSince, move, endedAt, secondLookAt, escalatedAt, placedBy, basis, reasons } = transfer
  const wasPlaced = placedBy !== undefined
  const lines: (Line | false)[] = [
    wasPlaced
      ? move.doneAt !== waitingSince && { what: 'transfer-arranged', at: waitingSince, by: 'union', reasons: [] }
      : { what: 'transfer-asked', at: waitingSince, by: 'applicant', reasons: [] },
    escalatedAt !== undefined && { what: 'transfer-escalated', at: escalatedAt, by: 'system', reasons: [] },
    secondLookAt !== undefined && { what: 'transfer-second-look', at: secondLookAt, by: 'applicant', reasons: [] },
    move.doneAt !== undefined && {
      what: wasPlaced ? 'placed' : 'transferred',
      at: move.doneAt,
      by: basis === 'authorisation' ? 'system' : 'union',
      reasons: wasPlaced ? reasons : [],
    },
    state === 'declined' && { what: 'transfer-declined', at: endedAt ?? waitingSince, by: 'union', reasons },
    state === 'withdrawn' && {
      what: 'transfer-withdrawn',
      at: endedAt ?? waitingSince,
      by: 'applicant',
      reasons: [],
    },
    state === 'undone' && { what: 'transfer-undone', at: endedAt ?? waitingSince, by: 'applicant', reasons: [] },
  ]
  return lines.filter((line) => line !== false)
}

/**
 * What happened to one transfer, each line with the name of the union that it led to. A line is told apart by its moment
 * too: after a second look a transfer may be declined once more.
 */
export function transferHappenings(transfer: TransferRecord, unionName: string): Happening[] {
  const [, nonce] = transfer.transferId.split('.')
  return linesOf(transfer).map((line) => ({ id: `${nonce}.${line.what}.${line.at}`, unionName, ...line }))
}
