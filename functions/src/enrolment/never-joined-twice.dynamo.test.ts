import { describe, expect, it } from 'vitest'
import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import { admittedDriver } from '../../testing/admitted'
import { refusalOf, reviewedForm, staffMember, succeeded, worker } from '../../testing/running-town'
import { staff, type StaffMember } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const inBase = generateNationalId({ bornOn: '1985-06-01' as LocalDate, sex: 'female', sequence: 401 })
const unionName = '甬城某厂工会（演示）'

const town = await takeTown({ existingBase: [{ nationalId: inBase, unionName }] })

async function decide(
  id: string,
  version: number,
  decision: 'approve' | 'reject' | 'return',
  who: StaffMember = staff.jointReviewer,
) {
  const reviewer = await staffMember(town, who)
  return reviewer.call('review.decide', { id, version, decision, reasons: decision === 'approve' ? [] : ['id-wrong'] })
}

describe('a member of the existing base', () => {
  it('is not joined a second time by way of a rejection and a second look', async () => {
    const stranger = await worker(town)
    const form = reviewedForm(inBase, { name: '赵不符' })
    const sent = succeeded(await stranger.call('application.submit', form)).body.application
    const rejected = succeeded(await decide(sent.id, sent.version, 'reject')).body.application
    const again = succeeded(
      await stranger.call('application.askSecondLook', { id: sent.id, version: rejected.version }),
    ).body.application
    expect(again.state).toBe('open')

    const approval = await decide(again.id, again.version, 'approve', staff.townshipReviewer)
    expect(refusalOf(approval)).toBe('member-elsewhere')
  })

  it('is not joined a second time by way of a rejection that is undone', async () => {
    const stranger = await worker(town)
    const form = reviewedForm(inBase, { name: '钱不符' })
    const sent = succeeded(await stranger.call('application.submit', form)).body.application
    const reviewer = await staffMember(town, staff.jointReviewer)
    const row = { applicationId: sent.id, version: sent.version, decision: 'reject' as const, reasons: ['id-wrong'] }
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions: [row] })).body
    succeeded(await reviewer.call('review.undo', { batchId }))

    const { body } = succeeded(await reviewer.call('review.show', { id: sent.id }))
    expect(body).toMatchObject({
      application: { state: 'open' },
      flags: expect.arrayContaining(['possible-duplicate']),
    })
    expect(refusalOf(await decide(sent.id, body.application.version, 'approve'))).toBe('member-elsewhere')
  })

  it('is told where the membership is also when a correction brings the number', async () => {
    const rider = await worker(town)
    const sent = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body.application
    const back = succeeded(await decide(sent.id, sent.version, 'return')).body.application
    const corrected = await rider.call('application.correct', {
      id: sent.id,
      version: back.version,
      nationalId: inBase,
    })
    expect(refusalOf(corrected)).toBe('member-elsewhere')
  })
})

describe('a number that somebody else holds', () => {
  it('is taken over by a correction that passes the check, from an applicant who did not', async () => {
    const honest = await worker(town)
    const stranger = await worker(town)
    const wrong = succeeded(
      await stranger.call('application.submit', reviewedForm(honest.nationalId, { name: '孙不符' })),
    ).body.application
    const other = await worker(town)
    const sent = succeeded(await honest.call('application.submit', reviewedForm(other.nationalId))).body.application
    const back = succeeded(await decide(sent.id, sent.version, 'return')).body.application
    const correction = { id: sent.id, version: back.version, nationalId: honest.nationalId }
    const corrected = succeeded(await honest.call('application.correct', correction)).body.application

    const { body } = succeeded(await decide(sent.id, corrected.version, 'approve'))
    expect(body.membership?.state).toBe('active')
    const displaced = succeeded(await stranger.call('application.show', { id: wrong.id })).body.application
    expect(displaced.timeline.at(-1)).toMatchObject({ event: 'displaced', by: 'system' })
  })

  it('is not given to a second applicant by a reviewer while the first has passed the check', async () => {
    const first = await worker(town)
    const second = await worker(town)
    succeeded(await first.call('application.submit', reviewedForm(first.nationalId)))
    const beside = succeeded(
      await second.call('application.submit', reviewedForm(first.nationalId, { name: '李不符' })),
    ).body.application
    expect(refusalOf(await decide(beside.id, beside.version, 'approve'))).toBe('held-by-another')
  })
})

describe('an admission list', () => {
  it('shows an auditor nobody in clear', async () => {
    await admittedDriver(town)
    const auditor = await staffMember(town, staff.auditor)
    const chair = await staffMember(town, staff.freightChair)
    const seen = async (who: typeof auditor) =>
      succeeded(await who.call('admission.lists', { union: 'freight-union' })).body.items[0]?.members[0]?.name
    expect(await seen(chair)).toBe('张三')
    expect(await seen(auditor)).toBe('张*')
  })
})
