import { describe, expect, it } from 'vitest'
import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import {
  fastForm,
  problemOf,
  refusalOf,
  reviewedForm,
  staffMember,
  succeeded,
  worker,
  type Someone,
  type Worker,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const inBase = generateNationalId({ bornOn: '1985-06-01' as LocalDate, sex: 'female', sequence: 401 })
const factoryUnion = '甬城某厂工会（演示）'

const town = await takeTown({ existingBase: [{ nationalId: inBase, unionName: factoryUnion }] })
const reviewer = await staffMember(town, staff.jointReviewer)
const chair = await staffMember(town, staff.freightChair)

type Changes = Parameters<typeof reviewedForm>[1]

async function applied(who: Worker, nationalId: string = who.nationalId, changes: Changes = {}) {
  return succeeded(await who.call('application.submit', reviewedForm(nationalId, changes))).body.application
}

async function appliedFast(who: Worker, nationalId: string = who.nationalId, changes: Changes = {}) {
  const { status, body } = succeeded(await who.call('application.submit', fastForm(nationalId, changes)))
  if (status !== 201) throw new Error('has an application already')
  return body
}

type Decision = 'approve' | 'return' | 'reject'

const decided = (who: Someone, { id, version }: { id: string; version: number }, decision: Decision) =>
  who.call('review.decide', { id, version, decision, reasons: decision === 'approve' ? [] : ['id-wrong'] })

async function flagsOf(id: string, who: Someone = reviewer) {
  return succeeded(await who.call('review.show', { id })).body.flags
}

/** What an answer says without what differs between any two applications. */
function withoutIds(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer).replace(/"id":"[\w-]{36}"/g, '"id":"…"'))
}

describe('my ID number, typed by a stranger', () => {
  it('is answered like any number that nobody holds, and shows nothing of me', async () => {
    const [mine, stranger, another] = await Promise.all([worker(town), worker(town), worker(town)])
    await applied(mine)
    const name = { name: '周不符' }
    const beside = succeeded(await stranger.call('application.submit', reviewedForm(mine.nationalId, name)))
    const ordinary = succeeded(await another.call('application.submit', reviewedForm(another.nationalId, name)))
    const masked = (answer: object) => JSON.stringify(answer).replace(/\*{14}.{4}/g, '*')
    expect(masked(withoutIds(beside) as object)).toBe(masked(withoutIds(ordinary) as object))
    expect(JSON.stringify(beside)).not.toContain('李四')

    const [homeOfStranger, homeOfOther] = [await stranger.call('me.home', {}), await another.call('me.home', {})]
    expect(Object.keys(succeeded(homeOfStranger).body)).toEqual(Object.keys(succeeded(homeOfOther).body))
    expect(succeeded(homeOfStranger).body.person).toBeNull()
    expect(refusalOf(await stranger.call('membership.card', {}))).toBe('not-member')
  })

  it('is flagged for the reviewer', async () => {
    const [mine, stranger] = await Promise.all([worker(town), worker(town)])
    await applied(mine)
    expect(await flagsOf((await applied(stranger, mine.nationalId)).id)).toContain('possible-duplicate')
  })

  it('goes to me when I pass the real-name check and the stranger has not', async () => {
    const [mine, stranger] = await Promise.all([worker(town), worker(town)])
    const theirs = await applied(stranger, mine.nationalId, { name: '吴不符' })
    const { application, membership } = await appliedFast(mine)
    expect([application.state, membership?.state]).toEqual(['admitted', 'active'])

    const shown = succeeded(await stranger.call('application.show', { id: theirs.id })).body.application
    expect(shown.state).toBe('open')
    expect(shown.timeline.at(-1)).toMatchObject({ event: 'displaced', by: 'system' })
    expect(await flagsOf(theirs.id)).toContain('possible-duplicate')
    expect(refusalOf(await decided(reviewer, shown, 'approve'))).toBe('held-by-another')
  })

  it('stays with the first of two who both pass the check, and the second is not let in', async () => {
    const [first, second] = await Promise.all([worker(town), worker(town)])
    const { membership } = await appliedFast(first)
    const { application, membership: none } = await appliedFast(second, first.nationalId)
    expect(application.state).toBe('open')
    expect(none).toBeUndefined()
    expect(refusalOf(await decided(chair, application, 'approve'))).toBe('held-by-another')
    const card = succeeded(await first.call('membership.card', {})).body
    expect(card.memberNumber).toBe(membership?.memberNumber)
  })
})

