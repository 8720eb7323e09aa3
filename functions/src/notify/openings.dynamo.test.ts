import { BatchPutRequest } from 'dynamodb-toolbox/entity/actions/batchPut'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { BatchWriteCommand, execute } from 'dynamodb-toolbox/table/actions/batchWrite'
import { days, hours, minutes, plus, type Duration, type Instant } from '@gongyou/shared/kernel/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCampaign, addOutlet, drinksFor } from '../../testing/benefit-town'
import {
  consumptionOf,
  refusalOf,
  runTown,
  someone,
  succeeded,
  type RunningTown,
  type Someone,
} from '../../testing/running-town'
import { openTelling, type TellingTown } from '../../testing/telling'
import { campaignEntity } from '../table/benefits.entities'
import { campaignInItsLists } from '../table/campaign-lists'
import { remindedOf, reminderEntity } from '../table/reminders.entities'
import { openOpenings } from './openings.repository'

let town: RunningTown
let telling: TellingTown
beforeAll(async () => {
  town = await runTown()
  telling = await openTelling(town)
  await addOutlet(town, 'station-1')
})
afterAll(async () => {
  telling.close()
  await town.close()
})

/** Cold drinks that are there for a day, from some time on. */
async function opensIn(id: string, time: Duration, mode: 'instant' | 'draw' = 'instant') {
  const opensAt = plus(town.now(), time)
  const terms = { ...drinksFor(town, 9), mode, window: { opensAt, closesAt: plus(opensAt, hours(24)) } }
  return addCampaign(town, id, terms)
}

const remind = (who: Someone, id: string) => who.call('benefit.remind', { id })
const shown = async (who: Someone, id: string) => succeeded(await who.call('benefit.show', { id })).body.reminder
/** What is looked up by thousands is a second old at the most; sessions end after a quarter of an hour. */
const again = ({ openid }: Someone) => someone(town, openid)

