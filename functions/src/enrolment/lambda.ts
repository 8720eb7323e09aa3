import { enrolmentPage } from '@gongyou/shared/contracts/pages/enrolment'
import { mintMemberNumber } from '@gongyou/shared/domain/membership/member-number'
import { inTheCloud } from '../platform/cloud'
import { openCursors } from '../platform/cursor'
import { edgeOf } from '../platform/edge'
import { invokeChecks } from '../platform/invoke-checks'
import { openSeal } from '../platform/sealed'
import { readDeployment } from '../platform/settings'
import { serve, type HttpHandler } from '../platform/serve'
import type { AskingSurroundings, Surroundings } from '../platform/surroundings'
import { openActors } from '../table/actors.repository'
import { openArrivals } from '../table/arrivals.repository'
import { readClaimsAsMember } from '../table/claims-as-member'
import { openDirectory } from '../table/directory.repository'
import { gongyouTable } from '../table/gongyou-table'
import { openIdentityChecks } from '../table/identity-checks.repository'
import { openLedgers } from '../table/ledgers.repository'
import { openPeople } from '../table/people.repository'
import { openRequests } from '../table/requests.repository'
import { openSettings } from '../table/settings.repository'
import { adoptMembership } from './adopt-membership'
import { openAdmissionLists } from './admission-lists.repository'
import { openApplications } from './applications.repository'
import { askSecondLook } from './ask-second-look'
import { openBatches } from './batches.repository'
import { completeProfile } from './complete-profile'
import { confirmAdmissionList } from './confirm-admission-list'
import { contactApplicant } from './contact-applicant'
import { correctApplication } from './correct-application'
import { decideApplication } from './decide-application'
import { decideMany } from './decide-many'
import type { EnrolmentDeps } from './dependencies'
import { findInBase } from './find-in-base'
import { rememberedRegions } from './known-regions'
import { previewPlacement } from './preview-placement'
import { openQueues } from './queues.repository'
import { rememberedSeats } from '../table/remembered-seats'
import { revealApplicant } from './reveal-applicant'
import { showAdmissionLists } from './show-admission-lists'
import { showApplication } from './show-application'
import { showQueue } from './show-queue'
import { showReviewedApplication } from './show-reviewed-application'
import { submitApplication } from './submit-application'
import { sweepOverdue } from './sweep-overdue'
import { undoDecisions } from './undo-decisions'
import { withdrawApplication } from './withdraw-application'

/** From an application to a membership: applying, following, correcting, and the reviewer's side of it. */
export function wire(surroundings: AskingSurroundings): HttpHandler {
  const table = gongyouTable(surroundings.documents, surroundings.tableName)
  return serve(
    enrolmentPage,
    {
      'placement.preview': previewPlacement,
      'application.submit': submitApplication,
      'application.show': showApplication,
      'application.correct': correctApplication,
      'application.withdraw': withdrawApplication,
      'application.askSecondLook': askSecondLook,
      'application.completeProfile': completeProfile,
      'adoption.find': findInBase,
      'adoption.adopt': adoptMembership,
      'review.queue': showQueue,
      'review.show': showReviewedApplication,
      'review.reveal': revealApplicant,
      'review.contact': contactApplicant,
      'review.decide': decideApplication,
      'review.decideMany': decideMany,
      'review.undo': undoDecisions,
      'admission.lists': showAdmissionLists,
      'admission.confirm': confirmAdmissionList,
    },
    dependencies(surroundings),
    edgeOf(surroundings, table),
  )
}

function dependencies(surroundings: AskingSurroundings): EnrolmentDeps {
  const { documents, keyring, now, newId, randomBytes, askChecks, textVersionAliases } = surroundings
  const table = gongyouTable(documents, surroundings.tableName)
  const store = { documents, requests: openRequests(table, now) }
  const actors = openActors(table, now)
  const unremembered = openDirectory(table)
  const directory = { ...unremembered, seatsOf: rememberedSeats(unremembered, now) }
  const people = openPeople(table)
  const seal = openSeal(keyring, randomBytes)
  return {
    applications: openApplications(table, store),
    ledgers: openLedgers(table, store),
    queues: openQueues(table),
    batches: openBatches(table, store),
    requests: store.requests,
    admissionLists: openAdmissionLists(table, store),
    people,
    claimedAsMember: readClaimsAsMember(table, { people, seal }),
    directory,
    arrivals: openArrivals(table, now),
    settings: openSettings(table, now),
    seal,
    cursors: openCursors(keyring),
    askChecks,
    identityChecks: openIdentityChecks(table, now),
    regionExists: rememberedRegions(directory),
    acceptsTextVersion: (affirmed, present) => affirmed === present || textVersionAliases.includes(affirmed),
    actorNow: async (actor) => ({ ...actor, ...(await actors.withId(actor.accountId)) }),
    accountOf: async (accountId) => (await actors.withId(accountId))?.account,
    freshMemberNumber: () => mintMemberNumber(randomBytes(8)),
    newId,
    now,
  }
}

/** The hourly schedule: what was not answered in time climbs, what was returned and left alone lapses. */
export function wireSweep(surroundings: Surroundings): () => Promise<{ readonly moved: number }> {
  const asksNothing = { ...surroundings, askChecks: () => Promise.resolve('unchecked' as const) }
  const deps = { ...dependencies(asksNothing), log: surroundings.log }
  return () => sweepOverdue(deps)
}

export const handler = inTheCloud('enrolment', (surroundings) => {
  const { checksFunction: functionName } = readDeployment()
  return wire({ ...surroundings, askChecks: invokeChecks({ functionName, config: surroundings.documents.config }) })
})

export const sweep = inTheCloud('enrolment', wireSweep)
