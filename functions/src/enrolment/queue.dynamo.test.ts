import { describe, expect, it } from 'vitest'
import { days } from '@gongyou/shared/kernel/time'
import { problemOf, refusalOf, reviewedForm, staffMember, succeeded, worker } from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const union = 'joint-union'
const town = await takeTown()
for (let day = 0; day < 3; day += 1) {
  const riders = await Promise.all(Array.from({ length: 8 }, () => worker(town)))
  await Promise.all(riders.map((rider) => rider.call('application.submit', reviewedForm(rider.nationalId))))
  town.advance(days(1))
}

const pageFrom = async (cursor?: string, limit = 10) =>
  (await staffMember(town, staff.jointReviewer)).call('review.queue', { union, limit, cursor })

describe('a union’s queue', () => {
  it('shows everybody who waits exactly once, the most urgent first', async () => {
    const seen: { id: string; dueOn?: string }[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const { items, nextCursor } = succeeded(await pageFrom(cursor)).body
      seen.push(...items.map(({ application, dueOn }) => ({ id: application.id, dueOn })))
      cursor = nextCursor
      pages += 1
    } while (cursor !== undefined)
    expect(pages).toBe(3)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(24)
    const due = seen.map(({ dueOn }) => dueOn)
    expect(due).toEqual([...due].sort())
  })

  it('shows the ID number masked, and never a birthday', async () => {
    const page = JSON.stringify(succeeded(await pageFrom(undefined, 100)))
    expect(page).toMatch(/"nationalId":"\*{14}[\dX]{4}"/)
    expect(page).not.toMatch(/19900307|1990-03-07/)
  })

  it.each(['0', '101', '-1', '2.5', 'many'])('has no page of %s', async (limit) => {
    const { token } = await staffMember(town, staff.jointReviewer)
    const path = `/v1/staff/queue?union=${union}&limit=${limit}`
    const { status } = await town.send({ method: 'GET', path, headers: { authorization: `Bearer ${token}` } })
    expect(status).toBe(400)
  })

  it('goes on only from a place that it has named itself', async () => {
    const { nextCursor: cursor = '' } = succeeded(await pageFrom()).body
    const [body = '', signature = ''] = cursor.split('.')
    const position = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, string>
    const elsewhere = Buffer.from(JSON.stringify({ ...position, queuePk: 'township-union#open' })).toString('base64url')
    const forged = [
      `${elsewhere}.${signature}`,
      `${body}.${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`,
      `${body}.${'é'.repeat(signature.length)}`,
      `${body}`,
      `${cursor}.more`,
      'nonsense',
      '',
    ]
    for (const each of forged) {
      expect(problemOf(await pageFrom(each))).toMatchObject({ status: 400, fieldCodes: { cursor: 'field-invalid' } })
    }
    const above = await staffMember(town, staff.townshipReviewer)
    expect(refusalOf(await above.call('review.queue', { union: 'township-union', cursor }))).toBe('invalid-request')
  })
})
