import { inTheCloud } from '../platform/cloud'
import { edgeOf } from '../platform/edge'
import { keyFor } from '../platform/keyring'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openPeople } from '../table/people.repository'
import { showCard } from './show-card'

/** What a member holds: the card. */
export function wire(surroundings: Surroundings): HttpHandler {
  const table = gongyouTable(surroundings.documents, surroundings.tableName)
  return serve(
    'membership',
    { 'membership.card': showCard },
    {
      people: openPeople(table),
      directory: openDirectory(table),
      cardKey: keyFor(surroundings.keyring, 'card'),
      now: surroundings.now,
    },
    edgeOf(surroundings, table),
  )
}

export const handler = inTheCloud('membership', wire)
