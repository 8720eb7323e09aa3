import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { problems } from '@gongyou/shared/contracts/problems'
import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import { minutes, type LocalDate } from '@gongyou/shared/kernel/time'
import { problemOf, refusalOf, reviewedForm, someone, succeeded, worker } from '../../testing/running-town'
import { codes, townSettings, unmintedCode } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()
const rider = await worker(town)

type Changes = NonNullable<Parameters<typeof reviewedForm>[1]>

const bornOn = (date: string) => generateNationalId({ bornOn: date as LocalDate, sex: 'female', sequence: 7 })
const mistyped = (nationalId: string) => nationalId.slice(0, 17) + (nationalId.endsWith('1') ? '2' : '1')
const refused = async (changes: Changes) =>
  problemOf(await rider.call('application.submit', reviewedForm(rider.nationalId, changes)))

describe('a wrong field of the form', () => {
  it.each<[string, Changes, string, keyof typeof problems]>([
    ['no name at all', { name: '' }, 'name', 'name-invalid'],
    ['a name of one character', { name: '张' }, 'name', 'name-invalid'],
    ['a name with a number in it', { name: '张三1' }, 'name', 'name-invalid'],
    ['an ID number with one digit wrong', { nationalId: mistyped('330299199003070019') }, 'nationalId', 'id-invalid'],
    ['an ID number of seventeen digits', { nationalId: '33029919900307001' }, 'nationalId', 'id-invalid'],
    ['an ID number of a day that never was', { nationalId: '330299199002300010' }, 'nationalId', 'id-invalid'],
    ['a passport', { nationalId: 'E12345678' }, 'nationalId', 'other-papers'],
    ['somebody who turns 16 tomorrow', { nationalId: bornOn('2010-11-17') }, 'nationalId', 'under-16'],
    ['an occupation that is not on the list', { occupation: 'pirate' }, 'occupation', 'occupation-unknown'],
    ['a township that does not exist', { work: { region: '330206999' } }, 'work.region', 'region-unknown'],
    ['a home in no province', { homeRegion: '990101' }, 'homeRegion', 'region-unknown'],
    [
      'a credit code with one character wrong',
      { work: { employer: { name: '甬城快运（演示）', uscc: '91330200MA2AAAAA0X' } } },
      'work.employer.uscc',
      'employer-code-invalid',
    ],
    ['a text of last year', { affirmedText: '2025-01' }, 'affirmedText', 'text-outdated'],
    [
      'no consent to membership',
      { consents: { membership: false, sensitiveData: true } },
      'consents.membership',
      'consent-needed',
    ],
    [
      'no separate consent for the ID number',
      { consents: { membership: true, sensitiveData: false } },
      'consents.sensitiveData',
      'consent-needed',
    ],
  ])('has a sentence of its own: %s', async (_, changes, path, code) => {
    expect(await refused(changes)).toMatchObject({
      code,
      status: 422,
      detail: problems[code].says,
      fields: { [path]: problems[code].says },
      fieldCodes: { [path]: code },
    })
  })

  it('comes back with all the others', async () => {
    const { fieldCodes } = await refused({
      name: '?',
      nationalId: '12',
      occupation: '',
      work: { region: '330206999', employer: { name: '', uscc: 'x' } },
      affirmedText: 'old',
      consents: { membership: false, sensitiveData: false },
    })
    expect(fieldCodes).toEqual({
      name: 'name-invalid',
      nationalId: 'id-invalid',
      occupation: 'occupation-unknown',
      'work.region': 'region-unknown',
      'work.employer.uscc': 'employer-code-invalid',
      affirmedText: 'text-outdated',
      'consents.membership': 'consent-needed',
      'consents.sensitiveData': 'consent-needed',
    })
  })

  it('is a phone that was never left', async () => {
    const unreachable = await someone(town, `without-a-phone-${randomUUID()}`)
    const outcome = await unreachable.call('application.submit', reviewedForm(rider.nationalId))
    expect(problemOf(outcome)).toMatchObject({ status: 422, fieldCodes: { phone: 'phone-needed' } })
  })

  it('is not what people type every day', async () => {
    const changes = {
      name: ' 阿卜杜拉.买买提 ',
      nationalId: `${rider.nationalId.slice(0, 6)} ${rider.nationalId.slice(6, 14)} ${rider.nationalId.slice(14)}`,
      work: { region: '330206006', employer: { name: '甬城快运（演示）', uscc: '' } },
      homeRegion: '3301',
      affirmedText: 'current',
    }
    const sent = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId, changes))).body
    expect(sent.application.given).toMatchObject({ name: '阿卜杜拉·买买提', homeRegion: '3301' })
    const { id, version } = sent.application
    succeeded(await rider.call('application.withdraw', { id, version }))
  })
})

