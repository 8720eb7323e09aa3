import { randomUUID } from 'node:crypto'
import type { Outcome } from '@gongyou/shared/contracts/call'
import type { Request } from '@gongyou/shared/contracts/contract'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { hours, type Duration } from '@gongyou/shared/kernel/time'
import type { AnyOutcome, RunningTown } from '../running-town'
import type { ServerProcess } from '../server-process'
import { tokensOf } from '../tokens'

/** A town, two processes that serve it, and the tap that was sent last. */
export interface World {
  readonly town: RunningTown
  readonly servers: ServerProcess[]
  last?: { readonly tap: Tap; readonly outcome: AnyOutcome }
}

/** One tap, as it can be sent again: by the same account, with the same key. */
export interface Tap {
  readonly send: (world: World, at: number) => Promise<AnyOutcome>
  /** What the model expects once it has succeeded. */
  readonly learn: (outcome: AnyOutcome) => void
}

/** A tap of an account on a route. A refusal changes nothing that the model expects. */
export function tapOn<R extends RouteName>(
  name: R,
  input: Request<R>,
  openid: string,
  learn: (answer: Extract<Outcome<R>, { ok: true }>) => void = () => undefined,
): Tap {
  const idempotencyKey = randomUUID()
  return {
    async send({ town, servers }, at) {
      const token = await tokensOf(town, openid).good()
      const outcome: unknown = await serverAt(servers, at).callOverHttp(name, input, { token, idempotencyKey })
      return outcome as AnyOutcome
    },
    learn: (outcome) => {
      if (outcome.ok) learn(outcome as unknown as Extract<Outcome<R>, { ok: true }>)
    },
  }
}

export function serverAt(servers: readonly ServerProcess[], at: number): ServerProcess {
  const server = servers[at]
  if (!server) throw new Error(`there is no server ${at}`)
  return server
}

/** Lets time pass for the town and both servers. A tap is remembered for a day. */
export async function passTime(world: World, time: Duration): Promise<void> {
  const { town, servers } = world
  town.advance(time)
  await Promise.all(servers.map((server) => server.moveTo(town)))
  if (time >= hours(24)) world.last = undefined
}
