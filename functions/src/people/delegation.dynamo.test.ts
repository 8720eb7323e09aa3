import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import { addDays, days, localDateOf } from '@gongyou/shared/kernel/time'
import {
  refusalOf,
  reviewedForm,
  runTown,
  someone,
  staffMember,
  succeeded,
  worker,
  type RunningTown,
  type Someone,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { announce, carryOut, resolved, waitForTheDay } from '../../testing/tree-town'

let town: RunningTown
/** A rider whom the riders' union has admitted. */
let memberNumber: string
let memberId: string
beforeAll(async () => {
  town = await runTown()
  const member = await worker(town)
  const reviewer = await signedIn('jointReviewer')
  const { membership } = succeeded(await approve(reviewer, await applicationOf(member))).body
  memberNumber = membership?.memberNumber ?? ''
  memberId = member.accountId
})
afterAll(() => town.close())

const signedIn = (who: keyof typeof staff) => staffMember(town, staff[who])
const idOf = (who: keyof typeof staff) => town.accountIdOf(staff[who].openid)
const today = () => localDateOf(town.now())
const queue = { union: 'joint-union' }
const reviewing = { role: 'reviewer', unionId: 'joint-union' } as const
const toOrganizer = () => ({ ...reviewing, deputyId: idOf('organizer'), from: today(), to: addDays(today(), 2) })

async function applicationOf(one: Someone & { readonly nationalId: string }) {
  return succeeded(await one.call('application.submit', reviewedForm(one.nationalId))).body.application
}

function approve(by: Someone, { id, version }: { readonly id: string; readonly version: number }) {
  return by.call('review.decide', { id, version, decision: 'approve' })
}

/** Whom the role is lent to, by the name of the account; nobody. */
async function lentTo(role: Role, unionId: string): Promise<string | undefined> {
  const grants = (await town.stored('grant')) as { role: Role; unionId: string; delegation?: { deputyId: string } }[]
  return grants.find((each) => each.role === role && each.unionId === unionId && each.delegation)?.delegation?.deputyId
}

async function actsNoted(act: string) {
  return (await town.stored('audit')).filter((line) => line['act'] === act)
}

describe('a reviewer on leave', () => {
  it('lends the role to a colleague for some days; the colleague reviews on these days and on no others', async () => {
    const reviewer = await signedIn('jointReviewer')
    const { colleagues } = succeeded(await reviewer.call('delegation.list', queue)).body
    expect(colleagues.map(({ id }) => id)).toEqual([idOf('organizer')])
    const asked = { ...toOrganizer(), from: addDays(today(), 1) }
    const tap = { idempotencyKey: 'lend-it-once' }
    const given = await reviewer.call('delegation.give', asked, tap)
    expect(succeeded(given).body.delegation).toMatchObject({ mine: 'holder', deputy: { id: idOf('organizer') } })
    expect(await reviewer.call('delegation.give', asked, tap)).toEqual(given)
    expect(refusalOf(await reviewer.call('delegation.give', asked))).toBe('delegated-already')

    const mayReview: boolean[] = []
    for (let day = 0; day < 4; day += 1) {
      const deputy = await signedIn('organizer')
      mayReview.push((await deputy.call('review.queue', queue)).ok)
      town.advance(days(1))
    }
    expect(mayReview).toEqual([false, true, true, false])
    const listed = succeeded(await (await signedIn('jointReviewer')).call('delegation.list', queue)).body
    expect(listed.items).toEqual([])
  })

  it('is named wherever the deputy acts, and a worker reads that a deputy looked', async () => {
    succeeded(await (await signedIn('jointReviewer')).call('delegation.give', toOrganizer()))
    const [deputy, applicant] = [await signedIn('organizer'), await worker(town)]
    const home = succeeded(await deputy.call('me.home', {})).body.staff
    expect(home).toContainEqual(expect.objectContaining({ role: 'reviewer', deputyUntil: addDays(today(), 2) }))

    const { id, version } = await applicationOf(applicant)
    succeeded(await deputy.call('review.reveal', { id, purpose: 'check-identity' }))
    const { items } = succeeded(await applicant.call('me.accessLog', {})).body
    expect(items).toMatchObject([{ by: '小港骑手工会（演示）', byDeputy: true }])
    succeeded(await approve(deputy, { id, version }))
    const decided = (await town.stored('application')).find(({ applicationId }) => applicationId === id)?.['decided']
    expect(decided).toMatchObject({ accountId: idOf('organizer'), onBehalfOf: idOf('jointReviewer') })
  })

  it('has nobody decide on the own application: neither the deputy theirs, nor the deputy that of the one away', async () => {
    for (const { openid } of [staff.organizer, staff.jointReviewer]) {
      const application = await applicationOf(await worker(town, { openid }))
      const deputy = await signedIn('organizer')
      expect(refusalOf(await approve(deputy, application))).toBe('own-application')
    }
  })

  it('has a deputy who cannot lend the role on', async () => {
    const deputy = await signedIn('organizer')
    expect(
      refusalOf(await deputy.call('delegation.give', { ...toOrganizer(), memberNumber, deputyId: undefined })),
    ).toBe('not-found')
  })

  it('takes it back before its time, or an admin does, and the deputy’s next request is refused', async () => {
    const reviewer = await signedIn('jointReviewer')
    const deputy = await signedIn('organizer')
    const tap = { idempotencyKey: 'back-at-work' }
    const taken = await reviewer.call('delegation.take', reviewing, tap)
    succeeded(taken)
    expect(await reviewer.call('delegation.take', reviewing, tap)).toEqual(taken)
    expect(refusalOf(await deputy.call('review.queue', queue))).toBe('not-found')

    succeeded(await reviewer.call('delegation.give', toOrganizer()))
    succeeded(await deputy.call('review.queue', queue))
    const ending = { ...reviewing, holderId: idOf('jointReviewer') }
    expect(refusalOf(await deputy.call('delegation.take', ending))).toBe('not-found')
    succeeded(await (await signedIn('districtAdmin')).call('delegation.take', ending))
    expect(refusalOf(await deputy.call('review.queue', queue))).toBe('not-found')
    expect((await actsNoted('delegation.take')).map(({ byAccountId }) => byAccountId).sort()).toEqual(
      [idOf('jointReviewer'), idOf('districtAdmin')].sort(),
    )
  })

  it('lends to staff or members of the same union only', async () => {
    const reviewer = await signedIn('jointReviewer')
    const [stranger, rider] = [idOf('siblingReviewer'), { unionId: 'joint-union', memberNumber }]
    expect(refusalOf(await reviewer.call('delegation.give', { ...toOrganizer(), deputyId: stranger }))).toBe(
      'deputy-not-of-union',
    )
    const { deputy } = succeeded(await reviewer.call('delegation.find', rider)).body
    expect(deputy).toMatchObject({ id: memberId, name: '李*' })
    const asked = { ...reviewing, memberNumber, from: today(), to: addDays(today(), 60) }
    succeeded(await reviewer.call('delegation.give', asked))
    expect(await lentTo('reviewer', 'joint-union')).toBe(memberId)
  })
})

describe('a role that was lent', () => {
  it('goes with the grant into the successor of a union that merges', async () => {
    await announce(town, { id: 'joint-union', into: 'sibling-union' })
    waitForTheDay(town)
    for (let run = 0; run < 4; run += 1) await carryOut(town)
    expect(await lentTo('reviewer', 'sibling-union')).toBe(memberId)
    const deputy = (await town.stored('account')).find(({ accountId }) => accountId === memberId)
    const member = await someone(town, String(deputy?.['openid']))
    succeeded(await member.call('review.queue', { union: 'sibling-union' }))
  })

  it('is void once the grant is taken', async () => {
    const admin = await signedIn('districtAdmin')
    const taking = { role: 'reviewer', unionId: 'sibling-union', holderId: idOf('jointReviewer') } as const
    succeeded(await admin.call('grant.take', taking))
    expect(await town.stored('borrowedRole')).toEqual([])
  })
})

describe('an admin and the deputy', () => {
  it('are one of two persons, whichever of them proposes', async () => {
    const admin = await signedIn('districtAdmin')
    const role = { role: 'admin', unionId: 'district-union', deputyId: idOf('districtReviewer') } as const
    succeeded(await admin.call('delegation.give', { ...role, from: today(), to: today() }))
    const deputy = await signedIn('districtReviewer')
    const { version } = succeeded(await deputy.call('union.inspect', { id: 'freight-union' })).body.union
    const merger = { ...resolved, id: 'freight-union', into: 'lapsed-union', version }
    const { change } = succeeded(await deputy.call('union.merge', merger)).body
    const confirm = { id: 'freight-union', changeId: change.id, version: change.version }
    expect(refusalOf(await admin.call('union.confirmChange', confirm))).toBe('second-person-needed')
    succeeded(await (await signedIn('cityAdmin')).call('union.confirmChange', confirm))
    const byDeputy = { byAccountId: idOf('districtReviewer'), onBehalfOf: idOf('districtAdmin') }
    expect(await actsNoted('union.merge')).toContainEqual(expect.objectContaining(byDeputy))
  })

  it('give and take nothing of each other’s', async () => {
    const deputy = await signedIn('districtReviewer')
    const own = { role: 'admin', unionId: 'district-union', holderId: idOf('districtAdmin') } as const
    expect(refusalOf(await deputy.call('grant.take', own))).toBe('own-role')
  })

  it('end with a deputy who is nobody any more, neither a person nor of any role', async () => {
    const [city, deputy] = [await signedIn('cityAdmin'), await signedIn('districtReviewer')]
    succeeded(await deputy.call('union.inspect', { id: 'sibling-union' }))
    const only = { role: 'reviewer', unionId: 'district-union', holderId: idOf('districtReviewer') } as const
    succeeded(await city.call('grant.take', only))
    expect(refusalOf(await deputy.call('union.inspect', { id: 'sibling-union' }))).toBe('not-found')
  })
})

describe('a handover', () => {
  it('hands all roles of one person for a union to another in one act, by an admin, and is noted once', async () => {
    const admin = await signedIn('districtAdmin')
    const handing = { fromId: idOf('siblingReviewer'), unionId: 'sibling-union', memberNumber }
    const tap = { idempotencyKey: 'moves-to-another-post' }
    const first = await admin.call('grant.handOver', handing, tap)
    const { grants } = succeeded(first).body
    expect(grants).toMatchObject([{ role: 'reviewer', unionId: 'sibling-union', holder: { id: memberId } }])
    expect(grants[0]?.chair).toBeUndefined()
    expect(await admin.call('grant.handOver', handing, tap)).toEqual(first)
    expect(refusalOf(await admin.call('grant.handOver', handing))).toBe('not-found')
    expect(await actsNoted('grant.handOver')).toMatchObject([{ subject: memberId, unionId: 'sibling-union' }])
    expect(refusalOf(await (await signedIn('siblingReviewer')).call('review.queue', { union: 'sibling-union' }))).toBe(
      'not-found',
    )
  })

  it('is the holder’s to do as well, to somebody of the union', async () => {
    const organizer = await signedIn('organizer')
    const { grants } = succeeded(
      await organizer.call('grant.handOver', { unionId: 'sibling-union', memberNumber }),
    ).body
    expect(grants.map(({ role }) => role)).toEqual(['organizer'])
    const freight = await signedIn('freightChair')
    expect(refusalOf(await freight.call('grant.handOver', { unionId: 'freight-union', memberNumber }))).toBe(
      'deputy-not-of-union',
    )
  })
})
