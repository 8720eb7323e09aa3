import { membershipPage } from '@gongyou/shared/contracts/pages/membership'
import { inTheCloud } from '../platform/cloud'
import { openCursors } from '../platform/cursor'
import { edgeOf } from '../platform/edge'
import { keyFor } from '../platform/keyring'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openPeople } from '../table/people.repository'
import { openRequests } from '../table/requests.repository'
import { openSettings } from '../table/settings.repository'
import { askSecondLookAtTransfer } from './ask-second-look-at-transfer'
import { decideTransferIn } from './decide-transfer'
import type { MembershipDeps } from './dependencies'
import { listTransfers } from './list-transfers'
import { showCard } from './show-card'
import { showTransfer } from './show-transfer'
import { sweepTransfers } from './sweep-transfers'
import { submitTransfer } from './submit-transfer'
import { openTransfers } from './transfers.repository'
import { undoTransfer } from './undo-transfer'
import { withdrawTransfer } from './withdraw-transfer'

/** What a member holds and does with it: the card, and transfers from union to union. */
export function wire(surroundings: Surroundings): HttpHandler {
  const table = gongyouTable(surroundings.documents, surroundings.tableName)
  return serve(
    membershipPage,
    {
      'membership.card': showCard,
      'transfer.submit': submitTransfer,
      'transfer.show': showTransfer,
      'transfer.undo': undoTransfer,
      'transfer.withdraw': withdrawTransfer,
      'transfer.askSecondLook': askSecondLookAtTransfer,
      'transfer.list': listTransfers,
      'transfer.decide': decideTransferIn,
    },
    dependencies(surroundings),
    edgeOf(surroundings, table),
  )
}

function dependencies({ documents, tableName, keyring, newId, now }: Surroundings): MembershipDeps {
  const table = gongyouTable(documents, tableName)
  return {
    people: openPeople(table),
    directory: openDirectory(table),
    transfers: openTransfers(table, { documents, requests: openRequests(table, now) }),
    settings: openSettings(table, now),
    cursors: openCursors(keyring),
    cardKey: keyFor(keyring, 'card'),
    newId,
    now,
  }
}

/** The hourly schedule: transfers that nobody answered in time climb to the union above. */
export function wireSweep(surroundings: Surroundings): () => Promise<{ readonly moved: number }> {
  const deps = { ...dependencies(surroundings), log: surroundings.log }
  return () => sweepTransfers(deps)
}

export const handler = inTheCloud('membership', wire)

export const sweep = inTheCloud('membership', wireSweep)
