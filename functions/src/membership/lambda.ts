import { membershipPage } from '@gongyou/shared/contracts/pages/membership'
import { minutes, plus } from '@gongyou/shared/kernel/time'
import { inTheCloud } from '../platform/cloud'
import { openCursors } from '../platform/cursor'
import { edgeOf } from '../platform/edge'
import { keyFor } from '../platform/keyring'
import { openSeal } from '../platform/sealed'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { openActors } from '../table/actors.repository'
import { readClaimsAsMember } from '../table/claims-as-member'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openLedgers } from '../table/ledgers.repository'
import { openPeople } from '../table/people.repository'
import { openPools } from '../table/pools.repository'
import { rememberedSeats } from '../table/remembered-seats'
import { openRequests } from '../table/requests.repository'
import { openSettings } from '../table/settings.repository'
import { askSecondLookAtTransfer } from './ask-second-look-at-transfer'
import { askToLeave } from './ask-to-leave'
import { confirmLeaving } from './confirm-leaving'
import { considerPool } from './consider-pool'
import { contactMember } from './contact-member'
import { countMatters } from './count-matters'
import { decideTransferIn } from './decide-transfer'
import { declareWorkLoss, endWorkLoss } from './declare-work-loss'
import { openDepartures } from './departures.repository'
import type { MembershipDeps } from './dependencies'
import { openErasures } from './erasures.repository'
import { listExpulsions } from './list-expulsions'
import { listLeavings } from './list-leavings'
import { answerEmployerQuestion, showEmployerQuestion } from './employer-question'
import { listMembers } from './list-members'
import { listTransfers } from './list-transfers'
import { askSecondLookAtExpulsion, showOwnExpulsion } from './own-expulsion'
import { proposeExpulsion } from './propose-expulsion'
import { endRetention, recordRetention } from './record-retention'
import { openMatters } from './matters.repository'
import { openMembers } from './members.repository'
import { openMoveBatches } from './move-batches.repository'
import { moveGroup } from './move-group'
import { placeFromPool } from './place-from-pool'
import { proposeDaily } from './propose-daily'
import { revealMember } from './reveal-member'
import { searchMembers } from './search-members'
import { showCard } from './show-card'
import { endTrip, listMyTrips, reportTrip, showTripLedger } from './report-trip'
import { showLeaving } from './show-leaving'
import { showMember } from './show-member'
import { showPool } from './show-pool'
import { showTransfer } from './show-transfer'
import { sweepEndings } from './sweep-endings'
import { sweepTransfers } from './sweep-transfers'
import { submitTransfer } from './submit-transfer'
import { takeBackLeaving } from './take-back-leaving'
import { confirmExpulsion, lookAgainAtExpulsion, withdrawExpulsion } from './take-expulsion-step'
import { openTransfers } from './transfers.repository'
import { openTrips } from './trips.repository'
import { undoTransfer } from './undo-transfer'
import { withdrawConsent } from './withdraw-consent'
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
      'trip.report': reportTrip,
      'trip.list': listMyTrips,
      'trip.end': endTrip,
      'trip.ledger': showTripLedger,
      'leaving.ask': askToLeave,
      'leaving.show': showLeaving,
      'leaving.takeBack': takeBackLeaving,
      'leaving.list': listLeavings,
      'leaving.confirm': confirmLeaving,
      'consent.withdraw': withdrawConsent,
      'membership.loseWork': declareWorkLoss,
      'membership.workAgain': endWorkLoss,
      'retention.record': recordRetention,
      'retention.end': endRetention,
      'expulsion.mine': showOwnExpulsion,
      'expulsion.askSecondLook': askSecondLookAtExpulsion,
      'expulsion.list': listExpulsions,
      'expulsion.propose': proposeExpulsion,
      'expulsion.confirm': confirmExpulsion,
      'expulsion.withdraw': withdrawExpulsion,
      'expulsion.lookAgain': lookAgainAtExpulsion,
      'matter.count': countMatters,
      'pool.list': showPool,
      'pool.consider': considerPool,
      'pool.place': placeFromPool,
      'employer.question': showEmployerQuestion,
      'employer.answer': answerEmployerQuestion,
      'member.list': listMembers,
      'member.show': showMember,
      'member.search': searchMembers,
      'member.reveal': revealMember,
      'member.contact': contactMember,
      'member.move': moveGroup,
    },
    { ...dependencies(surroundings), ...tripDependencies(surroundings) },
    edgeOf(surroundings, table),
  )
}

function tripDependencies({ documents, tableName, keyring, randomBytes, now }: Surroundings) {
  const table = gongyouTable(documents, tableName)
  const trips = openTrips(table, { documents, requests: openRequests(table, now) })
  return { trips, seal: openSeal(keyring, randomBytes) }
}

function dependencies({ documents, tableName, keyring, randomBytes, newId, now }: Surroundings): MembershipDeps {
  const table = gongyouTable(documents, tableName)
  const people = openPeople(table)
  const store = { documents, requests: openRequests(table, now) }
  const unremembered = openDirectory(table)
  return {
    people,
    directory: { ...unremembered, seatsOf: rememberedSeats(unremembered, now) },
    claimedAsMember: readClaimsAsMember(table, { people, seal: openSeal(keyring, randomBytes) }),
    transfers: openTransfers(table, store),
    departures: openDepartures(table, store),
    members: openMembers(table),
    matters: openMatters(table),
    pools: openPools(table),
    moveBatches: openMoveBatches(table, store),
    requests: store.requests,
    ledgers: openLedgers(table, store),
    seal: openSeal(keyring, randomBytes),
    settings: openSettings(table, now),
    cursors: openCursors(keyring),
    cardKey: keyFor(keyring, 'card'),
    newId,
    now,
  }
}

/** Leaves room for the page that is under way when the Lambda's five minutes end. */
const mostOfItsTime = minutes(4)

/** The hourly schedule by which everybody who waits is looked at once a day. */
export function wireProposals(surroundings: Surroundings): () => Promise<{ readonly considered: number }> {
  const deps = { ...dependencies(surroundings), log: surroundings.log }
  return () => {
    const until = plus(deps.now(), mostOfItsTime)
    return proposeDaily({ ...deps, timeLeft: () => deps.now() < until })
  }
}

/**
 * The hourly schedule: transfers that nobody answered in time climb to the union above, leavings whose time is over take
 * effect, and whoever has been gone for thirty days is erased.
 */
export function wireSweep(
  surroundings: Surroundings,
): () => Promise<{ readonly moved: number; readonly erased: number }> {
  const { documents, tableName, keyring, randomBytes, now, log } = surroundings
  const table = gongyouTable(documents, tableName)
  const deps = {
    ...dependencies(surroundings),
    actors: openActors(table, now),
    erasures: openErasures(table, documents, tableName),
    seal: openSeal(keyring, randomBytes),
    log,
  }
  return async () => {
    const { moved } = await sweepTransfers(deps)
    const { left, erased } = await sweepEndings(deps)
    return { moved: moved + left, erased }
  }
}

export const handler = inTheCloud('membership', wire)

export const proposals = inTheCloud('membership', wireProposals)

export const sweep = inTheCloud('membership', wireSweep)
