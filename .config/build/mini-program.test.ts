import { describe, expect, it } from 'vitest'
import { packageMeasures } from './mini-program'

describe('the packages of a mini-program', () => {
  const files = [
    { path: 'app.js', bytes: 300_000 },
    { path: 'app.js.map', bytes: 5_000_000 },
    { path: 'pages/landing/index.js', bytes: 100_000 },
    { path: 'staff/queue/index.js', bytes: 50_000 },
    { path: 'staffroom.js', bytes: 1_000 },
  ]

  it('are the main one, with all that lies in no subpackage, and each subpackage by its root', () => {
    expect(packageMeasures(files, ['staff/']).map(({ name, figure }) => [name, figure])).toEqual([
      ['main package', 401],
      ['staff/', 50],
    ])
  })

  it('are told apart whether or not a root ends in a slash', () => {
    expect(packageMeasures(files, ['staff'])).toEqual(packageMeasures(files, ['staff/']))
  })

  it('have the budgets of their kind', () => {
    expect(packageMeasures(files, ['staff']).map(({ budget }) => budget)).toEqual([900, 700])
  })
})
