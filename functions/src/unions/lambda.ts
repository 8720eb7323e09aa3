import { unionsPage } from '@gongyou/shared/contracts/pages/unions'
import { minutes, plus } from '@gongyou/shared/kernel/time'
import { inTheCloud } from '../platform/cloud'
import { openCursors } from '../platform/cursor'
import { edgeOf } from '../platform/edge'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { openArrivals } from '../table/arrivals.repository'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openSearchDocuments } from '../table/search.repository'
import { openRequests } from '../table/requests.repository'
import { openSettings } from '../table/settings.repository'
import { arriveByPartner } from './arrive-by-partner'
import { changeCode } from './change-code'
import { closeReport } from './close-report'
import { openCodes } from './codes.repository'
import { carryOutChanges } from './carry-out-changes'
import { createUnion } from './create-union'
import { findUnionsByName } from './find-unions-by-name'
import { confirmChange, withdrawChange } from './decide-change'
import type { EndingDeps } from './dependencies'
import { editUnion } from './edit-union'
import { inspectUnion } from './inspect-union'
import { openFunnelDays } from './funnel-days.repository'
import { showCode } from './show-code'
import { listUnionsInReach } from './list-unions-in-reach'
import { listCodes } from './list-codes'
import { listChanges } from './list-changes'
import { openMinuteCounters } from './minute-counters.repository'
import { mintCode } from './mint-code'
import { moveUnion } from './move-union'
import { noteVisit } from './note-visit'
import { openPartners } from './partners.repository'
import { openPosterReports } from './poster-reports.repository'
import { reportPoster } from './report-poster'
import { dissolveUnion, mergeUnion } from './propose-ending'
import { openRelocation } from './relocation.repository'
import { showLanding } from './show-landing'
import { showRegion } from './show-region'
import { showReports } from './show-reports'
import { showUnion } from './show-union'
import { openTree } from './tree.repository'
import { openVisits } from './visits.repository'
import { openUnionIndex } from './union-index'
import { openUnionChanges } from './union-changes.repository'

/** The tree of unions, their codes, and the regions they cover. */
export function wire(surroundings: Surroundings): HttpHandler {
  const { documents, tableName, keyring, now, randomBytes, linkHost } = surroundings
  const table = gongyouTable(documents, tableName)
  const edge = edgeOf(surroundings, table)
  const keyed = { documents, requests: edge.requests }
  return serve(
    unionsPage,
    {
      'code.landing': showLanding,
      'code.visit': noteVisit,
      'code.report': reportPoster,
      'partner.arrive': arriveByPartner,
      'region.show': showRegion,
      'union.find': findUnionsByName,
      'union.show': showUnion,
      'union.list': listUnionsInReach,
      'union.create': createUnion,
      'union.inspect': inspectUnion,
      'union.edit': editUnion,
      'union.move': moveUnion,
      'code.list': listCodes,
      'code.mint': mintCode,
      'code.show': showCode,
      'code.change': changeCode,
      'code.reports': showReports,
      'code.closeReport': closeReport,
      'union.merge': mergeUnion,
      'union.dissolve': dissolveUnion,
      'union.changes': listChanges,
      'union.confirmChange': confirmChange,
      'union.withdrawChange': withdrawChange,
    },
    {
      ...dependencies(surroundings),
      codes: openCodes(table, keyed),
      posterReports: openPosterReports(table, keyed),
      partners: openPartners(table, keyed),
      arrivals: openArrivals(table, now),
      funnelDays: openFunnelDays(table),
      visits: openVisits(table, now),
      unionIndex: openUnionIndex(openSearchDocuments(table)),
      counters: openMinuteCounters(table, now),
      cursors: openCursors(keyring),
      randomBytes,
      linkHost,
    },
    edge,
  )
}

function dependencies({ documents, tableName, newId, now }: Surroundings): EndingDeps {
  const table = gongyouTable(documents, tableName)
  const settings = openSettings(table, now)
  return {
    tree: openTree(table, { documents, requests: openRequests(table, now), settings }),
    changes: openUnionChanges(table),
    directory: openDirectory(table),
    settings,
    newId,
    now,
  }
}

/** A run leaves the function's five minutes before they are up; the next goes on. */
const mostOfItsTime = minutes(4)

/** The hourly schedule: mergers and dissolutions whose day has come, page by page as long as there is time. */
export function wireChanges(surroundings: Surroundings): () => Promise<{ readonly moved: number }> {
  const { documents, tableName, now, log } = surroundings
  const relocation = openRelocation(gongyouTable(documents, tableName), documents)
  return () => {
    const until = plus(now(), mostOfItsTime)
    return carryOutChanges({ ...dependencies(surroundings), relocation, log, timeLeft: () => now() < until })
  }
}

export const handler = inTheCloud('unions', wire)

export const changes = inTheCloud('unions', wireChanges)
