import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { admittedDriver } from '../../testing/admitted'
import { refusalOf, runTown } from '../../testing/running-town'
import { openDirectory } from '../table/directory.repository'
import { openPeople } from '../table/people.repository'
import { openRequests } from '../table/requests.repository'
import { appointFirstAdmin } from './appoint-first-admin'
import { openGrants } from './grants.repository'

it('whoever holds the keys to the table makes one member the first admin of a union, and no second', async () => {
  const town = await runTown()
  const { table, documents, now } = town
  const [first, second] = await Promise.all([admittedDriver(town), admittedDriver(town)])
  const numbers = [first.memberNumber, second.memberNumber]
  const deps = {
    grants: openGrants(table, { documents, requests: openRequests(table, now) }),
    people: openPeople(table),
    directory: openDirectory(table),
    newId: randomUUID,
    now,
  }
  const appoint = (unionId: string, memberNumber = '') => appointFirstAdmin({ unionId, memberNumber }, deps)

  expect(await appoint('no-such-union', numbers[0])).toBe('no-such-union')
  expect(await appoint('sibling-union', '000000000000')).toBe('no-such-member')
  const both = await Promise.all(numbers.map((number) => appoint('sibling-union', number)))
  expect(both.sort()).toEqual(['appointed', 'has-an-admin'])
  expect(await appoint('sibling-union', numbers[1])).toBe('has-an-admin')
  const inspected = await Promise.all([first, second].map((who) => who.call('union.inspect', { id: 'sibling-union' })))
  expect(inspected.filter(({ ok }) => ok)).toHaveLength(1)
  expect(inspected.filter(({ ok }) => !ok).map(refusalOf)).toEqual(['not-found'])
  await town.close()
})
