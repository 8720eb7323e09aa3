import { fastForm, reviewedForm } from '../running-town'
import { staff } from '../small-town'
import type { Life } from './model'
import type { Trace } from './table'
import { tapOn, type Tap } from './world'

/** What one of them may do with one tap, or a reviewer about them. */
export type Act =
  | 'joins'
  | 'applies'
  | 'is approved'
  | 'is returned'
  | 'is rejected'
  | 'has the decision undone'
  | 'transfers'
  | 'is accepted'
  | 'is declined'
  | 'takes the transfer back'
  | 'withdraws the transfer'
  | 'leaves'
  | 'stays after all'

/** What suggests itself, the likelier the more often; whether it is granted, the servers say. */
export function likelyActs({ unionId, isLeaving, batch }: Life, { application, transfer }: Trace): readonly Act[] {
  const undo: readonly Act[] = batch ? ['has the decision undone'] : []
  if (application?.state === 'open')
    return ['is approved', 'is approved', 'is returned', 'is rejected', 'joins', ...undo]
  if (unionId === undefined) return ['joins', 'joins', 'applies', 'applies', 'transfers', ...undo]
  if (isLeaving) return ['stays after all', 'transfers', 'joins', ...undo]
  const anywhere: readonly Act[] = ['transfers', 'transfers', 'transfers', 'leaves', ...undo]
  if (transfer?.state === 'awaiting')
    return [...anywhere, 'is accepted', 'is accepted', 'is declined', 'withdraws the transfer']
  return transfer?.state === 'done' ? [...anywhere, 'takes the transfer back', 'takes the transfer back'] : anywhere
}

const reviewer = staff.districtReviewer.openid

/** The tap by whoever sees what stands in the table; a transfer leads to this union. Nothing where there is nothing to tap on. */
export function tapFor(act: Act, to: string, life: Life, seen: Trace): Tap | undefined {
  switch (act) {
    case 'joins':
      return submission(life, fastForm(life.worker.nationalId))
    case 'applies':
      return submission(life, reviewedForm(life.worker.nationalId))
    case 'is approved':
      return decision(life, seen, 'approve')
    case 'is returned':
      return decision(life, seen, 'return')
    case 'is rejected':
      return decision(life, seen, 'reject')
    case 'has the decision undone':
      return undoing(life)
    case 'transfers':
      return tapOn('transfer.submit', { unionId: to }, life.openid, ({ body: { membership } }) => {
        life.unionId = membership.union.id
      })
    case 'is accepted':
      return answering(life, seen, 'accept')
    case 'is declined':
      return answering(life, seen, 'decline')
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
  }
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

function undoing(life: Life): Tap | undefined {
  if (!life.batch) return undefined
  const { id: batchId, gaveMembership } = life.batch
  return tapOn('review.undo', { batchId }, reviewer, ({ body: { results } }) => {
    if (results[0]?.ok && gaveMembership) life.unionId = undefined
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

function onOwnTransfer(life: Life, { transfer }: Trace, name: 'transfer.undo' | 'transfer.withdraw'): Tap | undefined {
  if (!transfer) return undefined
  return tapOn(name, { id: transfer.transferId }, life.openid, ({ body }) => {
    life.unionId = body.membership.union.id
  })
}
