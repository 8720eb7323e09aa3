import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Request } from '@gongyou/shared/contracts/contract'
import { routeNames, type RouteName } from '@gongyou/shared/contracts/routes'
import {
  fastForm,
  refusalOf,
  reviewedForm,
  runTown,
  staffMember,
  succeeded,
  worker,
  type AnyOutcome,
  type RunningTown,
  type Worker,
} from '../../testing/running-town'
import { jointForm } from '../../testing/tree-town'
import { codes, staff, unmintedCode } from '../../testing/small-town'
import { tokensOf } from '../../testing/tokens'

/** Where a caller can stand to what a route is about: an application that waits at the riders' union. */
const standpoints = [
  'signed out',
  'with a forged token',
  'with an unsigned token',
  'with an expired token',
  'with a revoked token',
  'without a role',
  'the applicant',
  'a member',
  'its reviewer',
  'the parent’s reviewer',
  'the district’s reviewer',
  'a sibling’s reviewer and chair',
  'the drivers’ chair',
  'its organizer',
  'the city’s auditor',
  'the district’s admin',
] as const
type Standpoint = (typeof standpoints)[number]

/** What each caller is answered: `ok`, or the name of the refusal. */
type Answers = Readonly<Record<Standpoint, string>>

const toAll = (answer: string) => Object.fromEntries(standpoints.map((each) => [each, answer])) as Answers
const unknown = [
  'signed out',
  'with a forged token',
  'with an unsigned token',
  'with an expired token',
  'with a revoked token',
] as const
const toUnknown = Object.fromEntries(unknown.map((each) => [each, 'signed-out'])) as Pick<
  Answers,
  (typeof unknown)[number]
>
const toSignedIn = (answer: string, rest: Partial<Answers> = {}): Answers => ({
  ...toAll(answer),
  ...rest,
  ...toUnknown,
})

const toReviewers = toSignedIn('not-found', {
  'its reviewer': 'ok',
  'the parent’s reviewer': 'ok',
  'the district’s reviewer': 'ok',
})

/** Of somebody else's: as if it did not exist. */
const toAnybodysMember = toSignedIn('not-member', { 'the applicant': 'not-found', 'a member': 'not-found' })
const toItsOrganizer = toSignedIn('not-found', { 'its organizer': 'ok' })

interface Walk<R extends RouteName> {
  readonly input: () => Request<R>
  readonly answers: Answers
}

const ending = { version: 99, reason: 'congress-resolution', document: '演示〔2026〕8号' } as const

let application: { readonly id: string; readonly version: number }
let ownBatch: string
let memberNumber: string
let transfer: { readonly id: string }
let posterReport: string

/**
 * One line for every route: a new route without one fails. Whoever is let in and would change something is given a
 * version that nobody saw, so that the refusal shows how far the caller came.
 */
