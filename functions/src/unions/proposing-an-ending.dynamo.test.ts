import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalOf, runTown, succeeded, type RunningTown, type Someone } from '../../testing/running-town'
import { admins, announce, resolved } from '../../testing/tree-town'

let town: RunningTown
let district: Someone
let city: Someone
beforeEach(async () => {
  town = await runTown()
  ;({ district, city } = await admins(town))
})
afterEach(() => town.close())

const versionOf = async (id: string) => succeeded(await city.call('union.inspect', { id })).body.union.version

describe('proposing that a union be merged', () => {
  const merge = async (id: string, into: string, change: object = {}) =>
    refusalOf(await city.call('union.merge', { ...resolved, id, into, version: await versionOf(id), ...change }))

  it('is refused into itself, into what stands below it, and into what could not take over', async () => {
    expect(await merge('joint-union', 'joint-union')).toBe('merge-into-itself')
    expect(await merge('township-union', 'joint-union')).toBe('merge-into-descendant')
    expect(await merge('joint-union', 'dissolved-union')).toBe('successor-not-active')
    expect(await merge('joint-union', 'district-union')).toBe('successor-unfit')
    expect(await merge('freight-union', 'online-home')).toBe('successor-unfit')
    expect(await merge('city-union', 'district-union')).toBe('root-stays')
  })

  it('is refused without a document, or without the upper union’s consent to the resolution', async () => {
    expect(await merge('joint-union', 'sibling-union', { document: '' })).toBe('document-needed')
    expect(await merge('joint-union', 'sibling-union', { consentDocument: undefined })).toBe('upper-consent-needed')
    expect(await merge('joint-union', 'sibling-union', { reason: 'employer-ended' })).toBe('reason-unfit')
  })

  it('takes an admin above the union, and who reaches the successor too', async () => {
    const lone = { ...resolved, id: 'district-pool', into: 'city-pool', version: await versionOf('district-pool') }
    expect(refusalOf(await district.call('union.merge', lone))).toBe('not-found')
  })
})

describe('the second person', () => {
  it('is somebody else than the first, and then the notice begins', async () => {
    const version = await versionOf('joint-union')
    const asked = { ...resolved, id: 'joint-union', into: 'sibling-union', version }
    const { change } = succeeded(await district.call('union.merge', asked)).body
    expect(change).toMatchObject({ state: 'proposed', proposedByMe: true })
    expect(change.carriedOutOn).toBeUndefined()
    const confirm = { id: 'joint-union', changeId: change.id, version: change.version }
    expect(refusalOf(await district.call('union.confirmChange', confirm))).toBe('second-person-needed')
    const confirmed = succeeded(await city.call('union.confirmChange', confirm)).body.change
    expect(confirmed).toMatchObject({ state: 'announced', proposedByMe: false, carriedOutOn: '2026-12-02' })
    expect(refusalOf(await city.call('union.confirmChange', { ...confirm, version: 2 }))).toBe('change-not-pending')
  })

  it('is told when the first has withdrawn it, and then another may be proposed', async () => {
    const asked = { ...resolved, id: 'joint-union', into: 'sibling-union', version: await versionOf('joint-union') }
    const { change } = succeeded(await district.call('union.merge', asked)).body
    const again = { ...asked, version: await versionOf('joint-union') }
    expect(refusalOf(await city.call('union.merge', again))).toBe('change-pending')
    const named = { id: 'joint-union', changeId: change.id, version: 1 }
    succeeded(await district.call('union.withdrawChange', named))
    expect(refusalOf(await city.call('union.confirmChange', { ...named, version: 2 }))).toBe('change-not-pending')
    succeeded(await city.call('union.merge', { ...asked, version: await versionOf('joint-union') }))
  })

  it('finds what waits in the list of the subtree', async () => {
    await announce(town, { id: 'joint-union', into: 'sibling-union' })
    const listed = async (id: string) =>
      succeeded(await city.call('union.changes', { id })).body.items.map(({ union, into, state }) => [
        union.id,
        into.id,
        state,
      ])
    expect(await listed('district-union')).toEqual([['joint-union', 'sibling-union', 'announced']])
    expect(await listed('freight-union')).toEqual([])
  })
})
