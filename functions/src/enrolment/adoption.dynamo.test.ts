import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import { days, type LocalDate } from '@gongyou/shared/kernel/time'
import { admittedDriver } from '../../testing/admitted'
import { homeOf } from '../../testing/own-pages'
import {
  consumptionOf,
  fastForm,
  problemOf,
  refusalOf,
  reviewedForm,
  someone,
  staffMember,
  succeeded,
  worker,
  type Someone,
} from '../../testing/running-town'
import { staff, townSettings, unions } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const numbers = Array.from({ length: 12 }, (_, index) =>
  generateNationalId({ bornOn: '1985-06-01' as LocalDate, sex: 'female', sequence: 401 + index }),
)
let used = 0
const knownNumber = () => numbers[used++] ?? ''

const existingBase = numbers.map((nationalId) => ({ nationalId, unionName: unions.sibling.name }))
const town = await takeTown({ existingBase })

const claim = (nationalId: string, name = '王小云') => ({ name, nationalId, consents: { sensitiveData: true } })

const adopt = (who: Someone, nationalId: string, options?: { idempotencyKey: string }) =>
  who.call('adoption.adopt', claim(nationalId), options)

describe('a member of the city’s existing base', () => {
  it('who has passed the real-name check is shown the membership, and adopts it with its union and years', async () => {
    const member = await worker(town)
    const number = knownNumber()
    const { found } = succeeded(await member.call('adoption.find', claim(number))).body
    expect(found).toEqual({
      union: { id: 'sibling-union', name: unions.sibling.name, kind: 'township' },
      joinedOn: '2020-05-01',
    })
    expect((await homeOf(member)).membership).toBeNull()

    const { membership } = succeeded(await adopt(member, number)).body
    expect(membership).toMatchObject({ union: found.union, since: '2020-05-01', state: 'active' })
    const card = succeeded(await member.call('membership.card', {})).body
    expect(card).toMatchObject({ memberNumber: membership.memberNumber, name: '王小云', since: '2020-05-01' })
    expect(refusalOf(await member.call('application.submit', fastForm(number)))).toBe('already-member')
  })

  it('is led here from an application, which is no second joining', async () => {
    const member = await worker(town)
    const number = knownNumber()
    expect(refusalOf(await member.call('application.submit', fastForm(number)))).toBe('member-elsewhere')
    expect(succeeded(await adopt(member, number)).body.membership.since).toBe('2020-05-01')
  })

  it('moves on to the union whose code was scanned', async () => {
    const member = await worker(town)
    succeeded(await adopt(member, knownNumber()))
    const { transfer, membership } = succeeded(
      await member.call('transfer.submit', { unionId: unions.cityPool.unionId }),
    ).body
    expect(transfer?.state).toBe('done')
    expect(membership).toMatchObject({ union: { id: unions.cityPool.unionId }, since: '2020-05-01' })
  })

  it('may leave and be taken back: the base brings the membership no second time', async () => {
    const [first, second] = await Promise.all([worker(town), worker(town)])
    const number = knownNumber()
    succeeded(await adopt(first, number))
    expect(refusalOf(await adopt(second, number))).toBe('member-on-another-wechat')
    expect(refusalOf(await adopt(first, number))).toBe('already-member')
    expect((await town.stored('membership')).filter(({ since }) => since === '2020-05-01').length).toBe(used)
  })
})

