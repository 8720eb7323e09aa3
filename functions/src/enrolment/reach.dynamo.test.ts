import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { describe, expect, it } from 'vitest'
import { refusalOf, reviewedForm, staffMember, succeeded, worker, type Worker } from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { grantEntity } from '../table/people.entities'

const town = await takeTown()

async function applicationOf(applicant: Worker) {
  return succeeded(await applicant.call('application.submit', reviewedForm(applicant.nationalId))).body.application
}

describe('a reviewer’s reach', () => {
  it('ends with the next request after a role was taken away', async () => {
    const reviewer = await staffMember(town, staff.townshipReviewer)
    succeeded(await reviewer.call('review.queue', { union: 'joint-union' }))
    const { role, unionId, openid } = staff.townshipReviewer
    await grantEntity(town.table)
      .build(DeleteItemCommand)
      .key({ accountId: town.accountIdOf(openid), role, unionId })
      .send()
    expect(refusalOf(await reviewer.call('review.queue', { union: 'joint-union' }))).toBe('not-found')
  })
})

describe('what is another’s', () => {
  it('answers like what does not exist', async () => {
    const stranger = await worker(town)
    const { id } = await applicationOf(await worker(town))
    const another = await town.send(requestFor(id, stranger.token))
    const none = await town.send(requestFor('no-such-application', stranger.token))
    expect(another.status).toBe(404)
    expect(withoutRequestId(another.body)).toEqual(withoutRequestId(none.body))
  })

  it('is said to be another’s only to the reviewer whose queue it has left for the union above', async () => {
    const rider = await worker(town)
    const reviewer = await staffMember(town, staff.jointReviewer)
    const sent = await applicationOf(rider)
    const reject = { id: sent.id, version: sent.version, decision: 'reject' as const, reasons: ['not-own-data'] }
    const rejected = succeeded(await reviewer.call('review.decide', reject)).body.application
    const again = succeeded(await rider.call('application.askSecondLook', { id: sent.id, version: rejected.version }))
      .body.application

    const approve = { id: sent.id, version: again.version, decision: 'approve' as const }
    const refused = await reviewer.call('review.decide', approve)
    expect(refused).toMatchObject({
      problem: { code: 'not-yours', status: 403, detail: '不归本会办，可转给柴桥总工会（演示）' },
    })
    const sibling = await staffMember(town, staff.siblingReviewer)
    expect(refusalOf(await sibling.call('review.decide', approve))).toBe('not-found')
    const district = await staffMember(town, staff.districtReviewer)
    expect(succeeded(await district.call('review.decide', approve)).body.membership?.state).toBe('active')
  })
})

function requestFor(id: string, token: string) {
  return { method: 'GET', path: `/v1/applications/${id}`, headers: { authorization: `Bearer ${token}` } }
}

function withoutRequestId(body: string): object {
  const { requestId: _, ...rest } = JSON.parse(body) as { requestId: string }
  return rest
}
