import { offlineText } from '@gongyou/shared/domain/benefits/offline-redemption'
import { minutes, plus, type Instant } from '@gongyou/shared/kernel/time'
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { begunWith, lost, noted, told, waitsAlready } from './waiting-scans'

const serverTime = '2026-11-16T04:00:00.000Z' as Instant
const key = Buffer.from('12345678901234567890123456789012')
const device = {
  id: 'device-1',
  outletId: 'station-1',
  key: key.toString('base64url'),
  algorithm: 'HMAC-SHA256' as const,
  nextSequence: 7,
  most: 200,
  hours: 24,
  serverTime,
}

/** A phone whose clock is twelve minutes ahead. */
const phoneTime = plus(serverTime, minutes(12))
const book = begunWith(device, phoneTime)
const shown = { voucherCode: 'G1.claim-cool-pack.46119246' }
const another = { voucherCode: '4611 9246', memberTail: '0017' }
const two = noted(noted(book, shown, phoneTime), another, plus(phoneTime, minutes(1)))

describe('what is scanned without a network', () => {
  it('gets the next number, the server’s time, and a signature that the server reckons alike', () => {
    expect(two.waiting.map(({ sequence, at }) => [sequence, at])).toEqual([
      [7, serverTime],
      [8, plus(serverTime, minutes(1))],
    ])
    for (const { signature, ...scan } of two.waiting) {
      const text = offlineText('device-1', { ...scan, at: scan.at as Instant })
      expect(signature).toBe(createHmac('sha256', key).update(text).digest('base64url'))
    }
  })

  it('is not noted twice', () => {
    expect(waitsAlready(two, { voucherCode: 'G1.claim-cool-pack.99999999' })).toBe(true)
    expect(waitsAlready(two, { voucherCode: 'G1.another-voucher.46119246' })).toBe(false)
  })

  it('is gone once the server has taken it, and told with its sentence where it has not', () => {
    const problem = { code: 'already-redeemed' as const, detail: '这张已在11月16日 11:00用过' }
    const results = [
      { sequence: 7, ok: true },
      { sequence: 8, ok: false, problem },
    ]
    const after = told(two, { results, nextSequence: 9, serverTime })
    expect(after.waiting).toEqual([])
    expect(after.untaken).toEqual([{ sequence: 8, at: plus(serverTime, minutes(1)), says: problem.detail }])
  })

  it('goes on waiting where the server was too busy for it', () => {
    const results = [{ sequence: 7, ok: false, problem: { code: 'busy' as const, detail: '' } }]
    expect(told(two, { results, nextSequence: 7, serverTime })).toEqual(two)
  })

  it('is told to count for nothing where the phone was registered no longer', () => {
    expect(lost(two, '请重新登记本机')).toMatchObject({ waiting: [], untaken: [{ sequence: 7 }, { sequence: 8 }] })
  })
})
