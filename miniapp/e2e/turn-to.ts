import { expect } from 'vitest'
import type { Phone } from './weapp-host/phone'

/** Turns a long list of people, page by page, to where somebody is. */
export async function turnTo(phone: Phone, says: string): Promise<void> {
  for (;;) {
    await phone.sees('尾号')
    if (phone.text().includes(says)) return
    const before = phone.text()
    await phone.tap('看后面的')
    // a tap waits for nothing: without a moment after it no answer would ever be heard
    await expect.poll(() => phone.text(), { timeout: 10_000 }).not.toBe(before)
  }
}
