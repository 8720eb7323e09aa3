import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import { localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verdictOn } from '../commands/draw-verdict'
import { wireDueDraws } from '../src/benefits/lambda'
import { messagesTo, postTo } from '../testing/local-messages'
import { applyWith, callTo, codeFrom, daysGoBy, oneTicket, signIn, tapAs } from '../testing/on-local-server'
import { wholeTable, whereFound } from '../testing/search-everywhere'
import { smallSize } from './city/city-size'
import type { DemoPage } from './city/demo-page'
import { startLocalServer } from './server'
import type { LocalServer } from './server'
import { openStreamReader } from './stream/stream-reader'
import { consumersIn } from './wired-contexts'

const local = { port: 0, citySize: smallSize }

const nobody = (sequence: number) => generateNationalId({ bornOn: '1991-05-06' as LocalDate, sex: 'male', sequence })

describe('the local server', () => {
  let server: LocalServer
  let demo: DemoPage
  const delivered: DynamoDBRecord[] = []
  beforeAll(async () => {
    const insight = {
      name: 'insight',
      handle: async (event: { Records: DynamoDBRecord[] }) => void delivered.push(...event.Records),
    }
    const notify = (given: LocalServer['surroundings']) => consumersIn(given).filter(({ name }) => name === 'notify')
    const consumers = (given: LocalServer['surroundings']) => [insight, ...notify(given)]
    server = await startLocalServer({ ...local, dataDir: ':memory:', consumers })
    demo = await server.demo()
  })
  afterAll(() => server.stop())
  const fast = () => demo.codes.find(({ fastLane }) => fastLane)?.code ?? ''

  it('says that it is alive, and what there is to try', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ ok: true })
    const page = (await (await fetch(`${server.url}/__local/demo`)).json()) as DemoPage & { engine: object }
    expect(page.engine).toEqual(server.engine)
    expect(page.codes.length).toBeGreaterThan(20)
  })

  it('lets somebody new scan a code at a motorway exit and be a member with a card', async () => {
    const { sent, token } = await applyWith(server, nobody(1), fast(), 'truck-driver')
    expect(sent).toMatchObject({ ok: true, status: 201, body: { application: { state: 'admitted' } } })
    const card = await callTo(server)('membership.card', {}, { token })
    expect(card).toMatchObject({ ok: true, body: { name: '林听雨', state: 'active' } })
  })

  it('tells a member of the city’s other base where the membership is', async () => {
    const known = demo.baseMembers[0]
    const { sent } = await applyWith(server, known?.nationalId ?? '', fast(), 'truck-driver')
    expect(sent).toMatchObject({ ok: false, problem: { code: 'member-elsewhere' } })
    expect(sent.ok || sent.problem.detail).toContain(known?.unionName)
  })

  it('opens on the demo’s own people: a reviewer’s role, a member’s card', async () => {
    const reviewer = demo.actors.find(({ roles }) => roles.some(({ role }) => role === 'reviewer'))
    const { home } = await signIn(server, reviewer?.openid ?? '')
    expect(home.staff).toMatchObject(reviewer?.roles ?? [])
    const member = demo.actors.find(({ memberNumber }) => memberNumber)
    const session = await signIn(server, member?.openid ?? '')
    expect(session.home.membership?.memberNumber).toBe(member?.memberNumber)
  })

  it('has a partner whose signed links lead to a union’s page', async () => {
    const { codes } = (await (await fetch(`${server.url}/__local/demo`)).json()) as { codes: { code: string }[] }
    const { code = '' } = codes[0] ?? {}
    const signed = await fetch(`${server.url}/__local/partner-links`, {
      method: 'POST',
      body: JSON.stringify({ code }),
    })
    const { token } = (await signed.json()) as { token: string }
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'partner-link-of-a-test' }
    const body = JSON.stringify({ token })
    const arrived = await fetch(`${server.url}/v1/partner-arrivals`, { method: 'POST', headers, body })
    expect(await arrived.json()).toMatchObject({ partner: { id: 'demo-freight' }, landing: { code } })
  })

  it('moves its clock, and with it the ends of sessions', async () => {
    const { token } = await signIn(server, 'somebody')
    const moved = await fetch(`${server.url}/__local/clock`, { method: 'POST', body: '{"advance":"PT16M"}' })
    expect(moved.status).toBe(200)
    expect(await callTo(server)('me.home', {}, { token })).toMatchObject({ ok: false, problem: { code: 'signed-out' } })
    await fetch(`${server.url}/__local/clock`, { method: 'POST', body: '{}' })
    expect((await callTo(server)('me.home', {}, { token })).ok).toBe(true)
  })

  it('brings what was written to the consumers of the stream, as a Lambda would get it', async () => {
    await server.stream.settled()
    delivered.length = 0
    const { sent } = await applyWith(server, nobody(2), fast(), 'truck-driver')
    await server.stream.settled()
    const applications = delivered.filter(({ dynamodb }) => dynamodb?.NewImage?.['et']?.S === 'application')
    const id = sent.ok ? sent.body.application.id : ''
    expect(applications).toMatchObject([{ eventName: 'INSERT', dynamodb: { NewImage: { applicationId: { S: id } } } }])
    expect(Number.isInteger(applications[0]?.dynamodb?.ApproximateCreationDateTime)).toBe(true)
  })

  it('tells an applicant by WeChat what a cadre decided, ten minutes later, when it can no longer be undone', async () => {
    const {
      code = '',
      unionId,
      occupations = [],
    } = demo.codes.find(({ admissionPolicy }) => admissionPolicy === 'review') ?? {}
    const reviewer = demo.actors.find(({ roles }) =>
      roles.some((each) => each.role === 'reviewer' && each.unionId === unionId),
    )
    const { token: cadre } = await signIn(server, reviewer?.openid ?? '')
    const occupation = occupations[0] ?? 'delivery-rider'
    const { sent, openid } = await applyWith(server, nobody(9), code, occupation)
    const { id: applicationId = '', version = 0 } = sent.ok ? sent.body.application : {}
    await postTo(server, '/__wechat/subscriptions', { openid, templateIds: ['demo-application'] })
    const decisions = [{ applicationId, version, decision: 'return' as const, reasons: ['name-mismatch'] }]
    const decided = await callTo(server)(
      'review.decideMany',
      { decisions },
      { token: cadre, idempotencyKey: randomUUID() },
    )
    expect(decided).toMatchObject({ ok: true, body: { results: [{ ok: true }] } })
    await server.stream.settled()
    expect(await messagesTo(server, openid)).toEqual([])
    await postTo(server, '/__local/clock', { advance: 'PT10M' })
    await expect
      .poll(() => messagesTo(server, openid), { timeout: 10_000 })
      .toMatchObject([
        {
          templateId: 'demo-application',
          page: `pages/progress/index?id=${applicationId}`,
          content: { phrase2: { value: '请补充' } },
        },
      ])
    await postTo(server, '/__local/clock', {})
  })

  it('keeps nothing of somebody who was erased: not in the table, and not on the stream, which DynamoDB forgets', async () => {
    const name = '钟离无痕'
    const stream = openStreamReader(server.engine.endpoint, server.engine.table)
    const found = async () => {
      const table = await wholeTable(server.surroundings.documents, server.engine.table)
      return [...whereFound(table, [name]), ...whereFound(await stream.readAfter(undefined), [name])].length
    }
    const { token } = await applyWith(server, nobody(3), fast(), 'truck-driver', name)
    expect((await callTo(server)('leaving.ask', {}, { token, idempotencyKey: randomUUID() })).ok).toBe(true)
    expect(await found()).toBeGreaterThan(4)
    const moved = await fetch(`${server.url}/__local/clock`, { method: 'POST', body: '{"advance":"P50D"}' })
    expect(moved.status).toBe(200)
    expect(await found()).toBe(0)
    stream.close()
    await fetch(`${server.url}/__local/clock`, { method: 'POST', body: '{}' })
  })

  it('carries a draw to its result: entries close by the clock, two officers type the value, and the next minute draws', async () => {
    const officers = demo.actors.filter(({ roles }) => roles.some(({ role }) => role === 'benefits'))
    const [first = '', second = ''] = officers.map(({ openid }) => openid)
    const unionId = officers[0]?.roles[0]?.unionId ?? ''
    const { campaign } = await tapAs(server, first, 'campaign.create', {
      unionId,
      terms: oneTicket(server.clock.now()),
    })
    const { id, version } = campaign
    await tapAs(server, first, 'campaign.move', { id, version, move: 'schedule' })
    const drivers: string[] = []
    for (const sequence of [11, 12, 13]) {
      drivers.push((await applyWith(server, nobody(sequence), fast(), 'truck-driver')).openid)
    }
    for (const openid of drivers) await tapAs(server, openid, 'benefit.enter', { id })

    await daysGoBy(server, 'PT24H10M')
    const [absent = ''] = drivers
    const [entry] = (await tapAs(server, absent, 'claim.list', {})).items
    await tapAs(server, absent, 'claim.giveBack', { id: entry?.id ?? '' })
    const on = localDateOf(await daysGoBy(server, 'P1D'))
    for (const officer of [first, second]) {
      const { draw } = await tapAs(server, officer, 'draw.inspect', { id })
      await tapAs(server, officer, 'draw.giveValue', { id, version: draw.version, on, value: '3876.54' })
    }
    expect(await wireDueDraws(server.surroundings)()).toEqual({ closed: 0, drawn: 1 })

    const states = await Promise.all(
      drivers.map(
        async (openid) =>
          (await tapAs(server, openid, 'claim.list', {})).items.find((each) => each.benefitId === id)?.state,
      ),
    )
    expect(states[0]).toBe('voided')
    expect(states.slice(1).sort()).toEqual(['lost', 'won'])
    const loser = drivers[states.indexOf('lost')] ?? ''
    expect((await tapAs(server, loser, 'me.messages', {})).items).toMatchObject([
      { what: 'draw-lost', reasons: ['演示球赛票', expect.stringContaining('3个号里抽出1个')] },
      {},
    ])
    const published = await (await fetch(`${server.url}/v1/benefits/${id}/draw/published`)).text()
    expect(verdictOn(published)).toMatchObject({ agrees: true, says: expect.stringContaining('(1 withdrawn)') })
    await fetch(`${server.url}/__local/clock`, { method: 'POST', body: '{}' })
  })

  it('answers a poster’s link with whose it is, and WeChat with the file that proves the host', async () => {
    const page = await fetch(`${server.url}/u/${fast()}`)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain(demo.codes.find(({ code }) => code === fast())?.unionName)
    const { name, content } = server.surroundings.linkProof ?? { name: '', content: '' }
    const proof = await fetch(`${server.url}/u/${name}`)
    expect([proof.headers.get('content-type'), await proof.text()]).toEqual(['text/plain; charset=utf-8', content])
  })

  it('gives a poster to the organiser of its union as a PDF, byte for byte', async () => {
    const organizer = demo.actors.find(({ roles }) => roles.some(({ role }) => role === 'organizer'))
    const { token } = await signIn(server, organizer?.openid ?? '')
    const print = await fetch(`${server.url}/v1/staff/codes/${fast()}/poster.pdf`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(print.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await print.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-[^]*%%EOF\s*$/)
  })

  it('finds the demo city’s unions by their first letters', async () => {
    const found = await callTo(server)('union.find', { q: 'blq', limit: 100 })
    expect(found.ok && found.body.items.map(({ name }) => name)).toContain('北仑区总工会（演示）')
  })

  it('answers what is not there with a problem of the catalogue', async () => {
    const reply = await fetch(`${server.url}/v1/nothing`)
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([404, 'not-found'])
  })
})

