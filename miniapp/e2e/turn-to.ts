import type { Phone } from './weapp-host/phone'

/** Turns a long list of people, page by page, to where somebody is. */
export async function turnTo(phone: Phone, says: string): Promise<void> {
  for (;;) {
    await phone.sees('尾号')
    if (phone.text().includes(says)) return
    await phone.tap('看后面的')
    // a tap waits for nothing: without a moment between two of them no answer would ever be heard
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
