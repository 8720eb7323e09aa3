import { describe, expect, it } from 'vitest'
import { admittedDriver } from '../../testing/admitted'
import { refusalOf, staffMember, succeeded } from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()
const admin = await staffMember(town, staff.districtAdmin)
const cadre = await admittedDriver(town)
const memberNumber = cadre.memberNumber

const reviewer = { role: 'reviewer', unionId: 'joint-union' } as const

describe('giving somebody a role', () => {
  it('names them by member number and echoes a masked name, and counts from the next request on', async () => {
    expect(refusalOf(await cadre.call('review.queue', { union: 'joint-union' }))).toBe('not-found')
    const { holder } = succeeded(await admin.call('grant.find', { memberNumber })).body
    expect(holder).toMatchObject({ name: '张*', memberNumber })
    const { grant } = succeeded(await admin.call('grant.give', { ...reviewer, memberNumber })).body
    expect(grant).toMatchObject({ ...reviewer, holder })
    succeeded(await cadre.call('review.queue', { union: 'joint-union' }))
    expect(refusalOf(await admin.call('grant.give', { ...reviewer, memberNumber }))).toBe('role-held')
  })

  it('is shown in the union’s list, and noted', async () => {
    const { items } = succeeded(await admin.call('grant.list', { union: 'joint-union', limit: 50 })).body
    expect(items.map(({ role, holder }) => [role, holder.id])).toContainEqual(['reviewer', cadre.accountId])
    const noted = (await town.stored('audit')).filter(({ act }) => act === 'grant.give')
    expect(noted).toMatchObject([{ unionId: 'joint-union', subject: cadre.accountId }])
  })

  it('for one outlet is told apart from the clerks of others', async () => {
    const clerk = { role: 'clerk', unionId: 'joint-union', memberNumber, outletId: 'outlet-1' } as const
    succeeded(await admin.call('grant.give', clerk))
    const clerksOf = async (outlet: string) =>
      succeeded(await admin.call('grant.list', { union: 'joint-union', outlet })).body.items
    expect(await clerksOf('outlet-1')).toMatchObject([{ role: 'clerk', holder: { memberNumber } }])
    expect(await clerksOf('outlet-2')).toEqual([])
    expect(refusalOf(await admin.call('grant.give', { ...clerk, outletId: 'outlet-2' }))).toBe('clerk-elsewhere')
    expect(refusalOf(await admin.call('grant.give', clerk))).toBe('role-held')
    succeeded(await admin.call('grant.take', { role: 'clerk', unionId: 'joint-union', holderId: cadre.accountId }))
  })

  it('stays within the admin’s own subtree, and is for members only', async () => {
    expect(refusalOf(await admin.call('grant.give', { ...reviewer, unionId: 'city-union', memberNumber }))).toBe(
      'not-found',
    )
    expect(refusalOf(await admin.call('grant.find', { memberNumber: '000000000000' }))).toBe('not-found')
  })
})

describe('taking a role back', () => {
  it('ends it with the next request; the same tap again is answered alike', async () => {
    const tap = { idempotencyKey: 'take-it-back-once' }
    const taking = { ...reviewer, holderId: cadre.accountId }
    const first = await admin.call('grant.take', taking, tap)
    succeeded(first)
    expect(refusalOf(await cadre.call('review.queue', { union: 'joint-union' }))).toBe('not-found')
    expect(await admin.call('grant.take', taking, tap)).toEqual(first)
    expect(refusalOf(await admin.call('grant.take', taking))).toBe('not-found')
  })

  it('is nobody’s own to do', async () => {
    const own = {
      role: 'admin',
      unionId: 'district-union',
      holderId: town.accountIdOf(staff.districtAdmin.openid),
    } as const
    expect(refusalOf(await admin.call('grant.take', own))).toBe('own-role')
  })
})
