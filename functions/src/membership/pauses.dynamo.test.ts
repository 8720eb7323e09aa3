import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { minutes } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { admittedDriver, type Admitted } from '../../testing/admitted'
import { historyOf } from '../../testing/own-pages'
import { refusalOf, staffMember, succeeded } from '../../testing/running-town'
import { staff, unions } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { unionEntity } from '../table/unions.entities'

const town = await takeTown()

/** A driver who joined a minute ago. */
async function driver(): Promise<Admitted> {
  const one = await admittedDriver(town)
  town.advance(minutes(1))
  return one
}

describe('a member who loses the work', () => {
  it('stays a member of the old union, kept without work, until they work again', async () => {
    const one = await driver()
    const { membership } = succeeded(await one.call('membership.loseWork', {})).body
    expect(membership).toMatchObject({
      state: 'retained',
      union: { id: 'freight-union' },
      retained: { because: 'unemployed', since: '2026-11-16' },
    })
    expect(refusalOf(await one.call('membership.loseWork', {}))).toBe('retained-already')
    expect(succeeded(await one.call('membership.card', {})).body.state).toBe('retained')

    town.advance(minutes(1))
    const again = succeeded(await one.call('membership.workAgain', {})).body.membership
    expect([again.state, again.retained]).toEqual(['active', undefined])
    expect(refusalOf(await one.call('membership.workAgain', {}))).toBe('not-retained')
    expect((await historyOf(one)).slice(0, 2)).toEqual(['work-again', 'work-lost'])
  })

  it('comes to the online home of where they live once the old union has closed', async () => {
    const one = await driver()
    const put = (status: 'active' | 'dissolved') =>
      unionEntity(town.table)
        .build(PutItemCommand)
        .item({ ...unions.freight, status })
        .send()
    await put('dissolved')
    expect(refusalOf(await one.call('membership.loseWork', {}))).toBe('home-needed')
    const { membership } = succeeded(await one.call('membership.loseWork', { homeRegion: '330206006' })).body
    await put('active')
    expect(membership).toMatchObject({
      state: 'retained',
      union: { id: 'online-home' },
      memberNumber: one.memberNumber,
    })
    expect(await historyOf(one)).toContain('transferred')
  })

  it('leaves from there as from anywhere, and comes back to there', async () => {
    const one = await driver()
    succeeded(await one.call('membership.loseWork', {}))
    succeeded(await one.call('leaving.ask', {}))
    expect(refusalOf(await one.call('membership.workAgain', {}))).toBe('not-retained')
    const { membership } = succeeded(await one.call('leaving.takeBack', {})).body
    expect(membership).toMatchObject({ state: 'retained', retained: { because: 'unemployed' } })
  })
})

describe('a retirement', () => {
  it('is recorded by the union on a document, told, and taken back by the union alone', async () => {
    const one = await driver()
    const chair = await staffMember(town, staff.freightChair)
    const number = one.memberNumber
    expect(refusalOf(await chair.call('retention.record', { number, because: 'retired' }))).toBe('document-needed')
    const document = '演示〔2026〕退1号'
    const { member } = succeeded(await chair.call('retention.record', { number, because: 'retired', document })).body
    expect(member).toMatchObject({ name: '张*', state: 'retained' })
    expect(succeeded(await one.call('me.messages', {})).body.items[0]).toMatchObject({ what: 'retained', by: 'union' })
    expect(refusalOf(await one.call('membership.workAgain', {}))).toBe('retired-by-union')
    expect(succeeded(await chair.call('retention.end', { number })).body.member.state).toBe('active')
  })
})

describe('an expulsion', () => {
  const paper = { reasons: ['严重违法，受到刑事处分'], discussedOn: '2026-11-10', document: '演示〔2026〕小组1号' }
  const expelled = async (one: { readonly memberNumber: string }) => {
    const chair = await staffMember(town, staff.freightChair)
    const proposed = succeeded(await chair.call('expulsion.propose', { memberNumber: one.memberNumber, ...paper })).body
    const step = { id: proposed.id, version: proposed.version, document: '演示〔2026〕委1号' }
    return { chair, proposed, step }
  }

  it('changes nothing until a second person has confirmed it, and the member is told from the first step on', async () => {
    const one = await driver()
    const { chair, proposed, step } = await expelled(one)
    expect(proposed).toMatchObject({ state: 'proposed', isOwn: true, member: { name: '张*' } })
    expect(succeeded(await one.call('me.home', {})).body.membership?.state).toBe('active')
    expect(succeeded(await one.call('me.messages', {})).body.items[0]).toMatchObject({
      what: 'expulsion-proposed',
      reasons: paper.reasons,
    })
    expect(refusalOf(await chair.call('expulsion.confirm', step))).toBe('second-reviewer-needed')
    expect(refusalOf(await chair.call('expulsion.propose', { memberNumber: one.memberNumber, ...paper }))).toBe(
      'expulsion-open',
    )
    const second = await staffMember(town, staff.districtReviewer)
    expect(succeeded(await second.call('expulsion.confirm', step)).body.state).toBe('decided')
    const { expulsion, membership } = succeeded(await one.call('expulsion.mine', {})).body
    expect([membership.state, expulsion.document]).toEqual(['expelled', step.document])
    expect(membership.ended?.eraseOn).toBe('2026-12-16')
    expect(expulsion.secondLookUntil).toBeDefined()
  })

  it('is withdrawn as long as it is only proposed', async () => {
    const { chair, step } = await expelled(await driver())
    const { id, version } = step
    expect(succeeded(await chair.call('expulsion.withdraw', { id, version })).body.state).toBe('withdrawn')
    const second = await staffMember(town, staff.districtReviewer)
    expect(refusalOf(await second.call('expulsion.confirm', { ...step, version: version + 1 }))).toBe(
      'expulsion-settled',
    )
  })

  it('is looked at again by the union above, by somebody without a part in it, and lifted: all is as before', async () => {
    const one = await driver()
    const { step } = await expelled(one)
    const districtAdmin = await staffMember(town, staff.districtAdmin)
    succeeded(await districtAdmin.call('expulsion.confirm', step))
    const asked = succeeded(await one.call('expulsion.askSecondLook', {})).body.expulsion
    expect(asked.state).toBe('second-look')
    expect(refusalOf(await one.call('expulsion.askSecondLook', {}))).toBe('second-look-used')

    const lift = { id: asked.id, version: asked.version, decision: 'lift' as const, document: '演示〔2026〕复1号' }
    expect(refusalOf(await districtAdmin.call('expulsion.lookAgain', lift))).toBe('second-reviewer-needed')
    const above = await staffMember(town, staff.districtReviewer)
    const { items } = succeeded(await above.call('expulsion.list', { union: 'district-union' })).body
    expect(items.map(({ id }) => id)).toContain(asked.id)
    expect(succeeded(await above.call('expulsion.lookAgain', lift)).body.state).toBe('lifted')
    const { membership } = succeeded(await one.call('expulsion.mine', {})).body
    expect(membership).toMatchObject({ state: 'active', memberNumber: one.memberNumber })
    expect(membership.ended).toBeUndefined()
    const stored = (await town.stored('membership')).find(({ memberNumber }) => memberNumber === one.memberNumber)
    expect([stored?.['membersPk'], stored?.['duePk']]).toEqual(['freight-union', undefined])
  })
})
