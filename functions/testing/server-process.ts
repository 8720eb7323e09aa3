import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { makeCall, type Outgoing } from '@gongyou/shared/contracts/call'
import type { RunningTown } from './running-town'
import type { Numbered, TownPlace } from './second-process'
import type { Arrived } from './wired-contexts'

const script = fileURLToPath(new URL('second-process.ts', import.meta.url))

/** Starts a server of its own process on the town's table and keyring, and calls its contexts. */
export async function startServerProcess(town: RunningTown) {
  const child = fork(script, { execArgv: ['--import', 'tsx'] })
  const waiting = new Map<number, (arrived: Arrived) => void>()
  let sent = 0

  child.on('message', ({ number, content }: Numbered<Arrived>) => {
    waiting.get(number)?.(content)
    waiting.delete(number)
  })
  const ready = new Promise<Arrived>((resolve, reject) => {
    waiting.set(0, resolve)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  child.send({ ...town.shared, now: town.now() } satisfies TownPlace)
  await ready

  const send = (content: Outgoing) =>
    new Promise<Arrived>((resolve) => {
      sent += 1
      waiting.set(sent, resolve)
      child.send({ number: sent, content } satisfies Numbered<Outgoing>)
    })
  return {
    call: makeCall(send),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}

export type ServerProcess = Awaited<ReturnType<typeof startServerProcess>>
