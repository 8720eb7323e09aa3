import { randomBytes } from 'node:crypto'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { describe, expect, it } from 'vitest'
import { newKeyring, readKeyring } from '../../src/platform/keyring'
import { openSeal } from '../../src/platform/sealed'
import { countsIn } from '../../src/table/insight.entities'
import { cityItems } from './city-items'
import { monday, ningbo, planOf } from './testing/tables'

const seal = openSeal(readKeyring(newKeyring(randomBytes)), randomBytes)
const plan = planOf(ningbo, { workers: 800, baseMembers: 10 })
const items = (
  await cityItems(plan, { seal, partners: [], now: monday, tableName: 'gongyou', readings: new Map() })
).map((item) => unmarshall(item))
const members = items.filter(({ et }) => et === 'membership')
const seenBy = (unionId: string) => items.filter((item) => item['et'] === 'joinCount' && item['unionId'] === unionId)
const totalOf = (unionId: string) => seenBy(unionId).reduce((sum, day) => sum + countsIn(day).total, 0)

describe('the figures of a city that was loaded', () => {
  it('show the municipal union every member, on the day each joined', () => {
    const municipal = plan.unions.find(({ kind }) => kind === 'municipal')?.unionId ?? ''
    expect(totalOf(municipal)).toBe(members.length)
    for (const day of seenBy(municipal)) {
      expect(countsIn(day).total).toBe(members.filter(({ since }) => since === day['on']).length)
    }
  })

  it('show a union without others below it whoever joined there, also those who have moved since', () => {
    const joinedIn = members.map(({ joined }) => (joined as { unionId: string }).unionId)
    const parents = new Set(plan.unions.flatMap(({ parentId, lineId }) => [parentId, lineId]))
    const lowest = [...new Set(joinedIn)].filter((unionId) => !parents.has(unionId))
    expect(lowest.length).toBeGreaterThan(0)
    for (const unionId of lowest) {
      expect(totalOf(unionId)).toBe(joinedIn.filter((joined) => joined === unionId).length)
    }
  })

  it('remember each joining once, so that one of them can be taken back', () => {
    const own = items.filter((item) => item['et'] === 'joinCount' && item['facts'] !== undefined)
    const remembered = own.reduce((sum, day) => sum + (day['facts'] as Set<string>).size, 0)
    expect(remembered).toBe(members.length)
    expect(own.every(({ above, revision }) => Array.isArray(above) && revision === 1)).toBe(true)
  })
})
