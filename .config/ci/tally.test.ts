import { describe, expect, it } from 'vitest'
import { tally } from './tally'

const file = (status: string, ...tests: string[]) => ({
  name: 'transfer.test.ts',
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})

describe('the tally', () => {
  it('counts what passed and what failed over all files', () => {
    const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')]
    expect(tally({ testResults })).toEqual({ passed: 3, failed: 1 })
  })

  it('counts a test that was skipped as one that did not pass', () => {
    expect(tally({ testResults: [file('passed', 'passed', 'skipped', 'todo')] })).toEqual({ passed: 1, failed: 2 })
  })

  it('counts a file that could not be read, though no test of it failed', () => {
    expect(tally({ testResults: [file('failed'), file('passed', 'passed')] })).toEqual({ passed: 1, failed: 1 })
  })

  it('counts a file that failed after its tests had passed', () => {
    expect(tally({ testResults: [file('failed', 'passed')] })).toEqual({ passed: 1, failed: 1 })
  })
})
