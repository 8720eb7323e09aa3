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
import { askToLeave } from './ask-to-leave'
import { confirmLeaving } from './confirm-leaving'
import { decideTransferIn } from './decide-transfer'
import { openDepartures } from './departures.repository'
import type { MembershipDeps } from './dependencies'
import { listLeavings } from './list-leavings'
import { listTransfers } from './list-transfers'
import { showCard } from './show-card'
import { showLeaving } from './show-leaving'
import { showTransfer } from './show-transfer'
import { sweepEndings } from './sweep-endings'
import { sweepTransfers } from './sweep-transfers'
import { submitTransfer } from './submit-transfer'
import { takeBackLeaving } from './take-back-leaving'
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
      'leaving.ask': askToLeave,
      'leaving.show': showLeaving,
      'leaving.takeBack': takeBackLeaving,
      'leaving.list': listLeavings,
      'leaving.confirm': confirmLeaving,
    },
    dependencies(surroundings),
    edgeOf(surroundings, table),
  )
}

function dependencies({ documents, tableName, keyring, newId, now }: Surroundings): MembershipDeps {
  const table = gongyouTable(documents, tableName)
  const store = { documents, requests: openRequests(table, now) }
  return {
    people: openPeople(table),
    directory: openDirectory(table),
    transfers: openTransfers(table, store),
    departures: openDepartures(table, store),
    settings: openSettings(table, now),
    cursors: openCursors(keyring),
    cardKey: keyFor(keyring, 'card'),
    newId,
    now,
  }
}

/**
 * The hourly schedule: transfers that nobody answered in time climb to the union above, leavings whose time is over take
 * effect.
 */
export function wireSweep(surroundings: Surroundings): () => Promise<{ readonly moved: number }> {
  const deps = { ...dependencies(surroundings), log: surroundings.log }
  return async () => {
    const transfers = await sweepTransfers(deps)
    const endings = await sweepEndings(deps)
    return { moved: transfers.moved + endings.moved }
  }
}

export const handler = inTheCloud('membership', wire)

export const sweep = inTheCloud('membership', wireSweep)
