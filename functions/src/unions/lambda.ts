import { inTheCloud } from '../platform/cloud'
import { edgeOf } from '../platform/edge'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openSettings } from '../table/settings.repository'
import { openMinuteCounters } from './minute-counters.repository'
import { showLanding } from './show-landing'
import { showRegion } from './show-region'
import { showUnion } from './show-union'

/** The tree of unions, their codes, and the regions they cover. */
export function wire(surroundings: Surroundings): HttpHandler {
  const table = gongyouTable(surroundings.documents, surroundings.tableName)
  return serve(
    'unions',
    { 'code.landing': showLanding, 'region.show': showRegion, 'union.show': showUnion },
    {
      directory: openDirectory(table),
      counters: openMinuteCounters(table, surroundings.now),
      settings: openSettings(table, surroundings.now),
    },
    edgeOf(surroundings, table),
  )
}

export const handler = inTheCloud('unions', wire)