const walks: { readonly [R in RouteName]: Walk<R> } = {
  'about.health': { input: () => ({}), answers: toAll('ok') },
  'about.contract': { input: () => ({}), answers: toAll('ok') },
  'about.texts': { input: () => ({}), answers: toAll('ok') },
  'about.link': { input: () => ({ link: codes.review.code }), answers: toAll('ok') },
  'session.open': { input: () => ({ loginCode: 'of-yesterday' }), answers: toAll('login-code-spent') },
  'session.refresh': { input: () => ({ refreshToken: 'none-of-ours' }), answers: toAll('signed-out') },
  'session.close': { input: () => ({}), answers: toSignedIn('ok') },
  'me.home': { input: () => ({}), answers: toSignedIn('ok') },
  'me.messages': { input: () => ({}), answers: toSignedIn('ok') },
  'me.history': { input: () => ({}), answers: toSignedIn('ok') },
  'me.consents': { input: () => ({}), answers: toSignedIn('ok') },
  'me.accessLog': { input: () => ({}), answers: toSignedIn('ok') },
  'me.bindPhone': { input: () => ({ phoneNumber: '12' }), answers: toSignedIn('phone-needed') },
  'code.landing': { input: () => ({ code: codes.review.code }), answers: toAll('ok') },
  'code.visit': {
    input: () => ({ code: codes.review.code, visitId: randomUUID(), step: 'seen' }),
    answers: toAll('ok'),
  },
  'code.report': { input: () => ({ code: unmintedCode, problem: 'covered' }), answers: toAll('code-unknown') },
  'partner.arrive': { input: () => ({ token: 'none-of-theirs' }), answers: toAll('partner-link-invalid') },
  'region.show': { input: () => ({ code: '330206' }), answers: toAll('ok') },
  'union.find': { input: () => ({ q: '北仑' }), answers: toAll('ok') },
  'union.show': { input: () => ({ id: 'joint-union' }), answers: toAll('ok') },
  'union.create': {
    input: () => ({ ...jointForm, parentId: 'township-union', approvalDocument: '' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'approval-needed' }),
  },
  'union.inspect': {
    input: () => ({ id: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
  'union.edit': {
    input: () => ({ id: 'joint-union', version: 99 }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'changed-meanwhile' }),
  },
  'union.move': {
    input: () => ({ id: 'joint-union', version: 99, parentId: 'sibling-union' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'changed-meanwhile' }),
  },
  'union.merge': {
    input: () => ({ ...ending, id: 'joint-union', into: 'sibling-union' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'changed-meanwhile' }),
  },
  'union.dissolve': {
    input: () => ({ ...ending, id: 'joint-union' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'changed-meanwhile' }),
  },
  'union.changes': {
    input: () => ({ id: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
  'union.confirmChange': {
    input: () => ({ id: 'joint-union', changeId: 'none', version: 1 }),
    answers: toSignedIn('not-found'),
  },
  'union.withdrawChange': {
    input: () => ({ id: 'joint-union', changeId: 'none', version: 1 }),
    answers: toSignedIn('not-found'),
  },
  'grant.list': {
    input: () => ({ union: 'joint-union' }),
    answers: toSignedIn('not-found', { 'the city’s auditor': 'ok', 'the district’s admin': 'ok' }),
  },
  'grant.find': {
    input: () => ({ memberNumber }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'ok' }),
  },
  'grant.give': {
    input: () => ({ memberNumber, role: 'clerk', unionId: 'joint-union' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'outlet-needed' }),
  },
  'grant.take': {
    input: () => ({ holderId: town.accountIdOf(staff.districtAdmin.openid), role: 'admin', unionId: 'district-union' }),
    answers: toSignedIn('not-found', { 'the district’s admin': 'own-role' }),
  },
  'placement.preview': { input: () => ({ occupation: 'courier' }), answers: toSignedIn('ok') },
  'application.submit': {
    input: () => reviewedForm('330299199901010012', { unionCode: unmintedCode }),
    answers: toSignedIn('code-unknown', { 'the applicant': 'ok' }),
  },
  'application.show': {
    input: () => ({ id: application.id }),
    answers: toSignedIn('not-found', { 'the applicant': 'ok' }),
  },
  'application.correct': {
    input: () => ({ id: application.id, version: 99, name: '李四' }),
    answers: toSignedIn('not-found', { 'the applicant': 'changed-meanwhile' }),
  },
  'application.withdraw': {
    input: () => ({ id: application.id, version: 99 }),
    answers: toSignedIn('not-found', { 'the applicant': 'changed-meanwhile' }),
  },
  'application.askSecondLook': {
    input: () => ({ id: application.id, version: 99 }),
    answers: toSignedIn('not-found', { 'the applicant': 'changed-meanwhile' }),
  },
  'application.completeProfile': {
    input: () => ({ id: application.id, version: 99 }),
    answers: toSignedIn('not-found', { 'the applicant': 'changed-meanwhile' }),
  },
  'review.queue': {
    input: () => ({ union: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'ok',
      'the parent’s reviewer': 'ok',
      'the district’s reviewer': 'ok',
    }),
  },
  'review.show': { input: () => ({ id: application.id }), answers: toReviewers },
  'review.reveal': { input: () => ({ id: application.id, purpose: 'check-identity' }), answers: toReviewers },
  'review.contact': {
    input: () => ({ id: application.id, outcome: 'dialled' }),
    answers: { ...toReviewers, 'its organizer': 'ok' },
  },
  'review.decide': {
    input: () => ({ id: application.id, version: 99, decision: 'approve' }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'changed-meanwhile',
      'the parent’s reviewer': 'changed-meanwhile',
      'the district’s reviewer': 'changed-meanwhile',
    }),
  },
  'review.decideMany': {
    input: () => ({ decisions: [{ applicationId: application.id, version: 99, decision: 'approve' }] }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'changed-meanwhile',
      'the parent’s reviewer': 'changed-meanwhile',
      'the district’s reviewer': 'changed-meanwhile',
    }),
  },
  'review.undo': {
    input: () => ({ batchId: ownBatch }),
    answers: toSignedIn('not-found', { 'its reviewer': 'ok' }),
  },
  'admission.lists': {
    input: () => ({ union: 'freight-union' }),
    answers: toSignedIn('not-found', {
      'the drivers’ chair': 'ok',
      'the district’s reviewer': 'ok',
      'the city’s auditor': 'ok',
    }),
  },
  'admission.confirm': {
    input: () => ({ id: 'freight-union.2026-W47' }),
    answers: toSignedIn('not-found', { 'the drivers’ chair': 'ok' }),
  },
  'code.list': {
    input: () => ({ id: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
  'code.mint': {
    input: () => ({ id: 'joint-union', codePlacement: { kind: 'station', label: '小港站' }, fastLane: true }),
    answers: toSignedIn('not-found', { 'its organizer': 'fast-lane-unauthorised' }),
  },
  'code.change': {
    input: () => ({ code: codes.review.code, version: 99, move: 'pause' }),
    answers: toSignedIn('not-found', { 'its organizer': 'changed-meanwhile' }),
  },
  'code.reports': {
    input: () => ({ code: codes.review.code }),
    answers: toSignedIn('not-found', {
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
  'code.closeReport': {
    input: () => ({ code: codes.review.code, id: posterReport, outcome: 'put-right' }),
    answers: toSignedIn('not-found', { 'its organizer': 'ok' }),
  },
  'insight.joins': {
    input: () => ({ union: 'joint-union' }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'ok',
      'the parent’s reviewer': 'ok',
      'the district’s reviewer': 'ok',
      'its organizer': 'ok',
      'the city’s auditor': 'ok',
      'the district’s admin': 'ok',
    }),
  },
  'print.poster': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.picture': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.card': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.sheet': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'print.miniProgramCode': { input: () => ({ code: codes.review.code }), answers: toItsOrganizer },
  'membership.card': { input: () => ({}), answers: toSignedIn('not-member', { 'a member': 'ok' }) },
  'transfer.submit': {
    input: () => ({ unionId: 'no-such-union' }),
    answers: toSignedIn('not-member', { 'the applicant': 'not-found', 'a member': 'not-found' }),
  },
  'transfer.show': { input: () => ({ id: transfer.id }), answers: toAnybodysMember },
  'transfer.undo': { input: () => ({ id: transfer.id }), answers: toAnybodysMember },
  'transfer.withdraw': { input: () => ({ id: transfer.id }), answers: toAnybodysMember },
  'transfer.askSecondLook': { input: () => ({ id: transfer.id }), answers: toAnybodysMember },
  'transfer.list': {
    input: () => ({ union: 'joint-union' }),
    answers: { ...toReviewers, 'the city’s auditor': 'ok' },
  },
  'transfer.decide': {
    input: () => ({ id: transfer.id, version: 99, decision: 'accept' }),
    answers: toSignedIn('not-found', {
      'its reviewer': 'changed-meanwhile',
      'the parent’s reviewer': 'changed-meanwhile',
      'the district’s reviewer': 'changed-meanwhile',
    }),
  },
}

let town: RunningTown
let openids: Readonly<Record<Exclude<Standpoint, (typeof unknown)[number]>, string>>

beforeAll(async () => {
  town = await runTown()
  const [applicant, member, other] = await Promise.all([worker(town), worker(town), worker(town)])
  const joined = succeeded(await member.call('application.submit', fastForm(member.nationalId))).body
  memberNumber = 'membership' in joined ? (joined.membership?.memberNumber ?? '') : ''
  application = await applicationOf(applicant)
  transfer = await transferOf(await worker(town))
  for (const each of Object.values(staff)) await staffMember(town, each)
  await staffMember(town, { ...staff.auditor, openid: 'nobody-in-particular' })
  openids = {
    'without a role': 'nobody-in-particular',
    'the applicant': applicant.openid,
    'a member': member.openid,
    'its reviewer': staff.jointReviewer.openid,
    'the parent’s reviewer': staff.townshipReviewer.openid,
    'the district’s reviewer': staff.districtReviewer.openid,
    'a sibling’s reviewer and chair': staff.siblingReviewer.openid,
    'the drivers’ chair': staff.freightChair.openid,
    'its organizer': staff.organizer.openid,
    'the city’s auditor': staff.auditor.openid,
    'the district’s admin': staff.districtAdmin.openid,
  }
  posterReport = await reportedPoster()
  const reviewer = await staffMember(town, staff.jointReviewer)
  const { id: applicationId, version } = await applicationOf(other)
  const decisions = [{ applicationId, version, decision: 'return' as const, reasons: ['work-unclear'] }]
  ownBatch = succeeded(await reviewer.call('review.decideMany', { decisions })).body.batchId
})
afterAll(() => town.close())

async function reportedPoster(): Promise<string> {
  const { code } = codes.review
  succeeded(await town.call('code.report', { code, problem: 'damaged' }, { idempotencyKey: randomUUID() }))
  const organizer = await staffMember(town, staff.organizer)
  const [report] = succeeded(await organizer.call('code.reports', { code })).body.items
  return report?.id ?? ''
}

async function applicationOf(applicant: Worker) {
  return succeeded(await applicant.call('application.submit', reviewedForm(applicant.nationalId))).body.application
}

/** Of a driver who asks to move to the riders' union, where it waits. */
async function transferOf(driver: Worker) {
  succeeded(await driver.call('application.submit', fastForm(driver.nationalId)))
  const { transfer } = succeeded(await driver.call('transfer.submit', { unionId: 'joint-union' })).body
  if (!transfer) throw new Error('nothing was asked for')
  return transfer
}

/** A token for somebody who stands there; those without a good one try to pass for the reviewer. */
async function tokenOf(standpoint: Standpoint): Promise<string | undefined> {
  const tokens = tokensOf(town, openids['its reviewer'])
  switch (standpoint) {
    case 'signed out':
      return undefined
    case 'with a forged token':
      return tokens.forged()
    case 'with an unsigned token':
      return tokens.unsigned()
    case 'with an expired token':
      return tokens.expired()
    case 'with a revoked token':
      return tokens.revoked()
    default:
      return tokensOf(town, openids[standpoint]).good()
  }
}

/** `ok`, or the refusal; of a batch of one, that of its row. */
function answerOf(outcome: AnyOutcome): string {
  if (!outcome.ok) return refusalOf(outcome)
  const { results } = (outcome.body ?? {}) as { results?: readonly { problem?: { code: string } }[] }
  return results?.[0]?.problem?.code ?? 'ok'
}

describe('who may do what', () => {
  it('is laid down for every route', () => {
    expect(Object.keys(walks).sort()).toEqual([...routeNames].sort())
  })

  it.each(routeNames)('is answered to everybody as laid down: %s', async (name) => {
    const input = walks[name].input()
    const answered = standpoints.map(async (standpoint) => {
      const token = await tokenOf(standpoint)
      return [standpoint, answerOf(await town.call(name, input, { token, idempotencyKey: randomUUID() }))]
    })
    expect(Object.fromEntries(await Promise.all(answered))).toEqual(walks[name].answers)
  })
})
