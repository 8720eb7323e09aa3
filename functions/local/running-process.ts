import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * What tells a running process from a later one with the same id: when it started and how it was called. `undefined`
 * where no such process runs; one that has ended but was never waited for counts as gone.
 */
export function identityOf(pid: number): string | undefined {
  return process.platform === 'linux' ? identityFromProc(pid) : identityFromPs(pid)
}

function identityFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets, which may hold anything; state and start time follow it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startedAt] = [fields[0], fields[19]]
    if (state === 'Z' || state === 'X') return undefined
    return `${startedAt} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()}`
  } catch {
    return undefined
  }
}

function identityFromPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'lstart=,command='], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

/** The process that started another; `undefined` where that cannot be told. */
export function parentOf(pid: number): number | undefined {
  try {
    const text =
      process.platform === 'linux'
        ? /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        : execFileSync('ps', ['-p', String(pid), '-o', 'ppid='], { encoding: 'utf8' }).trim()
    return text ? Number(text) : undefined
  } catch {
    return undefined
  }
}

/** A process as it is written down for whoever comes after. */
export interface ProcessRecord {
  readonly pid: number
  readonly identity: string
}

export function recordOf(pid: number): ProcessRecord {
  return { pid, identity: identityOf(pid) ?? '' }
}

/** Whether the very process that was written down still runs. */
export function stillRuns({ pid, identity }: ProcessRecord): boolean {
  return identity !== '' && identityOf(pid) === identity
}

/** Ends the process that was written down, politely and after five seconds by force; resolves when it is gone. */
export async function end(record: ProcessRecord): Promise<void> {
  for (const { signal, patience } of [
    { signal: 'SIGTERM', patience: 5000 },
    { signal: 'SIGKILL', patience: 5000 },
  ] as const) {
    if (!stillRuns(record)) return
    process.kill(record.pid, signal)
    for (let waited = 0; waited < patience && stillRuns(record); waited += 5) await pause(5)
  }
}
