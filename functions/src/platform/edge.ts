import { readAccountAlone } from '../table/account-alone'
import { openActors } from '../table/actors.repository'
import { gatheredReads } from '../table/gathered-reads'
import type { GongyouTable } from '../table/gongyou-table'
import { openRequests } from '../table/requests.repository'
import { openSeal } from './sealed'
import type { Edge } from './serve'
import { openSessions } from './sessions'
import type { Surroundings } from './surroundings'

/** The edge of any context, in these surroundings. */
export function edgeOf(
  { documents, tableName, keyring, randomBytes, now, log }: Surroundings,
  table: GongyouTable,
): Edge {
  return {
    sessions: openSessions(keyring, now),
    actors: openActors(table, now),
    accountAlone: readAccountAlone(table, gatheredReads(documents, tableName)),
    requests: openRequests(table, now),
    seal: openSeal(keyring, randomBytes),
    log,
  }
}
