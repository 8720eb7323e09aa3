import { createHash } from 'node:crypto'
import type { Duration } from '@gongyou/shared/kernel/time'
import type { HangUp, StandInReply } from './exchange'
import { fieldsOf, json, misunderstood } from './exchange'
import type { FaultKind } from './records'
import type { Surroundings } from './surroundings'

const kinds: readonly string[] = ['timeout', 'slow', 'http500', 'busy', 'truncated'] satisfies FaultKind[]
const mostTimes = 1000
/** Late enough to be felt, early enough for whoever waits two and a half seconds. */
const slowness = 1500 as Duration

/** Something at a path that faults can be ordered for. */
export interface FaultTarget {
  path: string
  /** How its protocol says that it is busy. */
  busy: () => StandInReply
}

/** POST /__wechat/faults {path, fault, times}: what is still due at the path is replaced; `times: 0` ends it. */
export async function orderFaults(body: string, paths: readonly string[], around: Surroundings): Promise<StandInReply> {
  const { path, fault, times = 1 } = fieldsOf(body) ?? {}
  const target = paths.find((known) => known === path || known === `/__wechat/api${path}`)
  if (target === undefined) return misunderstood(`path is one of ${paths.join(' ')}`)
  if (!isFaultKind(fault)) return misunderstood(`fault is one of ${kinds.join(' ')}`)
  if (!isCount(times)) return misunderstood(`times is a whole number from 0 to ${mostTimes}`)

  const prefix = prefixOf(target)
  for (const key of await around.state.keys('fault', prefix)) await around.state.take('fault', key)
  for (let count = 1; count <= times; count++) {
    await around.state.put('fault', `${prefix}${String(count).padStart(4, '0')}`, { kind: fault })
  }
  return json({ path: target, fault, times })
}

/** Answers a request, or lets the next fault that is due at its path happen instead. */
export async function answerUnderFaults(
  target: FaultTarget,
  answer: () => Promise<StandInReply | HangUp>,
  around: Surroundings,
): Promise<StandInReply | HangUp> {
  switch (await nextFault(target.path, around)) {
    case undefined:
      return answer()
    case 'timeout':
      return 'hang-up'
    case 'http500':
      return { status: 500, headers: { 'content-type': 'text/html' }, body: '<html><body>500</body></html>' }
    case 'busy':
      return target.busy()
    case 'slow':
      await around.wait(slowness)
      return answer()
    case 'truncated':
      return halfOf(await answer())
  }
}

async function nextFault(path: string, { state }: Surroundings): Promise<FaultKind | undefined> {
  for (const key of await state.keys('fault', prefixOf(path))) {
    const due = await state.take('fault', key)
    if (due) return due.kind
  }
  return undefined
}

function halfOf(reply: StandInReply | HangUp): StandInReply | HangUp {
  return reply === 'hang-up' ? reply : { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) }
}

function prefixOf(path: string): string {
  return `${createHash('sha256').update(path).digest('hex').slice(0, 16)}.`
}

function isFaultKind(value: unknown): value is FaultKind {
  return typeof value === 'string' && kinds.includes(value)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostTimes
}
