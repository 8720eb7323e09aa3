import { randomUUID } from 'node:crypto'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { days, minutes } from '@gongyou/shared/kernel/time'
import { benefitsOfficer } from '../../testing/benefit-staff'
import {
  addCampaign,
  addOutlet,
  claimsIn,
  drinksFor,
  takenOf,
  tappingMembers,
  type Tapper,
} from '../../testing/benefit-town'
import {
  problemOf,
  refusalOf,
  runTown,
  someone,
  succeeded,
  type RunningTown,
  type Someone,
} from '../../testing/running-town'
import { grantEntity } from '../table/people.entities'

let town: RunningTown
let members: readonly Tapper[]
let officer: Someone
let elsewhere: Someone

beforeAll(async () => {
  town = await runTown()
  await addOutlet(town, 'station-1')
  members = await tappingMembers(town, 0, 12)
  officer = await benefitsOfficer(town, 'claims-officer')
  elsewhere = await benefitsOfficer(town, 'claims-elsewhere', 'sibling-union')
})
afterAll(() => town.close())

const tap = (index: number, id: string, key?: string) => (members[index] as Tapper).claim(id, key)
const claimed = async (index: number, id: string) => succeeded(await tap(index, id)).body.claim
const toldTo = async (index: number) => {
  const { token } = members[index] as Tapper
  return succeeded(await town.call('me.messages', {}, { token })).body.items
}
const requests = async (id: string) => succeeded(await officer.call('request.list', { id })).body.items
const careFor = (units: number) => ({ ...drinksFor(town, units), mode: 'application' as const })
const decide = (
  id: string,
  { id: claimId, version }: { id: string; version: number },
  decision: 'grant' | 'decline',
  reason?: string,
  by = officer,
) => by.call('request.decide', { id, claimId, version, decision, reason }, { idempotencyKey: randomUUID() })

describe('a request that a person decides', () => {
  it('has no unit until it is granted, and then its voucher is live', async () => {
    await addCampaign(town, 'care', careFor(1))
    const mine = await claimed(0, 'care')
    town.advance(minutes(1))
    const another = await claimed(1, 'care')
    expect(mine.state).toBe('requested')
    expect(await takenOf(town, 'care')).toBe(0)
    expect(refusalOf(await elsewhere.call('request.list', { id: 'care' }))).toBe('not-found')
    const waiting = await requests('care')
    expect(waiting.map(({ id }) => id)).toEqual([mine.id, another.id])
    expect(waiting[0]).toMatchObject({ memberName: '老**', state: 'requested' })

    const [first, second] = waiting as [(typeof waiting)[number], (typeof waiting)[number]]
    const granted = succeeded(await decide('care', first, 'grant')).body.claim
    expect(granted).toMatchObject({ id: mine.id, state: 'held' })
    expect(await takenOf(town, 'care')).toBe(1)
    expect(succeeded(await (members[0] as Tapper).voucher(mine.id)).body.voucher?.state).toBe('live')
    expect(refusalOf(await decide('care', second, 'grant'))).toBe('sold-out')
    expect(refusalOf(await decide('care', second, 'decline'))).toBe('benefit-reason-needed')
    expect(succeeded(await decide('care', second, 'decline', '名额给了更急的家庭')).body.claim.state).toBe('declined')
    expect(await requests('care')).toEqual([])
    expect(await toldTo(0)).toMatchObject([{ what: 'benefit-granted', by: 'union', reasons: ['夏日清凉包'] }])
    expect(await toldTo(1)).toMatchObject([{ what: 'benefit-declined', reasons: ['夏日清凉包', '名额给了更急的家庭'] }])
  })

  it('is decided once, by whoever is first, and a repeat of the tap is answered alike', async () => {
    await addCampaign(town, 'once', careFor(9))
    await claimed(2, 'once')
    const [request] = await requests('once')
    const ask = { id: 'once', claimId: request?.id ?? '', version: request?.version ?? 0, decision: 'grant' } as const
    const key = randomUUID()
    const both = await Promise.all([1, 2].map(() => officer.call('request.decide', ask, { idempotencyKey: key })))
    expect(both.map((each) => succeeded(each).body.claim.state)).toEqual(['held', 'held'])
    expect(refusalOf(await officer.call('request.decide', ask))).toBe('request-decided')
    expect(await takenOf(town, 'once')).toBe(1)
    const audit = (await town.stored('audit')) as unknown as { act: string }[]
    expect(audit.filter(({ act }) => act === 'request.decide')).toHaveLength(3)
  })

  it('is not decided by the one whose it is', async () => {
    await addCampaign(town, 'own', careFor(9))
    await claimed(3, 'own')
    const accountId = 'account-of-member-3'
    const grant = { accountId, role: 'benefits' as const, unionId: 'joint-union', grantedAt: town.now() }
    await grantEntity(town.table).build(PutItemCommand).item(grant).send()
    const [request] = await requests('own')
    const { token } = members[3] as Tapper
    const self = {
      ...officer,
      call: ((name, input) => town.call(name, input, { token, idempotencyKey: randomUUID() })) as Someone['call'],
    }
    expect(refusalOf(await decide('own', request ?? { id: '', version: 0 }, 'grant', undefined, self))).toBe(
      'own-request',
    )
  })
})

