import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { problems } from '@gongyou/shared/contracts/problems'
import { hours } from '@gongyou/shared/kernel/time'
import { fastForm, reviewedForm, succeeded, worker } from '../../testing/running-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()
const rider = await worker(town)

interface Sent {
  readonly body?: unknown
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly path?: string
  readonly method?: string
}

/** Sends what no phone of ours would send. */
async function send({ body, text, headers = {}, path = '/v1/applications', method = 'POST' }: Sent) {
  const authorization = `Bearer ${rider.token}`
  const reply = await town.send({
    method,
    path,
    headers: { authorization, 'idempotency-key': randomUUID(), ...headers },
    body: text ?? JSON.stringify(body),
  })
  return { ...reply, problem: JSON.parse(reply.body) as ProblemBody }
}

describe('a request that cannot be understood', () => {
  it('is refused as a problem document with a sentence of the catalogue', async () => {
    const { status, headers, problem } = await send({ text: '{"name": ' })
    expect(status).toBe(400)
    expect(headers['content-type']).toMatch('application/problem+json')
    expect(problem).toEqual({
      type: 'urn:gongyou:problem:invalid-request',
      title: 'invalid-request',
      status: 400,
      detail: problems['invalid-request'].says,
      code: 'invalid-request',
      fields: { body: problems['field-invalid'].says },
      fieldCodes: { body: 'field-invalid' },
      requestId: headers['x-request-id'],
    })
  })

  it.each(['null', '[]', '"张三"', '7', 'true'])('is refused when the body is %s', async (text) => {
    expect((await send({ text })).problem).toMatchObject({ status: 400, code: 'invalid-request' })
  })

  it('is refused above 64 KB, counted in bytes and not in characters', async () => {
    const characters = 30_000
    const tooLarge = await send({ text: JSON.stringify({ name: '工'.repeat(characters) }) })
    expect(tooLarge.problem).toMatchObject({ status: 413, code: 'body-too-large' })
    const large = await send({ text: JSON.stringify({ name: 'a'.repeat(characters) }) })
    expect(large.problem.code).toBe('invalid-request')
  })

  it('names each field that we do not take, wherever it stands', async () => {
    const form = reviewedForm(rider.nationalId)
    const { problem } = await send({ body: { ...form, wage: 9000, work: { ...form.work, boss: '王五' } } })
    expect(problem).toMatchObject({
      status: 400,
      fieldCodes: { wage: 'field-unknown', 'work.boss': 'field-unknown' },
    })
  })

  it('names every field of the wrong shape at once', async () => {
    const { problem } = await send({
      body: {
        name: 7,
        occupation: ['courier'],
        work: { form: 'pirate', alsoOn: '美团' },
        consents: { membership: 'yes' },
      },
    })
    expect(problem.fieldCodes).toEqual({
      name: 'name-invalid',
      nationalId: 'id-invalid',
      occupation: 'occupation-unknown',
      'work.form': 'field-invalid',
      'work.alsoOn': 'field-invalid',
      affirmedText: 'text-outdated',
      'consents.membership': 'consent-needed',
      'consents.sensitiveData': 'consent-needed',
    })
    expect(Object.keys(problem.fields ?? {})).toEqual(Object.keys(problem.fieldCodes ?? {}))
  })

  it('tells a field left out from one of the wrong shape', async () => {
    const { problem } = await send({ path: '/v1/sessions/refresh', body: {} })
    expect(problem.fields).toEqual({ refreshToken: '这一项还没填' })
    const wrong = await send({ path: '/v1/sessions/refresh', body: { refreshToken: 7 } })
    expect(wrong.problem.fields).toEqual({ refreshToken: '这一项填得不对，请再看看' })
  })

  it('asks for the consents where none was sent', async () => {
    const { consents: _, ...form } = reviewedForm(rider.nationalId)
    expect((await send({ body: form })).problem.fields).toEqual({ consents: '勾选后才能提交' })
  })
})

describe('a write', () => {
  it.each([
    ['no key', {}],
    ['a key too short to be told apart', { 'idempotency-key': 'abc' }],
    ['a key of strange characters', { 'idempotency-key': 'a key with spaces' }],
  ])('is not taken with %s', async (_, headers) => {
    const body = reviewedForm(rider.nationalId)
    const { problem } = await send({ body, headers: { 'idempotency-key': '', ...headers } })
    expect(problem).toMatchObject({ status: 400, code: 'idempotency-key-needed' })
  })

  it('is not taken under the key of another', async () => {
    const applicant = await worker(town)
    const key = { idempotencyKey: randomUUID() }
    succeeded(await applicant.call('application.submit', reviewedForm(applicant.nationalId), key))
    const changed = reviewedForm(applicant.nationalId, { occupation: 'courier' })
    expect(await applicant.call('application.submit', changed, key)).toMatchObject({
      problem: { status: 409, code: 'idempotency-key-reused' },
    })
  })

  it('is the same write when its fields come in another order', async () => {
    const applicant = await worker(town)
    const key = { idempotencyKey: randomUUID() }
    const form = reviewedForm(applicant.nationalId)
    const turned = Object.fromEntries(Object.entries(form).reverse()) as typeof form
    const first = succeeded(await applicant.call('application.submit', form, key))
    const again = succeeded(await applicant.call('application.submit', turned, key))
    expect(again).toEqual(first)
  })

  it('has its key for itself: another account, another route and another day know nothing of it', async () => {
    const [one, other] = await Promise.all([worker(town), worker(town)])
    const key = { idempotencyKey: randomUUID() }
    const first = succeeded(await one.call('application.submit', reviewedForm(one.nationalId), key)).body.application
    const second = succeeded(await other.call('application.submit', fastForm(other.nationalId), key)).body.application
    expect(second.id).not.toBe(first.id)
    const withdrawn = await one.call('application.withdraw', { id: first.id, version: first.version }, key)
    expect(succeeded(withdrawn).body.application.state).toBe('withdrawn')

    town.advance(hours(25))
    const later = await worker(town, { openid: one.openid })
    const again = succeeded(await later.call('application.submit', reviewedForm(one.nationalId), key)).body.application
    expect(again.id).not.toBe(first.id)
  })
})
