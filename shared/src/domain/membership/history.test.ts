import { describe, expect, it } from 'vitest'
import { mostCarriedOver, withCarriedOver, type CarriedOver } from './history'

const line = (change: number): CarriedOver => ({
  at: '2026-12-02T01:00:00.000Z',
  event: 'union-merged',
  fromUnionId: `union-${change}`,
  toUnionId: `union-${change + 1}`,
  changeId: `change-${change}`,
})

describe('the history of a membership', () => {
  it('tells each change once, however often it is carried out', () => {
    const once = withCarriedOver([], line(1))
    expect(withCarriedOver(once, line(1))).toEqual([line(1)])
    expect(withCarriedOver(once, line(2))).toEqual([line(1), line(2)])
  })

  it('keeps the latest, so that a membership stays small', () => {
    let history: CarriedOver[] = []
    for (let change = 0; change < 30; change += 1) history = withCarriedOver(history, line(change))
    expect(history).toHaveLength(mostCarriedOver)
    expect(history.at(-1)).toEqual(line(29))
  })
})
