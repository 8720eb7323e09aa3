import { openActors } from '../table/actors.repository'
import type { GongyouTable } from '../table/gongyou-table'
import { openRequests } from '../table/requests.repository'
import { openSeal } from './sealed'
import type { Edge } from './serve'
import { openSessions } from './sessions'
import type { Surroundings } from './surroundings'

/** The edge of any context, in these surroundings. */
export function edgeOf({ keyring, randomBytes, now, log }: Surroundings, table: GongyouTable): Edge {
  return {
    sessions: openSessions(keyring, now),
    actors: openActors(table, now),
    requests: openRequests(table, now),
    seal: openSeal(keyring, randomBytes),
    log,
  }
}
