import { describe, expect, it } from 'vitest'
import { isOverload } from './overload'

const fault = (facts: object) => Object.assign(new Error('from AWS'), facts)

describe('a fault of the table', () => {
  it.each([
    { name: 'ProvisionedThroughputExceededException', $fault: 'client' },
    { name: 'TransactionConflictException', $fault: 'client' },
    { name: 'InternalServerError', $fault: 'server' },
    { name: 'TimeoutError' },
    { name: 'TableBusy' },
    { name: 'Error', code: 'ECONNRESET' },
    { name: 'Error', code: 'ECONNREFUSED' },
  ])('asks the phone to come again: $name $code', (facts) => {
    expect(isOverload(fault(facts))).toBe(true)
  })

  it.each([
    { name: 'ValidationException', $fault: 'client' },
    { name: 'AccessDeniedException', $fault: 'client' },
    { name: 'ResourceNotFoundException', $fault: 'client' },
    { name: 'TypeError' },
    { name: 'Error', code: 'ENOENT' },
  ])('is ours, and coming again does not help: $name $code', (facts) => {
    expect(isOverload(fault(facts))).toBe(false)
    expect(isOverload('busy')).toBe(false)
  })
})
