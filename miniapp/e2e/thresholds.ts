import { expect } from 'vitest'
import type { Phone } from './weapp-host/phone'

/** WeChat's own rating counts these; a page beyond them opens slowly on a phone of some years. `setData` is in bytes. */
const most = { nodes: 1000, depth: 30, setData: 256 * 1024 }

/** The tab bar counts with the page it lies on. */
export function staysBelowThresholds(phone: Phone): void {
  const { route } = phone.page()
  const { nodes, depth } = phone.measure()
  const largest = Math.max(...phone.journal.of('setData').map(({ bytes }) => bytes))
  console.info(`${route}: ${nodes} nodes, ${depth} deep, largest setData ${largest} bytes`)
  expect(nodes, route).toBeLessThan(most.nodes)
  expect(depth, route).toBeLessThan(most.depth)
  expect(largest, route).toBeLessThan(most.setData)
}
