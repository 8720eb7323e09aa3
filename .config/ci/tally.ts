/** What `.ci/run` needs of Vitest's JSON report. */
export interface Report {
  readonly testResults: readonly TestFile[]
}

interface TestFile {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly { readonly status: string }[]
}

export interface Tally {
  readonly passed: number
  readonly failed: number
}

/**
 * Counts tests, and nothing else, as passed. What did not pass has failed: a test that was skipped, and a file that
 * failed before any of its tests could.
 */
export function tally({ testResults }: Report): Tally {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status === 'passed'),
  )
  return { passed, failed: tests.length - passed + unread.length }
}
