import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { makeCall, type Outgoing } from '@gongyou/shared/contracts/call'
import { keepAliveTo } from './keep-alive'
import type { RunningTown } from './running-town'
import type { Work } from './schedule'
import type { Asked, Labour, Numbered, TownPlace } from './second-process'
import type { Arrived } from './wired-contexts'

const script = fileURLToPath(new URL('second-process.ts', import.meta.url))

/** Starts a server of its own process on the town's table and keyring, and calls its contexts. */
export async function startServerProcess(town: RunningTown, clock: Pick<TownPlace, 'ticking'> = {}) {
  const child = fork(script, { execArgv: ['--import', 'tsx'] })
  const waiting = new Map<number, (arrived: never) => void>()
  let sent = 0

  child.on('message', ({ number, content }: Numbered<Arrived>) => {
    waiting.get(number)?.(content as never)
    waiting.delete(number)
  })
  // What was being sent when the process was killed reaches nobody.
  child.on('error', () => undefined)
  const ready = new Promise<number>((resolve, reject) => {
    waiting.set(0, resolve)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  child.send({ ...town.shared, now: town.now(), ...clock } satisfies TownPlace)
  const port = await ready
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  const send = (content: Asked) =>
    new Promise<Arrived>((resolve) => {
      sent += 1
      waiting.set(sent, resolve)
      if (child.connected) child.send({ number: sent, content } satisfies Numbered<Asked>)
    })
  return {
    call: makeCall((content: Outgoing) => send(content)),
    /** As a phone does; rejects where no answer comes. */
    callOverHttp: makeCall(keepAliveTo(port)),
    /** One run of a work of the schedule; never settles where the process is killed meanwhile. */
    carryOut: async (work: Work = 'unions') => send({ work }),
    /** Kills itself (SIGKILL) in the midst of the work, after so many commands to the table; or does it whole before. */
    dieAmid: (labour: Required<Labour>) => Promise.race([send(labour).then(() => 'done'), ended.then(() => 'dead')]),
    /** When it is no more, by whatever end. */
    ended,
    /** Ends it in the middle of whatever it does, as a machine that fails would. */
    kill: () => child.kill('SIGKILL'),
    /** Serves another town from now on, or the same at another time. */
    moveTo: (other: RunningTown) =>
      new Promise<number>((resolve) => {
        waiting.set(0, resolve)
        child.send({ ...other.shared, now: other.now() } satisfies TownPlace)
      }),
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill()
      await ended
    },
  }
}

export type ServerProcess = Awaited<ReturnType<typeof startServerProcess>>
