import { inTheCloud } from '../platform/cloud'
import { openCursors } from '../platform/cursor'
import { edgeOf } from '../platform/edge'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openRequests } from '../table/requests.repository'
import { openSettings } from '../table/settings.repository'
import { createUnion } from './create-union'
import { editUnion } from './edit-union'
import { inspectUnion } from './inspect-union'
import { openMinuteCounters } from './minute-counters.repository'
import { moveUnion } from './move-union'
import { showLanding } from './show-landing'
import { showRegion } from './show-region'
import { showUnion } from './show-union'
import { openTree } from './tree.repository'

/** The tree of unions, their codes, and the regions they cover. */
export function wire(surroundings: Surroundings): HttpHandler {
  const { documents, tableName, keyring, newId, now } = surroundings
  const table = gongyouTable(documents, tableName)
  const settings = openSettings(table, now)
  return serve(
    'unions',
    {
      'code.landing': showLanding,
      'region.show': showRegion,
      'union.show': showUnion,
      'union.create': createUnion,
      'union.inspect': inspectUnion,
      'union.edit': editUnion,
      'union.move': moveUnion,
    },
    {
      tree: openTree(table, { documents, requests: openRequests(table, now), settings }),
      directory: openDirectory(table),
      counters: openMinuteCounters(table, now),
      settings,
      cursors: openCursors(keyring),
      newId,
      now,
    },
    edgeOf(surroundings, table),
  )
}

export const handler = inTheCloud('unions', wire)