describe('a claim that staff take back', () => {
  it('frees its unit for somebody else, and its holder may claim again', async () => {
    await addCampaign(town, 'taken', drinksFor(town, 1))
    const mine = await claimed(4, 'taken')
    expect(refusalOf(await tap(5, 'taken'))).toBe('sold-out')
    const [live] = succeeded(await officer.call('claim.live', { id: 'taken' })).body.items
    expect(live).toMatchObject({ id: mine.id, state: 'held' })
    const byTail = await officer.call('claim.live', { id: 'taken', tail: live?.memberTail ?? '' })
    expect(succeeded(byTail).body.items).toHaveLength(1)
    const ask = { id: 'taken', claimId: mine.id, version: live?.version ?? 0, reason: '重复领取' }
    expect(refusalOf(await elsewhere.call('claim.takeBack', ask))).toBe('not-found')
    const key = randomUUID()
    for (let again = 0; again < 2; again += 1) {
      const taken = await officer.call('claim.takeBack', ask, { idempotencyKey: key })
      expect(succeeded(taken).body.claim.state).toBe('voided')
    }
    expect(refusalOf(await officer.call('claim.takeBack', { ...ask, version: ask.version + 1 }))).toBe('claim-not-live')
    expect(await takenOf(town, 'taken')).toBe(0)
    expect(await toldTo(4)).toMatchObject([{ what: 'benefit-taken-back', reasons: ['夏日清凉包', '重复领取'] }])
    expect((await claimed(5, 'taken')).state).toBe('held')
    expect(refusalOf(await tap(4, 'taken'))).toBe('sold-out')
  })
})

describe('taps of one account', () => {
  it('are ten a minute; a repeat of one and a form that is refused do not count', async () => {
    await addCampaign(town, 'often', { ...drinksFor(town, 99), limits: [{ count: 50, per: 'campaign' }] })
    town.advance(minutes(1))
    const key = randomUUID()
    const first = succeeded(await tap(6, 'often', key)).body.claim
    for (let again = 0; again < 9; again += 1) {
      expect(succeeded(await tap(6, 'often', key)).body.claim.id).toBe(first.id)
      const odd = { id: 'often', slotId: 'x'.repeat(50) }
      const { token } = members[6] as Tapper
      expect(refusalOf(await town.call('benefit.claim', odd, { token, idempotencyKey: randomUUID() }))).toBe(
        'invalid-request',
      )
    }
    for (let more = 0; more < 9; more += 1) succeeded(await tap(6, 'often'))
    const oneTooMany = randomUUID()
    for (let again = 0; again < 2; again += 1) {
      const refused = problemOf(await tap(6, 'often', oneTooMany))
      expect(refused).toMatchObject({ code: 'too-many-requests', status: 429, retryAfter: 60 })
    }
    expect(succeeded(await tap(6, 'often', key)).body.claim.id).toBe(first.id)
    expect(await takenOf(town, 'often')).toBe(10)
    town.advance(minutes(1))
    succeeded(await tap(6, 'often', oneTooMany))
  })
})

describe('a gift before joining', () => {
  it('notes what somebody works as, for the join form; of a member it notes nothing', async () => {
    await addCampaign(town, 'tea', { ...drinksFor(town, 9), audience: { anyone: true } })
    const passer = await someone(town, 'tea-drinker')
    expect(refusalOf(await passer.call('benefit.claim', { id: 'tea', occupation: 'astronaut' }))).toBe(
      'occupation-unknown',
    )
    succeeded(await passer.call('benefit.claim', { id: 'tea', occupation: 'courier' }))
    const { token } = members[7] as Tapper
    const member = { token, idempotencyKey: randomUUID() }
    succeeded(await town.call('benefit.claim', { id: 'tea', occupation: 'courier' }, member))
    const leads = (await town.stored('lead')) as unknown as { accountId: string; occupation: string }[]
    expect(leads).toMatchObject([{ accountId: town.accountIdOf('tea-drinker'), occupation: 'courier' }])
    expect(await claimsIn(town, 'tea')).toHaveLength(2)
    const { lead } = succeeded(await passer.call('me.home', {})).body
    expect(lead).toMatchObject({ occupation: 'courier', keptUntil: expect.stringMatching(/^2027-05-15/) as string })
    town.advance(days(180))
    expect(succeeded(await (await someone(town, 'tea-drinker')).call('me.home', {})).body.lead).toBeUndefined()
  })
})
