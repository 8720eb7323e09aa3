import { peoplePage } from '@gongyou/shared/contracts/pages/people'
import { openCursors } from '../platform/cursor'
import { edgeOf } from '../platform/edge'
import { invokeChecks } from '../platform/invoke-checks'
import { inTheCloud } from '../platform/cloud'
import { serve, type HttpHandler } from '../platform/serve'
import { readDeployment } from '../platform/settings'
import { openSeal } from '../platform/sealed'
import { openSessions } from '../platform/sessions'
import type { AskingSurroundings, Surroundings } from '../platform/surroundings'
import { openActors } from '../table/actors.repository'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openIdentityChecks } from '../table/identity-checks.repository'
import { openPeople } from '../table/people.repository'
import { openRequests } from '../table/requests.repository'
import { openSettings } from '../table/settings.repository'
import { openTokens } from '../table/tokens.repository'
import { openWeChat } from '../wechat/wechat'
import { openAccounts } from './accounts.repository'
import { findHolder, giveGrant, listGrants, takeGrant } from './appoint-staff'
import { askTheSilent } from './ask-the-silent'
import { beginRecovery } from './begin-recovery'
import { bindPhone } from './bind-phone'
import { closeSession } from './close-session'
import { findDeputy, giveDelegation, takeDelegation } from './delegate-role'
import { handOver } from './hand-over'
import { completeRecoveries, type CompletingDeps } from './complete-recoveries'
import { openCompletions } from './completions.repository'
import { confirmStillHere } from './confirm-still-here'
import { correctMyself } from './correct-myself'
import { decideIdentity, listUnverified } from './decide-identity'
import { haltRecovery, listRecoveries, stopRecovery } from './end-recovery'
import { openFreshnesses } from './freshness.repository'
import { homeReader, showHome } from './home'
import { openSession } from './open-session'
import { exportMyData } from './export-my-data'
import { openGrants } from './grants.repository'
import { listDelegations } from './list-delegations'
import { openMyAccesses } from './my-accesses.repository'
import { openMyClaims } from './my-claims.repository'
import { openMyLead } from './my-lead.repository'
import { openMyMoves } from './my-moves.repository'
import { openPhoneAnswers } from './phone-answers.repository'
import { openPersonChanges } from './person-changes.repository'
import { openRecoveries } from './recoveries.repository'
import { receivePush, verifyPush } from './receive-push'
import { refreshSession } from './refresh-session'
import { showMyAccessLog, showMyConsents, showMyHistory, showMyMessages } from './show-my-ledger'
import { verifyMyself } from './verify-myself'

/** Accounts and sessions: who is calling, and what of theirs the app opens on. */
export function wire(surroundings: AskingSurroundings): HttpHandler {
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
      'wechat.verify': verifyPush,
      'wechat.receive': receivePush,
      'me.home': showHome,
      'me.messages': showMyMessages,
      'me.history': showMyHistory,
      'me.consents': showMyConsents,
      'me.accessLog': showMyAccessLog,
      'me.export': exportMyData,
      'me.bindPhone': bindPhone,
      'me.confirm': confirmStillHere,
      'me.correct': correctMyself,
      'me.verify': verifyMyself,
      'identity.list': listUnverified,
      'identity.decide': decideIdentity,
      'recovery.begin': beginRecovery,
      'recovery.stop': stopRecovery,
      'recovery.list': listRecoveries,
      'recovery.halt': haltRecovery,
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
      readHome: homeReader({ people, directory, settings, lead: openMyLead(table, now), now }),
      moves: openMyMoves(table),
      people,
      recoveries: openRecoveries(table, { documents, requests: openRequests(table, now) }),
      changes: openPersonChanges(table, { documents, requests: openRequests(table, now) }),
      freshnesses: openFreshnesses(table, { documents, requests: openRequests(table, now) }),
      identityChecks: openIdentityChecks(table, now),
      askChecks: surroundings.askChecks,
      accesses: openMyAccesses(table),
      claims: openMyClaims(table, openSeal(keyring, randomBytes)),
      grants: openGrants(table, { documents, requests: openRequests(table, now) }),
      push: { appId: weChat.appId, token: weChat.pushToken, key: weChat.pushKey },
      log: surroundings.log,
      newId: surroundings.newId,
      cursors: openCursors(keyring),
      now,
    },
    edgeOf(surroundings, table),
  )
}

/** The hourly schedule: recoveries whose delay is over complete. */
export function wireRecoveries({ documents, tableName, now, newId, log }: Surroundings) {
  const table = gongyouTable(documents, tableName)
  const actors = openActors(table, now)
  const store = { documents, requests: openRequests(table, now) }
  const deps: CompletingDeps = {
    recoveries: openRecoveries(table, store),
    completions: openCompletions(table, documents),
    accounts: openAccounts(table, { ...store, actors }),
    actors,
    people: openPeople(table),
    newId,
    now,
    log,
  }
  return () => completeRecoveries(deps)
}

/** The hourly schedule: who has been silent for long is asked whether they are still here. */
export function wireSilence({ documents, tableName, now, log }: Surroundings) {
  const table = gongyouTable(documents, tableName)
  const deps = {
    freshnesses: openFreshnesses(table, { documents, requests: openRequests(table, now) }),
    actors: openActors(table, now),
    people: openPeople(table),
    settings: openSettings(table, now),
    now,
    log,
  }
  return () => askTheSilent(deps)
}

export const handler = inTheCloud('people', (surroundings) => {
  const { checksFunction: functionName } = readDeployment()
  return wire({ ...surroundings, askChecks: invokeChecks({ functionName, config: surroundings.documents.config }) })
})
export const sweep = inTheCloud('people', (surroundings) => {
  const work = [wireRecoveries(surroundings), wireSilence(surroundings)]
  return async () => {
    for (const each of work) await each()
  }
})