describe('a reminder of an opening', () => {
  it('is one message ten minutes before, however often it was asked for and the minute came', async () => {
    const rider = await someone(town, 'rider-with-one')
    const { terms } = await opensIn('soon', hours(3))
    expect(await shown(rider, 'soon')).toEqual({ set: false })
    expect(succeeded(await remind(rider, 'soon'))).toMatchObject({
      status: 201,
      body: { reminder: { opensAt: terms.window.opensAt } },
    })
    succeeded(await remind(rider, 'soon'))
    expect(await shown(rider, 'soon')).toEqual({ set: true })

    town.advance(minutes(169))
    expect(await telling.openings()).toEqual([])
    town.advance(minutes(1))
    const told = await telling.openings()
    expect(told).toHaveLength(1)
    expect(await telling.openings()).toEqual([])
    await telling.give([...told, ...told])
    expect(telling.to(rider.openid)).toEqual([
      {
        openid: rider.openid,
        templateId: 'demo-opening',
        page: 'benefits/benefit/index?id=soon',
        data: {
          thing1: { value: '夏日清凉包' },
          phrase2: { value: '快开始了' },
          time3: { value: '2026年11月16日 12:30' },
          thing4: { value: '11月17日12:30截止，请停稳车再点' },
        },
      },
    ])
  })

  it('is not taken, nor offered, where it could not be kept: too late, open already, or not decided', async () => {
    const rider = await someone(town, 'rider-too-late')
    await opensIn('in-a-moment', minutes(15))
    await opensIn('open', minutes(-15))
    for (const id of ['in-a-moment', 'open']) {
      expect(await shown(rider, id)).toBeUndefined()
      expect(refusalOf(await remind(rider, id))).toBe('cannot-remind')
    }
    const draft = await opensIn('draft', hours(3))
    await addCampaign(town, 'draft', draft.terms, 'draft')
    expect(refusalOf(await remind(rider, 'draft'))).toBe('not-found')
  })

  it('is found by its campaign, in whichever form the moment of the opening stands there', async () => {
    const opensAt = '2026-12-24T10:00:00Z' as Instant
    const terms = { ...drinksFor(town, 9), window: { opensAt, closesAt: plus(opensAt, hours(24)) } }
    await addCampaign(town, 'without-milliseconds', terms)
    const found = await openOpenings(town.table).between(plus(opensAt, minutes(-30)), plus(opensAt, minutes(10)))
    expect(found).toEqual(['without-milliseconds'])
  })

  it('follows a campaign whose opening was moved, and says nothing where it was withdrawn', async () => {
    const rider = await someone(town, 'rider-of-a-moved-one')
    const [moved, withdrawn] = [await opensIn('moved', hours(2)), await opensIn('withdrawn', hours(2))]
    succeeded(await remind(rider, 'moved'))
    succeeded(await remind(rider, 'withdrawn'))
    const opensAt = plus(town.now(), days(60))
    const window = { opensAt, closesAt: plus(opensAt, hours(24)) }
    for (const after of [
      { ...moved, terms: { ...moved.terms, window } },
      { ...withdrawn, state: 'draft' as const },
    ]) {
      await campaignEntity(town.table).build(PutItemCommand).item(campaignInItsLists(after)).send()
    }
    town.advance(hours(2))
    expect(await telling.openings()).toEqual([])
    const wish = (await town.stored('reminder')).find(({ campaignId }) => campaignId === 'moved')
    expect(Number(wish?.['ttl']) * 1000).toBeGreaterThan(Date.parse(opensAt))
    town.advance((days(60) - hours(2)) as Duration)
    await telling.give(await telling.openings())
    expect(telling.to(rider.openid)).toMatchObject([
      { page: 'benefits/benefit/index?id=moved', data: { phrase2: { value: '已经开始' } } },
    ])
  })

  it('of medical help does not name it', async () => {
    const rider = await someone(town, 'rider-of-the-quiet-one')
    const { terms } = await opensIn('quiet', hours(3))
    await addCampaign(town, 'quiet', { ...terms, sensitive: true })
    succeeded(await remind(rider, 'quiet'))
    town.advance(minutes(170))
    await telling.give(await telling.openings())
    expect(telling.to(rider.openid)).toMatchObject([{ data: { thing1: { value: '工会福利' } } }])
  })

  it('that WeChat held up until it is of no use any more, or that was moved meanwhile, is not told', async () => {
    const [late, early] = [await someone(town, 'rider-held-up'), await someone(town, 'rider-of-one-moved-again')]
    await opensIn('held-up', hours(2))
    const moving = await opensIn('moved-again', hours(2))
    succeeded(await remind(late, 'held-up'))
    succeeded(await remind(early, 'moved-again'))
    town.advance(minutes(110))
    const facts = await telling.openings()
    expect(facts).toHaveLength(2)
    const window = { ...moving.terms.window, opensAt: plus(town.now(), minutes(9)) }
    await addCampaign(town, 'moved-again', { ...moving.terms, window })
    await telling.give(facts.filter(({ body }) => body.includes('moved-again')))
    town.advance(minutes(41))
    await telling.give(facts)
    expect([...telling.to(late.openid), ...telling.to(early.openid)]).toEqual([])
  })

  it('reaches everybody who asked, spread over a minute, by a work that goes on where it broke off', async () => {
    await opensIn('of-many', hours(2), 'draw')
    const riders = await Promise.all(Array.from({ length: 12 }, (_, index) => someone(town, `rider-of-many-${index}`)))
    await Promise.all(riders.map(async (rider) => succeeded(await remind(await again(rider), 'of-many'))))
    town.advance(minutes(110))
    telling.breaksAfter(3)
    await expect(telling.openings()).rejects.toThrow('the queue takes no more')
    const first = telling.takeQueued()
    const rest = await telling.openings()
    expect(first.length).toBeGreaterThan(0)
    expect(rest.length).toBeLessThan(12)
    await telling.give([...first, ...rest])
    for (const { openid } of riders) expect(telling.to(openid)).toHaveLength(1)
    expect(telling.sent.at(-1)?.data['thing4']?.value).toMatch(/早晚机会一样$/)
    expect([...first, ...rest].every(({ delay }) => delay >= 0 && delay < 60)).toBe(true)
  })

  it('is put into the queue once for each of more people than are read at once', async () => {
    await opensIn('of-a-crowd', hours(1))
    const [duePk = ''] = remindedOf('of-a-crowd')
    const wishes = Array.from({ length: 125 }, (_, index) => {
      const accountId = `account-in-the-crowd-${index}`
      return { accountId, campaignId: 'of-a-crowd', at: town.now(), ttl: 4_000_000_000, duePk, dueSk: accountId }
    })
    const puts = wishes.map((wish) => reminderEntity(town.table).build(BatchPutRequest).item(wish))
    for (let first = 0; first < puts.length; first += 25) {
      await execute(town.table.build(BatchWriteCommand).requests(...puts.slice(first, first + 25)))
    }
    town.advance(minutes(50))
    const told = await telling.openings()
    expect([told.length, new Set(told.map(({ body }) => body)).size]).toEqual([125, 125])
  })

  it('costs one look at an index in a minute in which nothing opens', async () => {
    town.advance(hours(5))
    const { read, write } = await consumptionOf(async () => expect(await telling.openings()).toEqual([]))
    expect([read, write]).toEqual([0.5, 0])
  })
})