describe('whoever has not passed the check', () => {
  it.each(['王不符', '王忙'])('learns nothing of the base, whatever stands in it: %s', async (name) => {
    const [stranger, another] = await Promise.all([worker(town), worker(town)])
    const known = numbers.at(-1) ?? ''
    const unknown = another.nationalId
    const asked = [
      stranger.call('adoption.find', claim(known, name)),
      another.call('adoption.find', claim(unknown, name)),
      stranger.call('adoption.adopt', claim(known, name)),
      another.call('adoption.adopt', claim(unknown, name)),
    ]
    const answers = (await Promise.all(asked)).map(problemOf).map(({ requestId: _, ...rest }) => rest)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.code).toBe(name === '王不符' ? 'identity-unproven' : 'identity-busy')
  })

  it('has typed a number that is somebody’s and cannot be proven by it', async () => {
    const thief = await someone(town, 'adoption-thief')
    succeeded(await thief.call('me.bindPhone', { phoneNumber: '19900009999' }))
    expect(refusalOf(await thief.call('adoption.find', claim(numbers.at(-1) ?? '')))).toBe('phone-proof-needed')
    const { body } = succeeded(await thief.call('application.submit', fastForm(numbers.at(-1) ?? '')))
    expect(body.application.state).toBe('open')
  })

  it('is asked for what is missing, before the check is paid for', async () => {
    const member = await worker(town)
    const typed = { name: '云', nationalId: '12', consents: { sensitiveData: true } }
    expect(problemOf(await member.call('adoption.find', typed)).fieldCodes).toEqual({
      name: 'name-invalid',
      nationalId: 'id-invalid',
    })
    const unwilling = { ...claim(numbers[0] ?? ''), consents: { sensitiveData: false } }
    expect(refusalOf(await member.call('adoption.adopt', unwilling))).toBe('consent-needed')
  })

  it('may try a few times a day, and again tomorrow', async () => {
    const guesser = await worker(town)
    const { identityChecksADay } = townSettings.limits
    for (let turn = 0; turn < identityChecksADay; turn += 1) {
      expect(refusalOf(await guesser.call('adoption.find', claim(guesser.nationalId, '赵不符')))).toBe(
        'identity-unproven',
      )
    }
    expect(refusalOf(await guesser.call('adoption.find', claim(guesser.nationalId)))).toBe('checks-used-up')
    town.advance(days(1))
    const tomorrow = await someone(town, guesser.openid)
    expect(refusalOf(await tomorrow.call('adoption.find', claim(guesser.nationalId)))).toBe('not-in-base')
  })
})

describe('an adoption', () => {
  it('happens once, however often the tap is repeated and from however many phones', async () => {
    const [one, other] = await Promise.all([worker(town), worker(town)])
    const number = knownNumber()
    const tap = { idempotencyKey: randomUUID() }
    const outcomes = await Promise.all([adopt(one, number, tap), adopt(one, number, tap), adopt(other, number)])
    const same = outcomes.filter(({ ok }) => ok).map((outcome) => succeeded(outcome).body.membership.memberNumber)
    expect(new Set(same).size).toBe(1)
    const holders = (await town.stored('person')).filter((each) => each['realName'] === 'matched')
    const digest = town.seal.digest('national-id', number)
    expect(holders.filter(({ nationalId }) => (nationalId as { digest: string }).digest === digest)).toHaveLength(1)
  })

  it('ends the account’s own application that was under way', async () => {
    const member = await worker(town)
    const number = knownNumber()
    const sent = succeeded(await member.call('application.submit', reviewedForm(number, { name: '孙不符' }))).body
    succeeded(await adopt(member, number))
    expect(succeeded(await member.call('application.show', { id: sent.application.id })).body.application.state).toBe(
      'withdrawn',
    )
    const reviewer = await staffMember(town, staff.jointReviewer)
    const { items } = succeeded(await reviewer.call('review.queue', { union: 'joint-union' })).body
    expect(items.map(({ application }) => application.id)).not.toContain(sent.application.id)
  })

  it('takes the number from somebody else’s application that was never proven', async () => {
    const [stranger, member] = await Promise.all([worker(town), worker(town)])
    const number = knownNumber()
    succeeded(await stranger.call('application.submit', reviewedForm(number, { name: '周不符' })))
    succeeded(await adopt(member, number))
    expect((await homeOf(stranger)).person).toBeNull()
    expect((await homeOf(member)).membership?.since).toBe('2020-05-01')
  })

  it('of an account that acts for somebody else is refused', async () => {
    const member = await admittedDriver(town)
    expect(refusalOf(await adopt(member, numbers.at(-1) ?? ''))).toBe('wechat-in-use')
  })

  it('costs no more of the table than an application that is admitted at once', async () => {
    const member = await worker(town)
    const number = knownNumber()
    const consumed = await consumptionOf(async () => succeeded(await adopt(member, number)))
    expect(consumed.write).toBeLessThanOrEqual(18)
    expect(consumed.read).toBeLessThanOrEqual(5)
  })
})
