import { randomUUID } from 'node:crypto'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { beforeEach, describe, expect, it } from 'vitest'
import { days, localDateOf, minutes, plus } from '@gongyou/shared/kernel/time'
import { minted, organizerOf } from '../../testing/organizers'
import { consumptionOf, refusalOf, succeeded, type Someone } from '../../testing/running-town'
import { codes, townSettings, unmintedCode } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { minuteCounterEntity } from '../table/upkeep.entities'

const town = await takeTown()
let joint: Someone
/** A session lives for a quarter of an hour, and some of these tests take longer. */
beforeEach(async () => {
  joint = await organizerOf('joint', town)
})

describe('a visit', () => {
  const tell = (visitId: string, step: 'seen' | 'started' = 'seen', code = codes.review.code) =>
    town.call('code.visit', { code, visitId, step })

  it('is kept once for its id and step, however often the phone tells of it', async () => {
    town.advance(minutes(1))
    const visitId = randomUUID()
    await Promise.all([tell(visitId), tell(visitId), tell(visitId), tell(visitId, 'started')])
    const visits = (await town.stored('visit')).filter((each) => each['visitId'] === visitId)
    expect(visits.map(({ step }) => step).sort()).toEqual(['seen', 'started'])
  })

  it('stays on its own day when the phone tells of it again on the next', async () => {
    const visitId = randomUUID()
    succeeded(await tell(visitId))
    town.advance(days(1))
    succeeded(await tell(visitId))
    const [visit] = (await town.stored('visit')).filter((each) => each['visitId'] === visitId)
    expect(visit?.['on']).toBe(localDateOf(plus(town.now(), days(-1))))
  })

  it('keeps nothing of whoever came', async () => {
    const visitId = randomUUID()
    succeeded(await tell(visitId))
    const [visit] = (await town.stored('visit')).filter((each) => each['visitId'] === visitId)
    expect(Object.keys(visit ?? {}).sort()).toEqual(['code', 'et', 'on', 'pk', 'sk', 'step', 'ttl', 'visitId'])
  })

  it('of a replaced poster is one of its successor', async () => {
    const code = await minted(joint)
    const replace = { code: code.code, version: code.version, move: 'replace' as const }
    const { successor } = succeeded(await joint.call('code.change', replace)).body
    const visitId = randomUUID()
    succeeded(await tell(visitId, 'seen', code.code))
    const [visit] = (await town.stored('visit')).filter((each) => each['visitId'] === visitId)
    expect(visit?.['code']).toBe(successor?.code)
  })

  it('of a code that nobody minted is none', async () => {
    expect(refusalOf(await tell(randomUUID(), 'seen', unmintedCode))).toBe('code-unknown')
  })

  it('costs a machine its minute: beyond the limit of an address nothing is kept', async () => {
    town.advance(minutes(1))
    const before = (await town.stored('visit')).length
    const subject = `visit#${town.seal.digest('address', '127.0.0.1')}`
    const count = townSettings.limits.visits - 1
    const sofar = { subject, minute: town.now().slice(0, 16), count, ttl: 0 }
    await minuteCounterEntity(town.table).build(PutItemCommand).item(sofar).send()
    const [last, beyond] = [await tell(randomUUID()), await tell(randomUUID())]
    expect([last.ok, refusalOf(beyond)]).toEqual([true, 'too-many-requests'])
    expect(await town.stored('visit')).toHaveLength(before + 1)
  })

  it('is within 2 units written and 1 read', async () => {
    town.advance(minutes(1))
    succeeded(await tell(randomUUID()))
    const consumed = await consumptionOf(() => tell(randomUUID()))
    console.info(`a visit: ${consumed.write} written, ${consumed.read} read`)
    expect(consumed.write).toBeLessThanOrEqual(2)
    expect(consumed.read).toBeLessThanOrEqual(1)
  })
})
