import { describe, expect, it } from 'vitest'
import { openSignedCalls } from './signed-call'

const config = {
  region: () => Promise.resolve('cn-northwest-1'),
  credentials: () => Promise.resolve({ accessKeyId: 'AKID', secretAccessKey: 'secret' }),
}

/** A service that takes a call and never answers. */
const silent: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
  })

describe('a call of one of the cloud’s own services', () => {
  it('that is never answered ends in a fault, so that a batch is not lost by one silence', async () => {
    const call = openSignedCalls('sqs', config, silent, 1)
    const asked = call({ hostname: 'sqs.cn-northwest-1.amazonaws.com.cn', path: '/', body: '{}' })
    await expect(asked).rejects.toThrow('timeout')
  })
})
