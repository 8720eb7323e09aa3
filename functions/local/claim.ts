import { randomUUID } from 'node:crypto'
import { linkSync, renameSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { DataFolder } from './data-folder'
import { recordOf, stillRuns } from './running-process'
import type { ProcessRecord } from './running-process'

/** What one process at a time may do: own the folder's engine, load the city, follow the stream, build what is built. */
export type Claim = 'engine' | 'city' | 'stream' | 'site' | 'made'

export interface HeldClaim {
  release(): void
}

/** What a holder leaves for others to read. */
export interface Holder extends ProcessRecord {
  readonly url?: string
}

/** Takes a claim, or says who holds it. A claim dies with its process. */
export async function takeClaim(folder: DataFolder, claim: Claim, url?: string): Promise<HeldClaim | Holder> {
  const name = `${claim}.claim`
  const mine: Holder = { ...recordOf(process.pid), ...(url !== undefined && { url }) }
  for (;;) {
    if (folder.create(name, mine)) return { release: () => rmSync(folder.at(name), { force: true }) }
    const holder = folder.read<Holder>(name)
    if (holder && stillRuns(holder)) return holder
    if (holder) removeDead(folder, name, holder)
  }
}

/**
 * Of two who find the same dead holder, the slower would remove the faster one's fresh claim; so what was moved away is
 * looked at, and put back where it is not the dead one.
 */
function removeDead(folder: DataFolder, name: string, dead: Holder): void {
  const aside = `${name}.${randomUUID()}`
  try {
    renameSync(folder.at(name), folder.at(aside))
    const moved = folder.read<Holder>(aside)
    if (moved?.pid !== dead.pid || moved.identity !== dead.identity) linkSync(folder.at(aside), folder.at(name))
  } catch {
    // Somebody else was faster.
  } finally {
    rmSync(folder.at(aside), { force: true })
  }
}

/** Takes a claim as soon as nobody else holds it. */
export async function awaitClaim(folder: DataFolder, claim: Claim): Promise<HeldClaim> {
  for (;;) {
    const taken = await takeClaim(folder, claim)
    if ('release' in taken) return taken
    await pause(50)
  }
}
