import { describe, expect, it } from 'vitest'
import { standInPaths } from '../../local/stand-ins/stand-ins'
import {
  fastForm,
  refusalOf,
  someone,
  staffMember,
  succeeded,
  worker,
  type Someone,
  type Worker,
} from '../../testing/running-town'
import { codes, staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()
const chair = await staffMember(town, staff.freightChair)

type Changes = Parameters<typeof fastForm>[1]

async function applied(who: Someone, nationalId: string, changes: Changes = {}) {
  const { status, body } = succeeded(await who.call('application.submit', fastForm(nationalId, changes)))
  if (status !== 201) throw new Error('has an application already')
  return body
}

const driven = (driver: Worker, changes?: Changes) => applied(driver, driver.nationalId, changes)
const flagsOf = async (id: string) => succeeded(await chair.call('review.show', { id })).body.flags

describe('the fast lane', () => {
  it('asks for the rest later: the profile, after which somebody whose name matched is verified', async () => {
    const driver = await worker(town)
    const { application } = await driven(driver)
    expect(application.timeline.map(({ step }) => step)).toEqual([
      'submitted',
      'sorted',
      'prechecked',
      'assigned',
      'identity-reviewed',
      'admitted',
    ])
    const profile = { id: application.id, version: application.version, migrantWorker: true }
    const completed = succeeded(await driver.call('application.completeProfile', profile)).body.application
    expect(completed).toMatchObject({ step: 'verified', state: 'closed' })
    const again = { ...profile, version: completed.version }
    expect(refusalOf(await driver.call('application.completeProfile', again))).toBe('profile-complete')
    expect(succeeded(await driver.call('me.home', {})).body.application).toMatchObject({ state: 'closed' })
  })

  it('leads to the pool of the district where the union’s authorisation has run out since the code was minted', async () => {
    const { application, membership } = await driven(await worker(town), { unionCode: codes.lapsed.code })
    expect(membership).toMatchObject({ state: 'active', union: { id: 'district-pool' } })
    expect(application.placementDecision).toMatchObject({
      rule: 8,
      skipped: expect.arrayContaining([{ rule: 1, reason: 'not-authorised' }]),
    })
  })

  it('leads to the pool of the district where the union does not take the occupation', async () => {
    const { application, membership } = await driven(await worker(town), { occupation: 'courier' })
    expect(membership).toMatchObject({ union: { id: 'district-pool' } })
    expect(application.placementDecision.skipped[0]).toEqual({ rule: 1, reason: 'occupation-not-taken' })
  })

  it('takes a driver who works in another city into the poster’s union', async () => {
    const passing = { work: { region: '330106' } }
    const { application, membership } = await driven(await worker(town), passing)
    expect(membership).toMatchObject({ union: { id: 'freight-union' } })
    expect(await flagsOf(application.id)).toContain('region-far')
  })

  it('takes a courier from another city, whom the poster’s union does not take, into the city’s pool', async () => {
    const passing = { occupation: 'courier', work: { region: '330106' } }
    const { application, membership } = await driven(await worker(town), passing)
    expect(membership).toMatchObject({ union: { id: 'city-pool' } })
    expect(application.placementDecision).toMatchObject({ rule: 9, reasons: ['pool-of-city', 'passing-through'] })
  })
})

describe('a reviewer looks, and nothing has to be typed again,', () => {
  it.each([
    ['16', '2010-11-16'],
    ['17', '2008-11-17'],
  ])('when the applicant is %s', async (_, bornOn) => {
    const young = await worker(town, { bornOn })
    const { application, membership } = await driven(young)
    expect([application.state, membership]).toEqual(['open', undefined])
    expect(await flagsOf(application.id)).toContain('age-16-17')
  })

  it('when the applicant is past retirement', async () => {
    const { application, membership } = await driven(await worker(town, { bornOn: '1960-01-01' }))
    expect([application.state, membership]).toEqual(['open', undefined])
    expect(await flagsOf(application.id)).toContain('past-retirement')
  })

  it('when name, number and phone do not belong together', async () => {
    const driver = await worker(town)
    const { application, membership } = await driven(driver, { name: '陈不符' })
    expect([application.state, membership]).toEqual(['open', undefined])
    expect(await flagsOf(application.id)).toContain('real-name-mismatch')

    const approve = { id: application.id, version: application.version, decision: 'approve' as const }
    const { application: admitted } = succeeded(await chair.call('review.decide', approve)).body
    const profile = { id: admitted.id, version: admitted.version }
    const completed = succeeded(await driver.call('application.completeProfile', profile)).body.application
    expect(completed).toMatchObject({ step: 'profile-completed', state: 'admitted' })
  })

  it.each(['busy', 'http500', 'truncated'])('when the provider of the check is out of order (%s)', async (fault) => {
    await town.orderFault(standInPaths.realName, fault)
    const { application, membership } = await driven(await worker(town))
    expect([application.state, membership]).toEqual(['open', undefined])
    expect(await flagsOf(application.id)).toContain('real-name-unchecked')
  })

  it('when the provider of the check never answers', async () => {
    const { application, membership } = await driven(await worker(town), { name: '褚忙' })
    expect([application.state, membership]).toEqual(['open', undefined])
    expect(await flagsOf(application.id)).toContain('real-name-unchecked')
  })

  it('when the phone was typed and not proven', async () => {
    const typing = await someone(town, 'types-a-phone')
    succeeded(await typing.call('me.bindPhone', { phoneNumber: '139 0000 0001' }))
    const { nationalId } = await worker(town)
    const { application, membership } = await applied(typing, nationalId)
    expect([application.state, membership]).toEqual(['open', undefined])
    expect(await flagsOf(application.id)).toContain('phone-unproven')
  })

  it('when the phone that was typed stands on another’s record', async () => {
    const [typing, other] = await Promise.all([someone(town, 'types-a-foreign-phone'), worker(town)])
    succeeded(await typing.call('me.bindPhone', { phoneNumber: other.phone }))
    const { nationalId } = await worker(town)
    const { application, membership } = await applied(typing, nationalId)
    expect([application.state, membership]).toEqual(['open', undefined])
    expect(await flagsOf(application.id)).toContain('phone-elsewhere')
  })

  it('when the name holds a character that other systems often lack', async () => {
    const { application } = await driven(await worker(town), { name: '张𬭚' })
    expect(await flagsOf(application.id)).toContain('rare-characters')
  })
})