describe('two servers on one engine and one data folder', () => {
  const place = mkdtempSync(join(tmpdir(), 'gongyou-test-'))
  let first: LocalServer
  let second: LocalServer
  beforeAll(async () => {
    first = await startLocalServer({ ...local, dataDir: place })
    second = await startLocalServer({ ...local, dataDir: place, endpoint: first.engine.endpoint })
  })
  afterAll(async () => {
    await second.stop()
    await first.stop()
    rmSync(place, { recursive: true, force: true })
  })

  it('hold the city once', async () => {
    expect(await second.demo()).toEqual(await first.demo())
  })

  it('let a session of one go on at the other, and spend a login code once', async () => {
    const { token } = await signIn(first, 'wanderer')
    expect((await callTo(second)('me.home', {}, { token })).ok).toBe(true)
    const loginCode = await codeFrom(first, { kind: 'login', openid: 'wanderer' })
    expect((await callTo(second)('session.open', { loginCode })).ok).toBe(true)
    expect(await callTo(first)('session.open', { loginCode })).toMatchObject({ problem: { code: 'login-code-spent' } })
  })

  it('share a clock', async () => {
    const before = second.clock.now()
    await fetch(`${first.url}/__local/clock`, { method: 'POST', body: '{"advance":"PT48H"}' })
    expect(Date.parse(second.clock.now()) - Date.parse(before)).toBeGreaterThanOrEqual(48 * 3_600_000)
  })

  it('leave one member where two race for one ID number', async () => {
    const { codes } = await first.demo()
    const code = codes.find(({ fastLane }) => fastLane)?.code ?? ''
    const both = await Promise.all([first, second].map((server) => applyWith(server, nobody(3), code, 'truck-driver')))
    const states = both.map(({ sent }) => (sent.ok ? sent.body.application.state : sent.problem.code))
    expect(states.sort()).toEqual(['admitted', 'open'])
  })

  it('refuse a third that wants the folder for itself, in one sentence', async () => {
    const third = startLocalServer({ ...local, dataDir: place })
    await expect(third).rejects.toThrow(`is in use by the server ${first.url}`)
  })

  it('go on where the engine moves to fresh files under both', async () => {
    const { token } = await signIn(second, 'patient')
    const calls = Array.from({ length: 40 }, async () => callTo(second)('me.home', {}, { token }))
    await first.stream.renewed()
    expect((await Promise.all(calls)).every(({ ok }) => ok)).toBe(true)
    expect((await callTo(second)('me.home', {}, { token })).ok).toBe(true)
  })
})

describe('a server that cannot start', () => {
  it('says in one sentence that its port is busy', async () => {
    const server = await startLocalServer({ ...local, dataDir: ':memory:' })
    const port = Number(new URL(server.url).port)
    await expect(startLocalServer({ ...local, port, dataDir: ':memory:' })).rejects.toThrow(
      `Port ${port} is busy: end what listens there, or choose another with PORT=…`,
    )
    await server.stop()
  })
})
