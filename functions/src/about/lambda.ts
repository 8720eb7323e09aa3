import { aboutPage } from '@gongyou/shared/contracts/pages/about'
import { inTheCloud } from '../platform/cloud'
import { edgeOf } from '../platform/edge'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openSettings } from '../table/settings.repository'
import { openLink } from './open-link'
import { sayAlive } from './say-alive'
import { showContract } from './show-contract'
import { showTexts } from './show-texts'

/** What the service says of itself: that it is alive, its contract, and the city's texts. */
export function wire(surroundings: Surroundings): HttpHandler {
  const { linkProof } = surroundings
  const table = gongyouTable(surroundings.documents, surroundings.tableName)
  return serve(
    aboutPage,
    { 'about.health': sayAlive, 'about.contract': showContract, 'about.texts': showTexts, 'about.link': openLink },
    { settings: openSettings(table, surroundings.now), directory: openDirectory(table), linkProof },
    edgeOf(surroundings, table),
  )
}

export const handler = inTheCloud('about', wire)
