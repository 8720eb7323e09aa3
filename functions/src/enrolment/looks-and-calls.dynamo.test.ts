import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { days } from '@gongyou/shared/kernel/time'
import { refusalOf, reviewedForm, staffMember, succeeded, worker } from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()
let reviewer = await staffMember(town, staff.jointReviewer)

async function applicant() {
  const rider = await worker(town)
  const sent = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body.application
  return { rider, id: sent.id, version: sent.version }
}

describe('a look at an ID number in clear', () => {
  it('shows the number to a reviewer of the union, and tells the worker who looked and why', async () => {
    const { rider, id } = await applicant()
    const { body } = succeeded(await reviewer.call('review.reveal', { id, purpose: 'check-identity' }))
    expect(body).toEqual({ nationalId: rider.nationalId, phone: rider.phone })

    const { items } = succeeded(await rider.call('me.accessLog', {})).body
    expect(items).toEqual([
      { at: town.now(), by: '小港骑手工会（演示）', purpose: '核对身份', fields: ['nationalId', 'phone'] },
    ])
  })

  it('is noted once for one tap, however often the tap is repeated', async () => {
    const { rider, id } = await applicant()
    const idempotencyKey = randomUUID()
    const tap = () =>
      reviewer.call('review.reveal', { id, purpose: 'check-identity' }, { idempotencyKey, token: reviewer.token })
    const answers = await Promise.all([tap(), tap(), tap()])
    expect(new Set(answers.map((answer) => JSON.stringify(succeeded(answer).body))).size).toBe(1)
    expect(succeeded(await rider.call('me.accessLog', {})).body.items).toHaveLength(1)
  })

  it('is not for staff of another union, nor for an auditor, nor for an organiser', async () => {
    const { id } = await applicant()
    for (const who of [staff.siblingReviewer, staff.auditor, staff.organizer]) {
      const other = await staffMember(town, who)
      expect(refusalOf(await other.call('review.reveal', { id, purpose: 'check-identity' }))).toBe('not-found')
    }
  })

  it('ends for the day after thirty, and begins again the next', async () => {
    const looker = await staffMember(town, staff.townshipReviewer)
    const { id } = await applicant()
    const look = () => looker.call('review.reveal', { id, purpose: 'asked-by-worker' })
    for (let count = 0; count < 30; count += 1) succeeded(await look())
    expect(refusalOf(await look())).toBe('reveal-limit')

    town.advance(days(1))
    const nextDay = await staffMember(town, staff.townshipReviewer)
    succeeded(await nextDay.call('review.reveal', { id, purpose: 'asked-by-worker' }))
    reviewer = await staffMember(town, staff.jointReviewer)
  })
})

describe('a call to an applicant', () => {
  it('hands over the number to dial, and keeps the call but not the number', async () => {
    const { rider, id } = await applicant()
    const dialled = succeeded(await reviewer.call('review.contact', { id, outcome: 'dialled' })).body
    expect(dialled.dial).toBe(rider.phone)
    succeeded(await reviewer.call('review.contact', { id, outcome: 'unanswered', note: '下午再打' }))

    const opened = succeeded(await reviewer.call('review.show', { id })).body
    expect(opened.contacts.map(({ outcome }) => outcome).sort()).toEqual(['dialled', 'unanswered'])
    expect(JSON.stringify(opened)).not.toContain(rider.phone)
  })
})

describe('what a worker reads of their own', () => {
  it('is every step, the answers of others as messages, and what was agreed to', async () => {
    const { rider, id, version } = await applicant()
    const back = { id, version, decision: 'return' as const, reasons: ['work-unclear'] }
    succeeded(await reviewer.call('review.decide', back))

    const history = succeeded(await rider.call('me.history', {})).body.items
    const steps = ['returned', 'assigned', 'prechecked', 'sorted', 'submitted', 'consented']
    expect(history.map(({ what }) => what)).toEqual(steps)
    const messages = succeeded(await rider.call('me.messages', {})).body.items
    expect(messages).toMatchObject([{ what: 'returned', by: 'union', reasons: ['work-unclear'] }])
    const consents = succeeded(await rider.call('me.consents', {})).body.items
    expect(consents.map(({ text, version: wording }) => `${text} ${wording}`)).toEqual([
      'application 2026-01',
      'sensitiveData 2026-01',
    ])
  })

  it('is empty for somebody who has done nothing yet', async () => {
    const nobody = await worker(town)
    for (const name of ['me.history', 'me.messages', 'me.consents'] as const) {
      expect(succeeded(await nobody.call(name, {})).body.items).toEqual([])
    }
    expect(succeeded(await nobody.call('me.accessLog', {})).body.items).toEqual([])
  })
})
