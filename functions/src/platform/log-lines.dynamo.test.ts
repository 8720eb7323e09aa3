import { describe, expect, it } from 'vitest'
import { standInPaths } from '../../local/stand-ins/stand-ins'
import { fastForm, reviewedForm, someone, staffMember, succeeded, worker } from '../../testing/running-town'
import { codes, staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { unreliableTable } from '../../testing/unreliable-table'

const table = unreliableTable()
const lines: string[] = []
const log = (event: string, ids: object = {}) => lines.push(JSON.stringify({ event, ...ids }))
const town = await takeTown({ between: table.between, log })

/** What a journey hands over that nobody may find in a log. */
const secrets = new Set<string>()
const secret = <T extends string>(text: T): T => {
  secrets.add(text)
  return text
}

async function joinsAtOnce() {
  const openid = secret('openid-of-a-driver-0001')
  const driver = await someone(town, openid)
  secret(driver.token)
  const phoneNumber = secret('13912345678')
  const phoneCode = secret(await town.codeFor({ kind: 'phone', openid, phoneNumber }))
  succeeded(await driver.call('me.bindPhone', { phoneCode }))
  const nationalId = secret((await worker(town)).nationalId)
  const form = fastForm(nationalId, { name: secret('欧阳秋实') })
  succeeded(await driver.call('application.submit', form))
  succeeded(await driver.call('membership.card', {}))
  const session = await town.signIn(openid, codes.fast.code)
  succeeded(await town.call('session.refresh', { refreshToken: secret(session.refreshToken) }))
  succeeded(await driver.call('session.close', {}))
}

async function isReturnedCorrectedAndApproved() {
  const rider = await worker(town)
  for (const text of [rider.openid, rider.token, rider.phone, rider.nationalId]) secret(text)
  const form = reviewedForm(rider.nationalId, {
    name: secret('司马相知不符'),
    work: { site: secret('望海桥下第三间') },
  })
  const sent = succeeded(await rider.call('application.submit', form)).body.application
  const reviewer = await staffMember(town, staff.jointReviewer)
  const back = {
    id: sent.id,
    version: sent.version,
    decision: 'return' as const,
    reasons: [secret('请带上证件到站点来一趟')],
  }
  const returned = succeeded(await reviewer.call('review.decide', back)).body.application
  const correction = { id: sent.id, version: returned.version, name: secret('司马相知') }
  const { version } = succeeded(await rider.call('application.correct', correction)).body.application
  succeeded(await reviewer.call('review.queue', { union: 'joint-union' }))
  succeeded(await reviewer.call('review.decide', { id: sent.id, version, decision: 'approve' }))
}

async function meetsFaults() {
  const rider = await worker(town)
  for (const text of [rider.openid, rider.token, rider.phone, rider.nationalId]) secret(text)
  const form = reviewedForm(rider.nationalId, { name: secret('诸葛不惊') })
  await town.orderFault(standInPaths.realName, 'http500')
  table.order('lost-request', 'transaction')
  await rider.call('application.submit', form)
  await rider.call('application.submit', { ...form, nationalId: secret('330299199003079999') })
  const text = `{"name":"${secret('公孙未完')}`
  await town.send({
    method: 'POST',
    path: '/v1/applications',
    headers: { authorization: `Bearer ${rider.token}`, 'idempotency-key': secret('a-key-of-this-tap') },
    body: text,
  })
  await town.send({ method: 'GET', path: '/v1/me', headers: { authorization: `Bearer ${secret('not-a-token')}` } })
}

describe('the log', () => {
  it('names what happened in a whole journey, and no name, number, phone, token or openid', async () => {
    await joinsAtOnce()
    await isReturnedCorrectedAndApproved()
    await meetsFaults()

    const log = lines.join('\n')
    for (const text of secrets) expect(log).not.toContain(text)
    expect(log).not.toMatch(/\p{Script=Han}/u)
    expect(log).not.toMatch(/\d{17}[\dX]|1\d{10}(?!\d)/)
  })

  it('has a line with the route and the request’s id for every answer, and for every fault where it came from', () => {
    const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    const answered = events.filter(({ event }) => event === 'request.answered')
    expect(answered.length).toBeGreaterThan(15)
    expect(answered.every(({ route, requestId }) => route && requestId)).toBe(true)
    const [failed] = events.filter(({ event }) => event === 'request.failed')
    expect(failed).toMatchObject({ route: 'application.submit', fault: 'TimeoutError' })
    expect(failed?.['at']).toMatch(/^at /)
  })
})
