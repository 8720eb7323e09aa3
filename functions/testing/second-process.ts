import { madeFiles } from '../local/made-files'
import { randomBytes, randomUUID } from 'node:crypto'
import type { Outgoing } from '@gongyou/shared/contracts/call'
import type { Instant } from '@gongyou/shared/kernel/time'
import { readKeyring, type StoredKeyring } from '../src/platform/keyring'
import type { Surroundings } from '../src/platform/surroundings'
import { openDocuments } from '../src/table/documents'
import { standInsAt } from './running-town'
import { askingChecks, wireContexts, type Arrived, type SendRaw } from './wired-contexts'

/**
 * Another server on the town's table, for `process.fork`: the first message says where the town is, every later one is a
 * request, answered under its number.
 */

export interface TownPlace {
  readonly tableName: string
  readonly storedKeyring: StoredKeyring
  readonly origin: string
  readonly now: Instant
}

export interface Numbered<T> {
  readonly number: number
  readonly content: T
}

async function openContexts({ tableName, storedKeyring, origin, now }: TownPlace): Promise<SendRaw> {
  const bare: Surroundings = {
    documents: openDocuments(),
    tableName,
    keyring: readKeyring(storedKeyring),
    now: () => now,
    newId: randomUUID,
    randomBytes,
    random: Math.random,
    ...standInsAt(origin),
    textVersionAliases: [],
    linkHost: 'gongyou.example',
    readMade: await madeFiles(),
    log: () => undefined,
  }
  return wireContexts({ ...bare, askChecks: askingChecks(bare) })
}

let send: Promise<SendRaw> | undefined

async function answer({ number, content }: Numbered<Outgoing>): Promise<void> {
  const arrived = await (await send)?.(content)
  process.send?.({ number, content: arrived } satisfies Numbered<Arrived | undefined>)
}

process.on('message', (message: TownPlace | Numbered<Outgoing>) => {
  if ('number' in message) void answer(message)
  else {
    send = openContexts(message)
    void send.then(() => process.send?.({ number: 0, content: undefined }))
  }
})
