import { randomUUID } from 'node:crypto'
import { admittedDriver, type Admitted } from '../admitted'
import { reviewedForm, staffMember, succeeded, worker, type RunningTown, type Worker } from '../running-town'
import { newWeChatOf } from '../new-wechat'
import { codes, staff } from '../small-town'
import type { Caller } from './standpoints'

/** What the callers ask about, and by which account each of them has signed in. */
export interface Scene {
  readonly town: RunningTown
  readonly openids: Readonly<Record<Caller, string>>
  /** Waits at the riders' union. */
  readonly application: { readonly id: string; readonly version: number }
  /** Decisions that its reviewer took. */
  readonly ownBatch: string
  readonly memberNumber: string
  /** Of a driver who asks to move to the riders' union, where it waits. */
  readonly transfer: { readonly id: string }
  /** Of a driver who wants to leave the drivers' union. */
  readonly leaving: { readonly id: string }
  /** Proposed for a driver of the drivers' union. */
  readonly expulsion: { readonly id: string }
  /** Asked for by the riders' reviewer. */
  readonly roll: { readonly id: string }
  readonly posterReport: string
  /** Asks for a driver of the drivers' union, and waits. */
  readonly recoveryId: string
}

/** Lets happen in a town what the routes are asked about. */
export async function setScene(town: RunningTown): Promise<Scene> {
  const [applicant, member, other] = await Promise.all([worker(town), admittedDriver(town), worker(town)])
  const application = await applicationOf(applicant)
  const transfer = await transferOf(await admittedDriver(town))
  for (const each of Object.values(staff)) await staffMember(town, each)
  await staffMember(town, { ...staff.auditor, openid: 'nobody-in-particular' })
  return {
    town,
    openids: openidsOf(applicant, member),
    application,
    ownBatch: await batchOf(town, await applicationOf(other)),
    memberNumber: member.memberNumber,
    transfer,
    leaving: await leavingOf(await admittedDriver(town)),
    expulsion: await expulsionOf(town, await admittedDriver(town)),
    roll: await rollOf(town),
    posterReport: await reportedPoster(town),
    recoveryId: await recoveryOf(town, await admittedDriver(town)),
  }
}

const openidsOf = (applicant: Worker, member: Worker): Scene['openids'] => ({
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
})

async function applicationOf(applicant: Worker) {
  return succeeded(await applicant.call('application.submit', reviewedForm(applicant.nationalId))).body.application
}

async function transferOf(driver: Worker) {
  const { transfer } = succeeded(await driver.call('transfer.submit', { unionId: 'joint-union' })).body
  if (!transfer) throw new Error('nothing was asked for')
  return transfer
}

async function recoveryOf(town: RunningTown, driver: Worker): Promise<string> {
  await newWeChatOf(town, driver)
  const [recovery] = await town.stored('recovery')
  return String(recovery?.['recoveryId'])
}

async function leavingOf(driver: Worker) {
  return succeeded(await driver.call('leaving.ask', {})).body.leaving
}

async function expulsionOf(town: RunningTown, { memberNumber }: Admitted) {
  const chair = await staffMember(town, staff.freightChair)
  const paper = { reasons: ['演示'], discussedOn: '2026-11-10', document: '演示〔2026〕9号' }
  return succeeded(await chair.call('expulsion.propose', { memberNumber, ...paper })).body
}

async function batchOf(town: RunningTown, { id: applicationId, version }: Scene['application']): Promise<string> {
  const reviewer = await staffMember(town, staff.jointReviewer)
  const decisions = [{ applicationId, version, decision: 'return' as const, reasons: ['work-unclear'] }]
  return succeeded(await reviewer.call('review.decideMany', { decisions })).body.batchId
}

async function rollOf(town: RunningTown) {
  const reviewer = await staffMember(town, staff.jointReviewer)
  return succeeded(await reviewer.call('roll.ask', { union: 'joint-union', purpose: 'congress' })).body.roll
}

async function reportedPoster(town: RunningTown): Promise<string> {
  const { code } = codes.review
  succeeded(await town.call('code.report', { code, problem: 'damaged' }, { idempotencyKey: randomUUID() }))
  const organizer = await staffMember(town, staff.organizer)
  const [report] = succeeded(await organizer.call('code.reports', { code })).body.items
  return report?.id ?? ''
}
