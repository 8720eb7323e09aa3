import { inTheCloud } from '../platform/cloud'
import { openCursors } from '../platform/cursor'
import { edgeOf } from '../platform/edge'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { openArrivals } from '../table/arrivals.repository'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openSearchDocuments } from '../table/search.repository'
import { openSettings } from '../table/settings.repository'
import { arriveByPartner } from './arrive-by-partner'
import { changeCode } from './change-code'
import { closeReport } from './close-report'
import { openCodes } from './codes.repository'
import { createUnion } from './create-union'
import { findUnionsByName } from './find-unions-by-name'
import { editUnion } from './edit-union'
import { inspectUnion } from './inspect-union'
import { listCodes } from './list-codes'
import { openMinuteCounters } from './minute-counters.repository'
import { mintCode } from './mint-code'
import { moveUnion } from './move-union'
import { noteVisit } from './note-visit'
import { openPartners } from './partners.repository'
import { openPosterReports } from './poster-reports.repository'
import { reportPoster } from './report-poster'
import { showLanding } from './show-landing'
import { showRegion } from './show-region'
import { showReports } from './show-reports'
import { showUnion } from './show-union'
import { openTree } from './tree.repository'
import { openVisits } from './visits.repository'
import { openUnionIndex } from './union-index'

/** The tree of unions, their codes, and the regions they cover. */
export function wire(surroundings: Surroundings): HttpHandler {
  const { documents, tableName, keyring, now, newId, randomBytes, linkHost } = surroundings
  const table = gongyouTable(documents, tableName)
  const settings = openSettings(table, now)
  const edge = edgeOf(surroundings, table)
  const keyed = { documents, requests: edge.requests }
  return serve(
    'unions',
    {
      'code.landing': showLanding,
      'code.visit': noteVisit,
      'code.report': reportPoster,
      'partner.arrive': arriveByPartner,
      'region.show': showRegion,
      'union.find': findUnionsByName,
      'union.show': showUnion,
      'union.create': createUnion,
      'union.inspect': inspectUnion,
      'union.edit': editUnion,
      'union.move': moveUnion,
      'code.list': listCodes,
      'code.mint': mintCode,
      'code.change': changeCode,
      'code.reports': showReports,
      'code.closeReport': closeReport,
    },
    {
      tree: openTree(table, { ...keyed, settings }),
      directory: openDirectory(table),
      codes: openCodes(table, keyed),
      posterReports: openPosterReports(table, keyed),
      partners: openPartners(table, keyed),
      arrivals: openArrivals(table, now),
      visits: openVisits(table, now),
      unionIndex: openUnionIndex(openSearchDocuments(table)),
      counters: openMinuteCounters(table, now),
      settings,
      cursors: openCursors(keyring),
      randomBytes,
      linkHost,
      newId,
      now,
    },
    edge,
  )
}

export const handler = inTheCloud('unions', wire)
