import { signInByWire } from './by-wire'
import type { Posters } from './demo-city'
import { inventWorker, type Invented } from './people'

/** Somebody invented who is a member, with the number on the card. */
export interface InventedMember extends Invented {
  readonly memberNumber: string
  /** By which lists tell them: names are masked. */
  readonly tail: string
}

/** A truck driver with a card, from the poster that admits on the spot; a surname of their own tells them in a shop's list. */
export async function joinedDriver(url: string, unionCode: string, surname?: string): Promise<Invented> {
  const invented = inventWorker()
  const driver = surname ? { ...invented, name: surname + invented.name.slice(1) } : invented
  await (await signInByWire(url, driver)).apply(driver, unionCode, 'truck-driver')
  return driver
}

/**
 * A member at once: a driver of the first poster's union, or a courier, whom that union does not take, in the pool of the
 * place.
 */
export async function joined(url: string, { fast }: Posters, occupation: string): Promise<InventedMember> {
  const worker = inventWorker()
  await (await signInByWire(url, worker)).apply(worker, fast.code, occupation)
  return withNumber(url, worker)
}

/** A courier whom the reviewer of the second poster has admitted. */
export async function admitted(url: string, { reviewed, reviewer }: Posters, name?: string): Promise<InventedMember> {
  const invented = inventWorker()
  const worker = { ...invented, name: name ?? invented.name }
  const { id } = await (await signInByWire(url, worker)).apply(worker, reviewed.code, 'courier')
  await (await signInByWire(url, { openid: reviewer })).approve(id)
  return withNumber(url, worker)
}

async function withNumber(url: string, worker: Invented): Promise<InventedMember> {
  const { membership } = await (await signInByWire(url, worker)).home()
  if (!membership) throw new Error(`${worker.name} is no member`)
  const { memberNumber } = membership
  return { ...worker, memberNumber, tail: `尾号${memberNumber.slice(-4)}` }
}

/** The union of somebody's membership at this moment. */
export async function unionOf(url: string, worker: Invented) {
  return (await (await signInByWire(url, worker)).home()).membership?.union
}
