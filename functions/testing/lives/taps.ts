import { expect } from 'vitest'
import { countsForLimit } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { fastForm, reviewedForm } from '../running-town'
import { staff } from '../small-town'
import { benefitTap, hasClaimedIn, likelyBenefitActs, type BenefitAct } from './claims'
import type { Life } from './model'
import type { Trace } from './table'
import { tapOn, type Tap } from './world'

/** What one of them may do with one tap, or a reviewer about them. */
export type Act = OwnAct | StaffAct | BenefitAct

type OwnAct =
  | 'joins'
  | 'applies'
  | 'transfers'
  | 'takes the transfer back'
  | 'withdraws the transfer'
  | 'leaves'
  | 'stays after all'
  | 'loses the work'
  | 'works again'
  | 'stops the recovery'

type StaffAct =
  | 'is approved'
  | 'is returned'
  | 'is rejected'
  | 'has the decision undone'
  | 'is accepted'
  | 'is declined'
  | 'is to be expelled'
  | 'is expelled'

/** What suggests itself, the likelier the more often; whether it is granted, the servers say. */
export function likelyActs(
  life: Life,
  { memberships: [membership], application, transfer, expulsion }: Trace,
): readonly Act[] {
  const { unionId, isLeaving, batch, claimant } = life
  const undo: readonly Act[] = batch ? ['has the decision undone'] : []
  if (application?.state === 'open')
    return ['is approved', 'is approved', 'is returned', 'is rejected', 'joins', ...undo]
  if (unionId === undefined) return ['joins', 'joins', 'applies', 'applies', 'transfers', ...undo]
  if (isLeaving) return ['stays after all', 'transfers', 'joins', ...undo]
  const anywhere: readonly Act[] = [
    ...(['transfers', 'transfers', 'transfers', 'leaves'] as const),
    membership?.state === 'retained' ? 'works again' : 'loses the work',
    expulsion?.state === 'proposed' ? 'is expelled' : 'is to be expelled',
    ...(claimant === undefined ? [] : (['stops the recovery'] as const)),
    ...undo,
  ]
  if (transfer?.state === 'awaiting')
    return [...anywhere, 'is accepted', 'is accepted', 'is declined', 'withdraws the transfer']
  return transfer?.state === 'done' ? [...anywhere, 'takes the transfer back', 'takes the transfer back'] : anywhere
}

/** The same, of what has to do with a benefit. */
export { likelyBenefitActs }

const reviewer = staff.districtReviewer.openid
const admin = staff.districtAdmin.openid

/** The tap by whoever sees what stands in the table; a transfer leads to this union. Nothing where there is nothing to tap on. */
export function tapFor(act: Act, to: string, life: Life, seen: Trace): Tap | undefined {
  switch (act) {
    case 'joins':
      return submission(life, fastForm(life.worker.nationalId))
    case 'applies':
      return submission(life, reviewedForm(life.worker.nationalId))
    case 'transfers':
      return tapOn('transfer.submit', { unionId: to }, life.openid, ({ body: { membership } }) => {
        life.unionId = membership.union.id
      })
    case 'takes the transfer back':
      return onOwnTransfer(life, seen, 'transfer.undo')
    case 'withdraws the transfer':
      return onOwnTransfer(life, seen, 'transfer.withdraw')
    case 'leaves':
      return tapOn('leaving.ask', {}, life.openid, () => {
        life.isLeaving = true
      })
    case 'stays after all':
      return tapOn('leaving.takeBack', {}, life.openid, () => {
        life.isLeaving = false
      })
    case 'loses the work':
      return tapOn('membership.loseWork', {}, life.openid, ({ body: { membership } }) => {
        life.unionId = membership.union.id
      })
    case 'works again':
      return tapOn('membership.workAgain', {}, life.openid)
    case 'stops the recovery':
      return tapOn('recovery.stop', {}, life.openid, () => {
        life.claimant = undefined
      })
    default:
      return staffTap(act, life, seen)
  }
}

