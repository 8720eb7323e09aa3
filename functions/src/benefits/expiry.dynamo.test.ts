import { UpdateItemCommand, $set } from 'dynamodb-toolbox/entity/actions/update'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { days } from '@gongyou/shared/kernel/time'
import {
  addCampaign,
  claimsIn,
  drinksFor,
  signedInMembers,
  takenOf,
  tappingMembers,
  type Tapper,
} from '../../testing/benefit-town'
import { refusalOf, runTown, succeeded, type RunningTown } from '../../testing/running-town'
import { stockEntity } from '../table/benefits.entities'
import { wireExpiry } from './lambda'

let town: RunningTown
let members: readonly Tapper[]
let hourly: ReturnType<typeof wireExpiry>

beforeAll(async () => {
  town = await runTown()
  members = await tappingMembers(town, 0, 6)
  hourly = wireExpiry(town.surroundings)
})
afterAll(() => town.close())

const tap = (index: number, id: string) => (members[index] as Tapper).claim(id)

describe('the hourly work on vouchers', () => {
  it('ends what nobody used, a day after its time; the unit is then somebody else’s, and counts for who had it', async () => {
    await addCampaign(town, 'drinks', drinksFor(town, 2))
    succeeded(await tap(0, 'drinks'))
    succeeded(await tap(1, 'drinks'))
    expect(refusalOf(await tap(2, 'drinks'))).toBe('sold-out')
    expect(await hourly()).toEqual({ expired: 0 })

    town.advance(days(15))
    expect(await hourly()).toEqual({ expired: 0 })
    town.advance(days(1))
    members = await signedInMembers(town, 0, 6)
    expect(await hourly()).toEqual({ expired: 2 })
    expect(await hourly()).toEqual({ expired: 0 })
    expect(await takenOf(town, 'drinks')).toBe(0)
    expect((await claimsIn(town, 'drinks')).map(({ state }) => state)).toEqual(['expired', 'expired'])
    expect(refusalOf(await tap(0, 'drinks'))).toBe('already-claimed')
    succeeded(await tap(2, 'drinks'))
    succeeded(await tap(3, 'drinks'))
    expect(refusalOf(await tap(4, 'drinks'))).toBe('sold-out')
  })

  it('finds a unit that a process gave back without saying so before it died', async () => {
    await addCampaign(town, 'healed', drinksFor(town, 1))
    succeeded(await tap(0, 'healed'))
    expect(refusalOf(await tap(1, 'healed'))).toBe('sold-out')
    const [claim] = await claimsIn(town, 'healed')
    succeeded(
      await (members[0] as Tapper).giveBack(
        succeeded(await town.call('claim.list', {}, { token: (members[0] as Tapper).token })).body.items.find(
          ({ benefitId }) => benefitId === 'healed',
        )?.id ?? '',
      ),
    )
    // As the stock stands where the new epoch was never written.
    const dead = { campaignId: 'healed', pool: claim?.units[0]?.pool ?? '', dry: $set([claim?.units[0]?.shard ?? 0]) }
    await stockEntity(town.table).build(UpdateItemCommand).item(dead).send()
    town.advance(1000 as never)
    expect(refusalOf(await tap(2, 'healed'))).toBe('sold-out')
    await hourly()
    town.advance(1000 as never)
    succeeded(await tap(2, 'healed'))
  })
})
