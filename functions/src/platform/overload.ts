/** Errors that only mean "too much at once", or that no answer came: trying again later is right, and cannot double. */
const passing = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestTimeout',
  'ServiceUnavailable',
  'TableBusy',
  'ThrottlingException',
  'TimeoutError',
  'TransactionConflictException',
  'TransactionInProgressException',
])

/** What Node says when the connection to AWS breaks or cannot be made. */
const broken = new Set(['ECONNABORTED', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])

/** Whether a fault is one of the table’s bad moments rather than ours: the caller is asked to come again. */
export function isOverload(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const { $fault, code } = fault as Error & { readonly $fault?: unknown; readonly code?: unknown }
  return passing.has(fault.name) || $fault === 'server' || broken.has(String(code))
}