describe('a code on the form', () => {
  it('that nobody minted is said to be so, and nothing is applied for', async () => {
    const problem = await refused({ unionCode: unmintedCode })
    expect(problem).toMatchObject({ status: 404, code: 'code-unknown', fieldCodes: { unionCode: 'code-unknown' } })
  })

  it.each([
    ['whose poster was put out of use', codes.paused.code, 'joint-union', 1],
    ['of a union that was merged', codes.merged.code, 'joint-union', 1],
    ['of a union that is no more', codes.dissolved.code, 'online-home', 6],
  ])('%s still leads to a union', async (_, unionCode, union, rule) => {
    const applicant = await worker(town)
    const form = reviewedForm(applicant.nationalId, { unionCode })
    const { application } = succeeded(await applicant.call('application.submit', form)).body
    expect([application.union.id, application.placementDecision.rule]).toEqual([union, rule])
  })
})

describe('a union that was found by name', () => {
  const without = (unionId: string) => ({ unionCode: undefined, unionId })
  const placedBy = async (unionId: string) => {
    const applicant = await worker(town)
    const form = reviewedForm(applicant.nationalId, without(unionId))
    return succeeded(await applicant.call('application.submit', form)).body.application
  }

  it('takes whoever chose it, and says that it was chosen', async () => {
    const { union, placementDecision } = await placedBy('joint-union')
    expect([union.id, placementDecision]).toEqual(['joint-union', { rule: 1, reasons: ['chosen'], skipped: [] }])
  })

  it('that takes nobody directly leads on to one that does', async () => {
    const { placementDecision } = await placedBy('city-union')
    expect(placementDecision.skipped[0]).toEqual({ rule: 1, reason: 'takes-no-individuals' })
  })

  it('that nobody knows is said to be so', async () => {
    expect(await refused(without('nobody'))).toMatchObject({ status: 404, fieldCodes: { unionId: 'not-found' } })
  })
})

describe('whoever applies again and again', () => {
  it('waits for the next minute after three; what was refused or repeated does not count', async () => {
    const { limits } = townSettings
    const applicant = await worker(town)
    const form = reviewedForm(applicant.nationalId)
    for (let turn = 0; turn < limits.apply; turn += 1) {
      expect(refusalOf(await applicant.call('application.submit', { ...form, name: '?' }))).toBe('name-invalid')
      const once = { idempotencyKey: randomUUID() }
      const { id, version } = succeeded(await applicant.call('application.submit', form, once)).body.application
      expect(succeeded(await applicant.call('application.submit', form, once)).body.application.id).toBe(id)
      expect(succeeded(await applicant.call('application.submit', form)).status).toBe(200)
      succeeded(await applicant.call('application.withdraw', { id, version }))
    }
    const stopped = problemOf(await applicant.call('application.submit', form))
    expect(stopped).toMatchObject({ code: 'too-many-requests', status: 429 })
    expect(stopped.retryAfter).toBeGreaterThan(0)
    expect(stopped.retryAfter).toBeLessThanOrEqual(60)

    town.advance(minutes(1))
    expect(succeeded(await applicant.call('application.submit', form)).status).toBe(201)
  })
})

describe('a tap that found an open application', () => {
  it('is answered alike after that application has ended', async () => {
    const applicant = await worker(town)
    const form = reviewedForm(applicant.nationalId)
    const { id, version } = succeeded(await applicant.call('application.submit', form)).body.application
    const once = { idempotencyKey: randomUUID() }
    expect(succeeded(await applicant.call('application.submit', form, once)).status).toBe(200)
    succeeded(await applicant.call('application.withdraw', { id, version }))

    const again = succeeded(await applicant.call('application.submit', form, once))
    expect([again.status, again.body.application.id]).toEqual([200, id])
  })
})

describe('a correction', () => {
  it('is not taken while the union is looking, nor from a version that is gone', async () => {
    const applicant = await worker(town)
    const { id, version } = succeeded(await applicant.call('application.submit', reviewedForm(applicant.nationalId)))
      .body.application
    expect(refusalOf(await applicant.call('application.correct', { id, version, name: '李四光' }))).toBe('not-returned')
    expect(refusalOf(await applicant.call('application.correct', { id, version: 0 }))).toBe('changed-meanwhile')
    expect(refusalOf(await applicant.call('application.completeProfile', { id, version }))).toBe('not-admitted-yet')
  })
})