/** What others do with them; and, the rest, what they do with a benefit. */
function staffTap(act: StaffAct | BenefitAct, life: Life, seen: Trace): Tap | undefined {
  switch (act) {
    case 'is approved':
      return decision(life, seen, 'approve')
    case 'is returned':
      return decision(life, seen, 'return')
    case 'is rejected':
      return decision(life, seen, 'reject')
    case 'has the decision undone':
      return undoing(life, seen)
    case 'is accepted':
      return answering(life, seen, 'accept')
    case 'is declined':
      return answering(life, seen, 'decline')
    case 'is to be expelled':
      return expulsionOf(life)
    case 'is expelled':
      return expelling(life, seen)
    default:
      return benefitTap(act, life, seen)
  }
}

const paper = '演示决定〔2026〕5号'

function expulsionOf({ memberNumber }: Life): Tap | undefined {
  if (memberNumber === undefined) return undefined
  const steps = { memberNumber, reasons: ['演示理由'], discussedOn: '2026-11-15', document: paper }
  return tapOn('expulsion.propose', steps, reviewer)
}

function expelling(life: Life, { expulsion }: Trace): Tap | undefined {
  if (!expulsion) return undefined
  const { expulsionId: id, version } = expulsion
  return tapOn('expulsion.confirm', { id, version, document: paper }, admin, () => {
    Object.assign(life, { unionId: undefined, isLeaving: undefined })
  })
}

function submission(life: Life, form: ReturnType<typeof fastForm>): Tap {
  return tapOn('application.submit', form, life.openid, ({ body }) => {
    if (!('membership' in body) || !body.membership) return
    life.unionId = body.membership.union.id
    life.memberNumber ??= body.membership.memberNumber
  })
}

function decision(life: Life, { application }: Trace, kind: 'approve' | 'return' | 'reject'): Tap | undefined {
  if (!application) return undefined
  const { applicationId, version, unionId } = application
  const row = { applicationId, version, decision: kind, reasons: ['id-wrong'] }
  return tapOn('review.decideMany', { decisions: [row] }, reviewer, ({ body: { batchId, results } }) => {
    if (!results[0]?.ok) return
    const gaveMembership = kind === 'approve'
    life.batch = { id: batchId, gaveMembership }
    if (gaveMembership) life.unionId = unionId
  })
}

function undoing(life: Life, { memberships, claims }: Trace): Tap | undefined {
  if (!life.batch) return undefined
  const { id: batchId, gaveMembership } = life.batch
  return tapOn('review.undo', { batchId }, reviewer, ({ body: { results } }) => {
    if (results[0]?.ok && gaveMembership) {
      const { approval: { at = '' } = {} } = memberships[0] ?? {}
      expect(
        claims.some((claim) => claim.at >= at && countsForLimit(claim.state)),
        'undone after a claim',
      ).toBe(false)
      life.unionId = undefined
    }
    life.batch = undefined
  })
}

function answering(life: Life, { transfer }: Trace, kind: 'accept' | 'decline'): Tap | undefined {
  if (!transfer) return undefined
  const { transferId: id, version } = transfer
  const answer = { id, version, decision: kind, reasons: ['work-unclear'] }
  return tapOn('transfer.decide', answer, reviewer, ({ body: { state, to } }) => {
    if (state === 'done') life.unionId = to.id
  })
}

function onOwnTransfer(life: Life, seen: Trace, name: 'transfer.undo' | 'transfer.withdraw'): Tap | undefined {
  const { transfer } = seen
  if (!transfer) return undefined
  const { doneAt, toUnionId } = transfer.move
  return tapOn(name, { id: transfer.transferId }, life.openid, ({ body }) => {
    expect(doneAt !== undefined && hasClaimedIn(seen, toUnionId, doneAt), 'undone after a claim').toBe(false)
    life.unionId = body.membership.union.id
  })
}
