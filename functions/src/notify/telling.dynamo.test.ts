import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { minutes } from '@gongyou/shared/kernel/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admittedDriver } from '../../testing/admitted'
import { newWeChatOf } from '../../testing/new-wechat'
import { homeOf, messagesOf } from '../../testing/own-pages'
import {
  consumptionOf,
  reviewedForm,
  runTown,
  staffMember,
  succeeded,
  worker,
  type RunningTown,
  type Worker,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { openTelling, type TellingTown } from '../../testing/telling'
import { accountEntity } from '../table/people.entities'
import { openNotices, type Begun, type Notices } from './notices.repository'

let town: RunningTown
let telling: TellingTown
beforeAll(async () => {
  town = await runTown()
  telling = await openTelling(town)
})
afterAll(async () => {
  telling.close()
  await town.close()
})

const untilSure = () => town.advance(minutes(10))

/** A rider whose application a cadre has looked at. */
async function decided(decision: 'approve' | 'return' | 'reject'): Promise<Worker & { batchId: string }> {
  const rider = await worker(town)
  const { application } = succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body
  const reviewer = await staffMember(town)
  const { id: applicationId, version } = application
  const row = { applicationId, version, decision, reasons: decision === 'approve' ? [] : ['name-mismatch'] }
  const { batchId, results } = succeeded(await reviewer.call('review.decideMany', { decisions: [row] })).body
  expect(results).toMatchObject([{ ok: true }])
  return { ...rider, batchId }
}

/** What the stream has brought, told as soon as it will not be taken back. */
async function tellAll(): Promise<number> {
  const facts = await telling.facts()
  untilSure()
  return telling.give(facts)
}

describe('the outcome of an application', () => {
  it('is told once, however often and in whatever order its record comes', async () => {
    const rider = await decided('return')
    const facts = await telling.facts()
    expect(facts).toHaveLength(1)
    untilSure()
    await telling.give([...facts, ...facts])
    await telling.give((await telling.allFactsAgain()).reverse())
    expect(telling.to(rider.openid)).toEqual([
      {
        openid: rider.openid,
        templateId: 'demo-application',
        page: expect.stringMatching(/^pages\/progress\/index\?id=./),
        data: {
          thing1: { value: '小港骑手工会（演示）' },
          phrase2: { value: '请补充' },
          time3: { value: expect.stringMatching(/^2026年11月16日 \d\d:\d\d$/) },
          thing4: { value: '有地方要改，改好再提交就行' },
        },
      },
    ])
  })

  it('is put into the queue by the record that brings it, and not by those that come after', async () => {
    await telling.facts()
    const rider = await decided('return')
    expect(await telling.facts()).toHaveLength(1)
    const { application } = await homeOf(rider)
    const { id = '', version = 0 } = application ?? {}
    succeeded(await rider.call('application.correct', { id, version, name: '李四海' }))
    expect(await telling.facts()).toEqual([])
  })

  it('costs two writes and a few reads', async () => {
    const rider = await decided('approve')
    const facts = await telling.facts()
    untilSure()
    const { read, write } = await consumptionOf(() => telling.give(facts))
    expect(telling.to(rider.openid)).toHaveLength(1)
    expect(read).toBeLessThanOrEqual(4)
    expect(write).toBeLessThanOrEqual(2)
  })

  it('lies in the queue by ids alone', async () => {
    const rider = await decided('approve')
    const bodies = (await telling.facts()).map(({ body }) => body).join()
    for (const secret of ['李四', rider.openid, rider.phone, rider.nationalId]) expect(bodies).not.toContain(secret)
  })

  it('waits until it can no longer be undone, and is never told where it was', async () => {
    const kept = await decided('approve')
    const undone = await decided('approve')
    const facts = await telling.facts()
    expect(await telling.give(facts)).toBe(2)
    expect(telling.postponed.splice(0)).toEqual([600, 600])
    const reviewer = await staffMember(town)
    succeeded(await reviewer.call('review.undo', { batchId: undone.batchId }))
    untilSure()
    expect(await telling.give(facts)).toBe(0)
    expect(telling.to(kept.openid)).toMatchObject([{ page: 'pages/card/index' }])
    expect(telling.to(undone.openid)).toEqual([])
  })

  it('is not told to whoever was admitted at once and holds the card already', async () => {
    await telling.facts()
    await admittedDriver(town)
    expect(await telling.facts()).toEqual([])
  })

  it('is told to nobody who has taken the authorisation back since, or was erased', async () => {
    const rider = await decided('approve')
    const { accountId } = rider
    await accountEntity(town.table).build(UpdateItemCommand).item({ accountId, openid: '' }).send()
    expect(await tellAll()).toBe(0)
    expect(telling.to(rider.openid)).toEqual([])
  })
})

describe('what WeChat answers', () => {
  it('that it is busy has the same fact told later, and then once', async () => {
    const rider = await decided('reject')
    const facts = await telling.facts()
    untilSure()
    telling.says({ kind: 'busy', because: 'limited' })
    expect(await telling.give(facts)).toBe(1)
    expect(telling.postponed.splice(0)).toEqual([15])
    expect(await telling.give(facts)).toBe(0)
    expect(await telling.give(facts)).toBe(0)
    expect(telling.to(rider.openid)).toHaveLength(2)
  })

  it.each(['unwanted', 'unknown-person'] as const)('that a message is %s is the end of it', async (kind) => {
    const rider = await decided('reject')
    const facts = await telling.facts()
    untilSure()
    telling.says({ kind })
    expect(await telling.give(facts)).toBe(0)
    expect(await telling.give(facts)).toBe(0)
    expect(telling.to(rider.openid)).toHaveLength(1)
  })

  it('that the template does not fit leaves the fact to be told once that is put right, and others beside it go on', async () => {
    const first = await decided('reject')
    const second = await decided('reject')
    const facts = await telling.facts()
    untilSure()
    telling.says(47003)
    expect(await telling.give(facts)).toBe(1)
    expect(await telling.give(facts)).toBe(0)
    expect([first, second].map(({ openid }) => telling.to(openid).length)).toEqual([2, 1])
  })

  it('is waited for by a second who has the same fact at the same moment', async () => {
    const rider = await decided('reject')
    const facts = await telling.facts()
    untilSure()
    await Promise.all([telling.give(facts), telling.give(facts)])
    expect(await telling.give(facts)).toBe(0)
    expect(telling.to(rider.openid)).toHaveLength(1)
  })
})

describe('a notice', () => {
  it('that was taken over from a sender held for dead is not let go of by that sender', async () => {
    const notices = openNotices(town.table, town.now)
    const slow = await begunOf(notices.begin('a-fact'))
    town.advance(minutes(2))
    const next = await begunOf(notices.begin('a-fact'))
    await notices.release('a-fact', slow)
    expect(await notices.begin('a-fact')).toBe('under-way')
    await notices.release('a-fact', next)
    await begunOf(notices.begin('a-fact'))
  })
})

async function begunOf(beginning: ReturnType<Notices['begin']>): Promise<Begun> {
  const begun = await beginning
  if (typeof begun === 'string') throw new Error(begun)
  return begun
}

describe('a wish of another WeChat to be this member', () => {
  it('is told to the one who would lose the membership, while it can be stopped', async () => {
    const member = await admittedDriver(town)
    await newWeChatOf(town, member)
    await telling.give(await telling.facts())
    expect(telling.to(member.openid)).toMatchObject([
      {
        templateId: 'demo-recovery',
        data: { phrase2: { value: '请您确认' }, thing4: { value: '有人要换走您的会籍，不是您就叫停' } },
      },
    ])
  })

  it('is not told once it was stopped', async () => {
    const member = await admittedDriver(town)
    await newWeChatOf(town, member)
    succeeded(await member.call('recovery.stop', {}))
    await telling.give(await telling.facts())
    expect(telling.to(member.openid)).toEqual([])
  })
})

describe('a transfer', () => {
  it('is told of once the receiving union has answered, and not where it took effect at the tap', async () => {
    const [moved, waited] = [await admittedDriver(town), await admittedDriver(town)]
    await moved.call('transfer.submit', { unionId: 'district-pool' })
    const { body } = succeeded(await waited.call('transfer.submit', { unionId: 'joint-union' }))
    await telling.give(await telling.facts())
    const reviewer = await staffMember(town, staff.jointReviewer)
    const { items } = succeeded(await reviewer.call('transfer.list', { union: 'joint-union' })).body
    const id = body.transfer?.id ?? ''
    const version = items.find((item) => item.id === id)?.version ?? 0
    succeeded(await reviewer.call('transfer.decide', { id, version, decision: 'accept' }))
    await telling.give(await telling.facts())
    expect(telling.to(moved.openid)).toEqual([])
    expect(telling.to(waited.openid)).toMatchObject([
      { templateId: 'demo-transfer', data: { phrase2: { value: '已转入' } } },
    ])
  })

  it('that is declined, looked at once more and declined again is told of both times, each once', async () => {
    const member = await admittedDriver(town)
    const { body } = succeeded(await member.call('transfer.submit', { unionId: 'joint-union' }))
    const id = body.transfer?.id ?? ''
    await decline(id, 'joint-union', staff.jointReviewer)
    const first = await telling.facts()
    await telling.give(first)
    town.advance(minutes(1))
    succeeded(await member.call('transfer.askSecondLook', { id }))
    await decline(id, 'township-union', staff.townshipReviewer)
    await telling.give([...(await telling.facts()), ...first])
    const declined = { page: `pages/transfer/index?id=${id}`, data: { phrase2: { value: '没有转成' } } }
    expect(telling.to(member.openid)).toMatchObject([declined, declined])
    expect((await messagesOf(member)).filter((what) => what === 'transfer-declined')).toHaveLength(1)
  })
})

async function decline(id: string, union: string, by: Parameters<typeof staffMember>[1]) {
  const reviewer = await staffMember(town, by)
  const { items } = succeeded(await reviewer.call('transfer.list', { union })).body
  const version = items.find((item) => item.id === id)?.version ?? 0
  succeeded(await reviewer.call('transfer.decide', { id, version, decision: 'decline', reasons: ['work-unclear'] }))
}
