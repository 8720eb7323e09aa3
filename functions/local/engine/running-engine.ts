import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from '../cannot-start'
import { end, recordOf, stillRuns } from '../running-process'
import type { ProcessRecord } from '../running-process'
import type { Launcher } from './launcher'

/** An engine that serves one database file on one port of this machine. */
export interface RunningEngine {
  readonly port: number
  readonly file: string
  readonly process: ProcessRecord
}

/** Any engine is up within a second; DynamoDB Local on a slow machine takes longest. */
const patience = 15_000

export const endpointAt = (port: number) => `http://127.0.0.1:${port}`

/**
 * Starts an engine and waits until it answers. It runs in a process group of its own: Ctrl-C in a terminal goes to the
 * whole group of the server, which has to end its own work before it ends the engine.
 */
export async function startEngine(
  launcher: Launcher,
  run: { readonly file: string; readonly log: string; readonly port?: number },
): Promise<RunningEngine> {
  const port = run.port ?? (await freePort())
  const log = openSync(run.log, 'w')
  const child = spawn(launcher.command, launcher.args({ port, file: run.file }), {
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  let failure: string | undefined
  child.once('error', (fault) => (failure = `${launcher.command} cannot be run: ${fault.message}`))
  child.once('exit', () => (failure ??= `The database ${run.file} cannot be opened: ${lastLine(run.log)}`))
  child.unref()
  const answers = await answersWithin(port, patience, () => failure === undefined)
  child.removeAllListeners('exit')
  if (!answers) throw new CannotStart(failure ?? `The engine does not answer at ${endpointAt(port)}`)
  return { port, file: run.file, process: recordOf(child.pid ?? 0) }
}

export async function stopEngine(engine: RunningEngine): Promise<void> {
  await end(engine.process)
}

/** Whether the engine that was written down still runs and answers on its port. */
export async function isUp(engine: RunningEngine): Promise<boolean> {
  return stillRuns(engine.process) && (await answersWithin(engine.port, 1000))
}

async function answersWithin(port: number, milliseconds: number, mayStill = () => true): Promise<boolean> {
  for (const start = Date.now(); mayStill() && Date.now() - start < milliseconds; await pause(3)) {
    const answer = await fetch(endpointAt(port), { signal: AbortSignal.timeout(1000) }).catch(() => undefined)
    if (answer) return true
  }
  return false
}

/** The engine does not say which port it took when asked for any, so one is found first. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function lastLine(log: string): string {
  return readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? 'it said nothing'
}
