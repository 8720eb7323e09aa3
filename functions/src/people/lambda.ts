import { peoplePage } from '@gongyou/shared/contracts/pages/people'
import { openCursors } from '../platform/cursor'
import { edgeOf } from '../platform/edge'
import { inTheCloud } from '../platform/cloud'
import { serve, type HttpHandler } from '../platform/serve'
import { openSeal } from '../platform/sealed'
import { openSessions } from '../platform/sessions'
import type { Surroundings } from '../platform/surroundings'
import { openActors } from '../table/actors.repository'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openPeople } from '../table/people.repository'
import { openRequests } from '../table/requests.repository'
import { openSettings } from '../table/settings.repository'
import { openTokens } from '../table/tokens.repository'
import { openWeChat } from '../wechat/wechat'
import { openAccounts } from './accounts.repository'
import { findHolder, giveGrant, listGrants, takeGrant } from './appoint-staff'
import { bindPhone } from './bind-phone'
import { closeSession } from './close-session'
import { findDeputy, giveDelegation, takeDelegation } from './delegate-role'
import { handOver } from './hand-over'
import { homeReader, showHome } from './home'
import { openSession } from './open-session'
import { openGrants } from './grants.repository'
import { listDelegations } from './list-delegations'
import { openMyAccesses } from './my-accesses.repository'
import { openMyMoves } from './my-moves.repository'
import { openPhoneAnswers } from './phone-answers.repository'
import { refreshSession } from './refresh-session'
import { showMyAccessLog, showMyConsents, showMyHistory, showMyMessages } from './show-my-ledger'

/** Accounts and sessions: who is calling, and what of theirs the app opens on. */
export function wire(surroundings: Surroundings): HttpHandler {
  const { documents, keyring, now, randomBytes, weChat } = surroundings
  const table = gongyouTable(documents, surroundings.tableName)
  const actors = openActors(table, now)
  const directory = openDirectory(table)
  const people = openPeople(table)
  const settings = openSettings(table, now)

  return serve(
    peoplePage,
    {
      'session.open': openSession,
      'session.refresh': refreshSession,
      'session.close': closeSession,
      'me.home': showHome,
      'me.messages': showMyMessages,
      'me.history': showMyHistory,
      'me.consents': showMyConsents,
      'me.accessLog': showMyAccessLog,
      'me.bindPhone': bindPhone,
      'grant.list': listGrants,
      'grant.find': findHolder,
      'grant.give': giveGrant,
      'grant.take': takeGrant,
      'grant.handOver': handOver,
      'delegation.list': listDelegations,
      'delegation.find': findDeputy,
      'delegation.give': giveDelegation,
      'delegation.take': takeDelegation,
    },
    {
      weChat: openWeChat({ ...weChat, tokens: openTokens(table, weChat.appId), now, random: surroundings.random }),
      phoneAnswers: openPhoneAnswers(table, now),
      accounts: openAccounts(table, { documents, actors, requests: openRequests(table, now) }),
      actors,
      directory,
      settings,
      sessions: openSessions(keyring, now),
      seal: openSeal(keyring, randomBytes),
      readHome: homeReader({ people, directory, settings, now }),
      moves: openMyMoves(table),
      people,
      accesses: openMyAccesses(table),
      grants: openGrants(table, { documents, requests: openRequests(table, now) }),
      newId: surroundings.newId,
      cursors: openCursors(keyring),
      now,
    },
    edgeOf(surroundings, table),
  )
}

export const handler = inTheCloud('people', wire)