describe('a member of the city’s existing base', () => {
  it('is told where the membership is, having passed the real-name check', async () => {
    const member = await worker(town)
    expect(problemOf(await member.call('application.submit', fastForm(inBase)))).toMatchObject({
      code: 'member-elsewhere',
      status: 409,
      detail: `您的会籍在${factoryUnion}，转过来就行，不用重新入会`,
    })
    expect(succeeded(await member.call('me.home', {})).body.application).toBeNull()
  })

  it('is not betrayed to a stranger, whose application goes to a reviewer like any other', async () => {
    const stranger = await worker(town)
    const { application, membership } = await appliedFast(stranger, inBase, { name: '郑不符' })
    expect(application.state).toBe('open')
    expect(membership).toBeUndefined()
    const everything = JSON.stringify([application, await stranger.call('me.home', {})])
    expect(everything).not.toContain(factoryUnion)
    expect(refusalOf(await decided(chair, application, 'approve'))).toBe('member-elsewhere')
  })
})

describe('a member', () => {
  it('who applies again is told to transfer, and nobody is paid to check the name', async () => {
    const driver = await worker(town)
    await appliedFast(driver)
    const checked = (await town.stored('checkAnswer')).length
    const again = await driver.call('application.submit', reviewedForm(driver.nationalId))
    expect(problemOf(again).detail).toBe('您已是北仑集卡工会（演示）会员，换工会请点转会')
    expect(await town.stored('checkAnswer')).toHaveLength(checked)
  })

  it('cannot apply for somebody else from the same WeChat', async () => {
    const [driver, wife] = await Promise.all([worker(town), worker(town)])
    await appliedFast(driver)
    const forWife = await driver.call('application.submit', reviewedForm(wife.nationalId, { name: '王芳' }))
    expect(refusalOf(forWife)).toBe('wechat-in-use')
  })
})

describe('an ID number', () => {
  it('is free again once its application was withdrawn', async () => {
    const [first, second] = await Promise.all([worker(town), worker(town)])
    const { id, version } = await applied(first)
    succeeded(await first.call('application.withdraw', { id, version }))
    const { membership } = await appliedFast(second, first.nationalId)
    expect(membership?.state).toBe('active')
    expect(succeeded(await first.call('me.home', {})).body.membership).toBeNull()
  })

  it('is swapped by a correction: the wrong one is free, the right one held', async () => {
    const [rider, owner, late] = await Promise.all([worker(town), worker(town), worker(town)])
    const sent = await applied(rider, owner.nationalId)
    const back = succeeded(await decided(reviewer, sent, 'return')).body.application
    const correction = { id: sent.id, version: back.version, nationalId: rider.nationalId }
    const corrected = succeeded(await rider.call('application.correct', correction)).body.application
    expect(corrected.given.nationalId.slice(-4)).toBe(rider.nationalId.slice(-4))

    expect((await appliedFast(owner)).membership?.state).toBe('active')
    expect((await appliedFast(late, rider.nationalId)).application.state).toBe('open')
    expect(succeeded(await decided(reviewer, corrected, 'approve')).body.membership?.state).toBe('active')
  })

  it('under which a membership was given keeps its member number, whoever it turns out to belong to', async () => {
    const [wrong, right] = await Promise.all([worker(town), worker(town)])
    const mistaken = await applied(wrong, right.nationalId, { name: '冯不符' })
    const row = { applicationId: mistaken.id, version: mistaken.version, decision: 'approve' as const }
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions: [row] })).body
    const taken = succeeded(await wrong.call('me.home', {})).body.membership
    expect(succeeded(await reviewer.call('review.undo', { batchId })).body.results).toMatchObject([{ ok: true }])

    const { membership } = await appliedFast(right)
    expect(membership).toMatchObject({ state: 'active', memberNumber: taken?.memberNumber })
    expect(succeeded(await wrong.call('me.home', {})).body.membership).toBeNull()
  })

  it('under which a membership was given keeps its member number through a withdrawal', async () => {
    const rider = await worker(town)
    const sent = await applied(rider)
    const row = { applicationId: sent.id, version: sent.version, decision: 'approve' as const }
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions: [row] })).body
    const before = succeeded(await rider.call('me.home', {})).body.membership
    succeeded(await reviewer.call('review.undo', { batchId }))
    const { version } = succeeded(await rider.call('application.show', { id: sent.id })).body.application
    succeeded(await rider.call('application.withdraw', { id: sent.id, version }))
    const { membership } = await appliedFast(rider)
    expect(membership).toMatchObject({ state: 'active', memberNumber: before?.memberNumber })
  })

  it('under which a membership was given is not corrected by oneself, also when that was taken back', async () => {
    const [rider, other] = await Promise.all([worker(town), worker(town)])
    const sent = await applied(rider)
    const row = { applicationId: sent.id, version: sent.version, decision: 'approve' as const }
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions: [row] })).body
    succeeded(await reviewer.call('review.undo', { batchId }))
    const open = succeeded(await reviewer.call('review.show', { id: sent.id })).body.application
    const back = succeeded(await decided(reviewer, open, 'return')).body.application
    const correction = { id: sent.id, version: back.version, nationalId: other.nationalId }
    expect(refusalOf(await rider.call('application.correct', correction))).toBe('wechat-in-use')
  })
})

