import type { Refused } from '@gongyou/shared/contracts/kit'
import { describe, expect, it } from 'vitest'
import type { RequestOutcome, Requests } from '../table/requests.repository'
import { once, type AnyKeyedUseCase, type Tap } from './once'
import { repeated } from './use-case'

const request = { requestKey: 'tap-1', bodyDigest: 'body-1' }
const tap = { asked: { input: {} }, request } as unknown as Tap
const done = { status: 201, body: { id: 'application-1' } }
const again = { status: 201, body: { id: 'application-1', of: 'the repeat' } }
const saved: RequestOutcome = { bodyDigest: 'body-1', status: 201, ids: { applicationId: 'application-1' } }

/** What the table knows of the tap to a hasty read and to a consistent one, and what the use case does. */
function town(known: { lately?: RequestOutcome; now?: RequestOutcome }, ran: object) {
  const looked: string[] = []
  const requests = {
    outcomeOf: async (_: string, reading: 'lately' | 'now' = 'lately') => {
      looked.push(reading)
      return known[reading]
    },
  } as unknown as Requests
  const useCase = { run: async () => ran, repeat: async () => again } as unknown as AnyKeyedUseCase
  return { looked, answer: () => once(tap, useCase, {}, requests) }
}

describe('a tap', () => {
  it('is carried out when nothing is known of it, and costs one hasty read', async () => {
    const { answer, looked } = town({}, done)
    expect(await answer()).toBe(done)
    expect(looked).toEqual(['lately'])
  })

  it('is answered again when it was carried out before', async () => {
    expect(await town({ lately: saved }, done).answer()).toBe(again)
  })

  it('is refused under the key of another', async () => {
    const other = { ...saved, bodyDigest: 'body-2' }
    expect(await town({ lately: other }, done).answer()).toEqual({ problem: 'idempotency-key-reused' })
    expect(await town({ now: other }, repeated).answer()).toEqual({ problem: 'idempotency-key-reused' })
  })

  it('is answered by what its twin has saved meanwhile', async () => {
    expect(await town({ now: saved }, repeated).answer()).toBe(again)
  })

  it('is not refused because of the very change that it has made', async () => {
    const refused: Refused = { problem: 'changed-meanwhile' }
    expect(await town({ now: saved }, refused).answer()).toBe(again)
    expect(await town({}, refused).answer()).toBe(refused)
  })

  it('that was repeated must have left something', async () => {
    await expect(town({}, repeated).answer()).rejects.toThrow('left no outcome')
  })
})
