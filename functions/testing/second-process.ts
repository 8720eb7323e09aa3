import { randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Outgoing } from '@gongyou/shared/contracts/call'
import { plus, type Duration, type Instant } from '@gongyou/shared/kernel/time'
import { openGateway } from '../local/gateway/gateway'
import { madeFiles } from '../local/made-files'
import { handlersIn } from '../local/wired-contexts'
import { readKeyring, type StoredKeyring } from '../src/platform/keyring'
import type { Surroundings } from '../src/platform/surroundings'
import { openDocuments } from '../src/table/documents'
import { dyingTable } from './dying-table'
import { standInsAt } from './running-town'
import { openSchedule, type Work } from './schedule'
import { askingChecks, wireContexts, type Arrived, type SendRaw } from './wired-contexts'

/**
 * Another server on a town's table, for `process.fork`: a message that says where the town is, then requests, each
 * answered under its number, or works of the schedule. It answers requests over HTTP as well, through the local server's
 * gateway, at the port that it tells.
 */

export interface TownPlace {
  readonly tableName: string
  readonly storedKeyring: StoredKeyring
  readonly origin: string
  readonly now: Instant
  /** Its clock goes on from there; else it stands still. */
  readonly ticking?: true
}

/** One run of a work of the schedule; in the midst of it, after so many commands to the table, the process kills itself. */
export interface Labour {
  readonly work: Work
  readonly killedAfter?: number
}

export type Asked = Outgoing | Labour

export interface Numbered<T> {
  readonly number: number
  readonly content: T
}

interface Server {
  readonly send: SendRaw
  readonly gateway: ReturnType<typeof openGateway>
  readonly labour: (labour: Labour) => Promise<{ readonly moved: number }>
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
  const labour = ({ work, killedAfter }: Labour) => {
    const kill = () => void process.kill(process.pid, 'SIGKILL')
    const documents = killedAfter === undefined ? bare.documents : dyingTable(killedAfter, kill)
    return openSchedule({ ...bare, documents })[work]()
  }
  const surroundings = { ...bare, askChecks: askingChecks(bare) }
  return { send: wireContexts(surroundings), gateway: openGateway(handlersIn(surroundings)), labour }
}

let server: Promise<Server> | undefined

async function answer({ number, content }: Numbered<Asked>): Promise<void> {
  const arrived = 'work' in content ? await laboured(content) : await (await server)?.send(content)
  process.send?.({ number, content: arrived } satisfies Numbered<Arrived | undefined>)
}

async function laboured(labour: Labour): Promise<Arrived> {
  return { status: 200, body: JSON.stringify(await (await server)?.labour(labour)), headers: {} }
}

const web = createServer((request, response) => {
  server?.then(({ gateway }) => gateway(request, response)).catch(() => response.writeHead(500).end())
})
// A connection that is closed as soon as nobody has used it for a while meets the next request halfway.
web.keepAliveTimeout = 120_000
const listening = new Promise<number>((resolve) => {
  web.listen(0, '127.0.0.1', () => resolve((web.address() as AddressInfo).port))
})

process.on('message', (message: TownPlace | Numbered<Asked>) => {
  if ('number' in message) void answer(message)
  else {
    server = openContexts(message)
    void Promise.all([listening, server]).then(([port]) => process.send?.({ number: 0, content: port }))
  }
})
// Whoever started it is gone, and no request can come.
process.on('disconnect', () => process.exit())
