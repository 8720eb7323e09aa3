import { madeFiles } from '../local/made-files'
import { randomBytes, randomUUID } from 'node:crypto'
import type { Outgoing } from '@gongyou/shared/contracts/call'
import { plus, type Duration, type Instant } from '@gongyou/shared/kernel/time'
import { readKeyring, type StoredKeyring } from '../src/platform/keyring'
import type { Surroundings } from '../src/platform/surroundings'
import { openDocuments } from '../src/table/documents'
import { standInsAt } from './running-town'
import { wireChanges } from '../src/unions/lambda'
import { askingChecks, wireContexts, type Arrived, type SendRaw } from './wired-contexts'

/**
 * Another server on a town's table, for `process.fork`: a message that says where the town is, then requests, each
 * answered under its number, or the word to run the schedule's work on mergers.
 */

export interface TownPlace {
  readonly tableName: string
  readonly storedKeyring: StoredKeyring
  readonly origin: string
  readonly now: Instant
  /** Its clock goes on from there; else it stands still. */
  readonly ticking?: true
}

/** A request, or the word. */
export type Asked = Outgoing | typeof carryOutWord

export interface Numbered<T> {
  readonly number: number
  readonly content: T
}

/** Asks for one run of the schedule's work on mergers and dissolutions. */
export const carryOutWord = 'carry out'

interface Server {
  readonly send: SendRaw
  readonly carryOut: () => Promise<{ readonly moved: number }>
}

async function openContexts({ tableName, storedKeyring, origin, now, ticking }: TownPlace): Promise<Server> {
  const startedAt = performance.now()
  const elapsed = () => (performance.now() - startedAt) as Duration
  const bare: Surroundings = {
    documents: openDocuments(),
    tableName,
    keyring: readKeyring(storedKeyring),
    now: () => (ticking ? plus(now, elapsed()) : now),
    newId: randomUUID,
    randomBytes,
    random: Math.random,
    ...standInsAt(origin),
    textVersionAliases: [],
    linkHost: 'gongyou.example',
    readMade: await madeFiles(),
    log: () => undefined,
  }
  return { send: wireContexts({ ...bare, askChecks: askingChecks(bare) }), carryOut: wireChanges(bare) }
}

let server: Promise<Server> | undefined

async function answer({ number, content }: Numbered<Asked>): Promise<void> {
  const arrived = content === carryOutWord ? await carriedOut() : await (await server)?.send(content)
  process.send?.({ number, content: arrived } satisfies Numbered<Arrived | undefined>)
}

async function carriedOut(): Promise<Arrived> {
  return { status: 200, body: JSON.stringify(await (await server)?.carryOut()), headers: {} }
}

process.on('message', (message: TownPlace | Numbered<Asked>) => {
  if ('number' in message) void answer(message)
  else {
    server = openContexts(message)
    void server.then(() => process.send?.({ number: 0, content: undefined }))
  }
})
