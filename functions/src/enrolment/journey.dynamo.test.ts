import { describe, expect, it } from 'vitest'
import { fastForm, reviewedForm, staffMember, succeeded, worker } from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()

describe('joining', () => {
  it('makes a truck driver at a motorway exit a member at once, with a card', async () => {
    const driver = await worker(town)
    const { status, body } = succeeded(await driver.call('application.submit', fastForm(driver.nationalId)))

    expect(status).toBe(201)
    if (status !== 201) return
    expect(body.application).toMatchObject({ state: 'admitted', step: 'admitted', placementDecision: { rule: 1 } })
    expect(body.membership).toMatchObject({ state: 'active', union: { id: 'freight-union' } })

    const card = succeeded(await driver.call('membership.card', {})).body
    expect(card).toMatchObject({ memberNumber: body.membership?.memberNumber, name: '张三', state: 'active' })
  })

  it('lets a reviewer return an application with a reason and approve it once corrected', async () => {
    const rider = await worker(town)
    const reviewer = await staffMember(town, staff.jointReviewer)
    const sent = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body.application
    expect(sent).toMatchObject({ state: 'open', step: 'assigned', union: { id: 'joint-union' }, dueOn: '2026-11-19' })

    const queue = succeeded(await reviewer.call('review.queue', { union: 'joint-union' })).body
    expect(queue.items.map(({ application }) => application.id)).toContain(sent.id)

    const returned = succeeded(
      await reviewer.call('review.decide', {
        id: sent.id,
        version: sent.version,
        decision: 'return',
        reasons: ['work-unclear'],
        fields: { 'work.site': 'work-unclear' },
      }),
    ).body.application
    expect(returned).toMatchObject({ state: 'returned', returned: { reasons: ['work-unclear'] } })

    const corrected = succeeded(
      await rider.call('application.correct', {
        id: sent.id,
        version: returned.version,
        work: { platform: '美团', site: '小港站' },
      }),
    ).body.application
    expect(corrected).toMatchObject({ state: 'open', given: { work: { site: '小港站' } } })

    const { body } = succeeded(
      await reviewer.call('review.decide', { id: sent.id, version: corrected.version, decision: 'approve' }),
    )
    expect(body).toMatchObject({ application: { state: 'admitted' }, membership: { union: { id: 'joint-union' } } })
  })
})
