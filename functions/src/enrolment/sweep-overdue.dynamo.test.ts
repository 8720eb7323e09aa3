import { describe, expect, it } from 'vitest'
import { days } from '@gongyou/shared/kernel/time'
import { reviewedForm, staffMember, succeeded, worker } from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { wireSweep } from './lambda'

const town = await takeTown()

async function idsInQueueOf(union: string, openid: string): Promise<string[]> {
  const reviewer = await staffMember(town, { openid, role: 'reviewer', unionId: union })
  const { body } = succeeded(await reviewer.call('review.queue', { union }))
  return body.items.map(({ application }) => application.id)
}

describe('the hourly sweep', () => {
  it('hands what a union has not answered in time to the union above, once, and lapses what was left alone', async () => {
    const rider = await worker(town)
    const sent = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body.application
    const sweep = wireSweep(town.surroundings)
    expect(await sweep()).toEqual({ moved: 0 })

    town.advance(days(5))
    const runs = await Promise.all([sweep(), sweep()])
    expect(runs.map(({ moved }) => moved).sort()).toEqual([0, 1])
    expect(await idsInQueueOf('joint-union', staff.jointReviewer.openid)).not.toContain(sent.id)
    expect(await idsInQueueOf('township-union', staff.townshipReviewer.openid)).toContain(sent.id)

    const late = await staffMember(town, staff.jointReviewer)
    const decision = { id: sent.id, version: sent.version + 1, decision: 'approve' as const }
    expect(await late.call('review.decide', decision)).toMatchObject({ problem: { code: 'not-yours' } })

    const township = await staffMember(town, staff.townshipReviewer)
    const wrong = { id: sent.id, version: sent.version + 1, decision: 'return' as const, reasons: ['place-missing'] }
    succeeded(await township.call('review.decide', wrong))
    town.advance(days(31))
    expect(await sweep()).toEqual({ moved: 1 })

    const again = await homeOf(rider.openid)
    expect(again.application).toMatchObject({ state: 'lapsed' })
  })
})

async function homeOf(openid: string) {
  return (await town.signIn(openid)).home
}
