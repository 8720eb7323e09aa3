import { plus, seconds, type Instant } from '@gongyou/shared/kernel/time'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLocalQueue } from './local-queue'

function opened() {
  let time = '2026-11-16T01:30:00.000Z' as Instant
  let ids = 0
  const faults: unknown[] = []
  const queue = openLocalQueue({
    now: () => time,
    newId: () => String((ids += 1)),
    onFault: (fault) => faults.push(fault),
  })
  onTestFinished(() => queue.stop())
  const given: string[] = []
  const failing = new Set<string>()
  queue.feed(({ Records }) => {
    given.push(...Records.map(({ body }) => body))
    const failed = Records.filter(({ body }) => failing.has(body))
    return Promise.resolve({ batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) })
  })
  const pass = (count: number) => {
    time = plus(time, seconds(count))
    return queue.giveOut()
  }
  return { queue, given, failing, faults, pass }
}

describe('the queue on this machine', () => {
  it('gives a body out after its delay, and once', async () => {
    const { queue, given, pass } = opened()
    await queue.put([
      { body: 'at once', delay: 0 },
      { body: 'in a minute', delay: 60 },
    ])
    await pass(0)
    expect(given).toEqual(['at once'])
    await pass(60)
    await pass(600)
    expect(given).toEqual(['at once', 'in a minute'])
  })

  it('gives what failed again when it was put off to, and sets it aside after forty times', async () => {
    const { queue, given, failing, pass } = opened()
    failing.add('never')
    await queue.put([{ body: 'never', delay: 0 }])
    await pass(0)
    await queue.postpone('1', 300)
    await pass(299)
    expect(given).toHaveLength(1)
    for (let times = 0; times < 60; times += 1) await pass(60)
    expect(given).toHaveLength(40)
  })

  it('gives all of them again where whoever takes them breaks', async () => {
    const { queue, given, faults, pass } = opened()
    let broken = true
    queue.feed(({ Records }) => {
      if (broken) return Promise.reject(new Error('broken'))
      given.push(...Records.map(({ body }) => body))
      return Promise.resolve({ batchItemFailures: [] })
    })
    await queue.put([{ body: 'fact', delay: 0 }])
    await expect(pass(0)).rejects.toThrow('broken')
    broken = false
    await pass(60)
    expect([given, faults.length]).toEqual([['fact'], 1])
  })
})