describe('a second look', () => {
  it('is a person’s of the union above, once', async () => {
    const rider = await worker(town)
    const above = await staffMember(town, staff.townshipReviewer)
    const sent = await applied(rider)
    const rejected = succeeded(await decided(reviewer, sent, 'reject')).body.application
    expect(rejected.state).toBe('rejected')

    const asked = { id: sent.id, version: rejected.version }
    const again = succeeded(await rider.call('application.askSecondLook', asked)).body.application
    expect(again).toMatchObject({ state: 'open', dueOn: '2026-11-19' })
    expect(again.timeline.at(-1)).toMatchObject({ event: 'second-look', by: 'applicant' })
    const queue = succeeded(await above.call('review.queue', { union: 'township-union' })).body
    expect(queue.items.map(({ application }) => application.id)).toContain(sent.id)

    const rejectedAgain = succeeded(await decided(above, again, 'reject')).body.application
    const third = await rider.call('application.askSecondLook', { id: sent.id, version: rejectedAgain.version })
    expect(refusalOf(third)).toBe('second-look-used')
  })

  it('finds the number with somebody else by then, and stands beside', async () => {
    const [rider, other] = await Promise.all([worker(town), worker(town)])
    const sent = await applied(rider)
    const rejected = succeeded(await decided(reviewer, sent, 'reject')).body.application
    await applied(other, rider.nationalId)
    const asked = { id: sent.id, version: rejected.version }
    succeeded(await rider.call('application.askSecondLook', asked))
    expect(await flagsOf(sent.id, await staffMember(town, staff.townshipReviewer))).toContain('possible-duplicate')
  })

  it('is not had beside an application that was sent instead', async () => {
    const rider = await worker(town)
    const sent = await applied(rider)
    const rejected = succeeded(await decided(reviewer, sent, 'reject')).body.application
    const instead = await applied(rider)
    const asked = { id: sent.id, version: rejected.version }
    expect(refusalOf(await rider.call('application.askSecondLook', asked))).toBe('already-applied')

    succeeded(await rider.call('application.withdraw', { id: instead.id, version: instead.version }))
    const revived = succeeded(await rider.call('application.askSecondLook', asked)).body.application
    expect(succeeded(await rider.call('me.home', {})).body.application?.id).toBe(revived.id)
    expect(succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).status).toBe(200)
  })

  it('is not had by somebody who has become a member since', async () => {
    const rider = await worker(town)
    const sent = await applied(rider)
    const rejected = succeeded(await decided(reviewer, sent, 'reject')).body.application
    await appliedFast(rider)
    const asked = { id: sent.id, version: rejected.version }
    expect(refusalOf(await rider.call('application.askSecondLook', asked))).toBe('already-member')
  })
})

describe('a rejection', () => {
  it('is not undone over the head of a worker who has applied again', async () => {
    const rider = await worker(town)
    const sent = await applied(rider)
    const row = { applicationId: sent.id, version: sent.version, decision: 'reject' as const, reasons: ['id-wrong'] }
    const { batchId } = succeeded(await reviewer.call('review.decideMany', { decisions: [row] })).body
    const instead = await applied(rider)
    const { results } = succeeded(await reviewer.call('review.undo', { batchId })).body
    expect(results).toMatchObject([{ ok: false, problem: { code: 'already-applied' } }])
    expect(succeeded(await decided(reviewer, instead, 'approve')).body.membership?.state).toBe('active')
  })
})
