import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { minutes } from '@gongyou/shared/kernel/time'
import { minted, organizerOf } from '../../testing/organizers'
import { refusalOf, succeeded, type Someone } from '../../testing/running-town'
import { townSettings } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()
let joint: Someone
/** A session lives for a quarter of an hour, and some of these tests take longer. */
beforeEach(async () => {
  joint = await organizerOf('joint', town)
})

describe('a poster that is damaged', () => {
  const report = (code: string, problem: 'damaged' | 'covered' = 'damaged') =>
    town.call('code.report', { code, problem }, { idempotencyKey: randomUUID() })

  it('is reported by anybody, seen in the list, and closed by one organizer once', async () => {
    town.advance(minutes(1))
    const { code } = await minted(joint)
    succeeded(await report(code, 'covered'))
    succeeded(await report(code))
    const open = async () =>
      succeeded(await joint.call('code.list', { id: 'joint-union' })).body.items.find((each) => each.code === code)
        ?.openReports
    expect(await open()).toBe(2)

    const reports = succeeded(await joint.call('code.reports', { code })).body.items
    expect(reports.map(({ problem }) => problem).sort()).toEqual(['covered', 'damaged'])
    const close = { code, id: reports[0]?.id ?? '', outcome: 'put-right' as const }
    expect(succeeded(await joint.call('code.closeReport', close)).body).toMatchObject({ outcome: 'put-right' })
    expect(refusalOf(await joint.call('code.closeReport', close))).toBe('report-closed')
    expect(await open()).toBe(1)
  })

  it('is not reported by one address more often than anybody finds damaged posters', async () => {
    town.advance(minutes(1))
    const { code } = await minted(joint)
    for (let told = 0; told < townSettings.limits.reports; told += 1) succeeded(await report(code))
    expect(refusalOf(await report(code))).toBe('too-many-requests')
    town.advance(minutes(1))
    expect((await report(code)).ok).toBe(true)
  })

  it('is known well enough after twenty reports', async () => {
    const { code } = await minted(joint)
    for (let told = 0; told < 22; told += 1) {
      if (told % townSettings.limits.reports === 0) town.advance(minutes(1))
      succeeded(await report(code))
    }
    expect(succeeded(await joint.call('code.reports', { code })).body.items).toHaveLength(20)
  })
})
