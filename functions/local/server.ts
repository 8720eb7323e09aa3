import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../src/platform/log'
import { cityMark } from './city/city-source'
import type { DemoPage } from './city/demo-page'
import type { CitySize } from './city/city-size'
import { openCityEngine, tableName } from './city-engine'
import { openClock } from './clock'
import type { Clock } from './clock'
import { openClosing } from './closing'
import type { Closing } from './closing'
import { controls } from './control/controls'
import { openDataFolder } from './data-folder'
import { engineClient } from './engine/engine-client'
import { openGateway } from './gateway/gateway'
import { openEveryMinute } from './every-minute'
import { openHourly } from './hourly'
import { listen } from './listener'
import type { Answer, Listener } from './listener'
import { madeFiles } from './made-files'
import { openLocalQueue, type LocalQueue } from './local-queue'
import { localSurroundings, type LocalSurroundings } from './local-surroundings'
import { answerFromSite, posterTarget } from './site/built-site'
import { answerOverHttp } from './stand-ins/over-http'
import { openStandIns } from './stand-ins/stand-ins'
import { stateInMemory } from './stand-ins/state'
import { stateOnDisk } from './stand-ins/state-on-disk'
import { openTableStream } from './stream/table-stream'
import type { TableStream } from './stream/table-stream'
import type { StreamConsumer } from './stream/delivery'
import { consumersIn, handlersIn, tellerIn } from './wired-contexts'

export interface LocalServerSettings {
  /** 0 takes a free one. */
  readonly port: number
  readonly host?: string
  /** A folder, or `:memory:` to keep nothing. */
  readonly dataDir: string
  /** A DynamoDB engine that runs already. */
  readonly endpoint?: string
  /** The path of DynamoDBLocal.jar, where the embedded engine has no build. */
  readonly jar?: string
  /** Whether an engine of its own stays up when the server stops, for the next to take over. */
  readonly leavesEngine?: boolean
  /** Gives the folder of the built web app. It may take its time: the rest is made ready meanwhile, or aborts it. */
  readonly site?: (signal: AbortSignal) => Promise<string | undefined>
  readonly citySize?: CitySize
  /** Makes what is fed from the table's stream; without it, what the cloud feeds. */
  readonly consumers?: (surroundings: LocalSurroundings) => readonly StreamConsumer[]
  readonly log?: Log
  readonly say?: (line: string) => void
}

export interface LocalServer {
  readonly url: string
  readonly engine: { readonly endpoint: string; readonly table: string }
  readonly surroundings: LocalSurroundings
  readonly clock: Clock
  readonly stream: TableStream
  demo(): Promise<DemoPage>
  stop(): Promise<void>
}

/**
 * Runs the whole product on this machine: the contexts' own handlers behind a gateway of the cloud's shape, an embedded
 * DynamoDB with the demo city in it, stand-ins for everything outside, and the built web app. Throws CannotStart, with
 * nothing left running, where something stands in the way.
 */
export async function startLocalServer(settings: LocalServerSettings): Promise<LocalServer> {
  const closing = openClosing()
  try {
    return await open(settings, closing)
  } catch (fault) {
    await closing.run()
    throw fault
  }
}

async function open(settings: LocalServerSettings, closing: Closing): Promise<LocalServer> {
  const { host = '127.0.0.1', port, log = () => {}, say = () => {} } = settings
  const listener = await listen({ host, port })
  const { url } = listener
  closing.add(() => listener.close())
  const folder = openDataFolder(settings.dataDir)
  closing.add(() => folder.close())
  const clock = openClock(folder)

  const site = building(settings, closing)
  const { endpoint: given, jar, citySize: size, leavesEngine } = settings
  const engine = await openCityEngine({ folder, clock, endpoint: given, jar, size, url, say, closing, leavesEngine })
  const { endpoint, keyring, own } = engine
  const client = engineClient(endpoint)
  closing.add(() => client.destroy())
  const queue = localQueue(clock, log)
  closing.add(() => queue.stop())
  const world = { client, tableName, keyring, clock, url, readMade: await madeFiles(), queue, log }
  const surroundings = localSurroundings(world)
  queue.feed(tellerIn(surroundings))
  const consumers = (settings.consumers ?? consumersIn)(surroundings)
  const stream = await openTableStream({ endpoint, tableName, folder, own, consumers, log, closing })
  const hourly = openHourly(surroundings, async () => {
    await stream.settled()
    await stream.renewed()
  })
  closing.add(() => hourly.stop())
  const everyMinute = openEveryMinute(surroundings)
  closing.add(() => everyMinute.stop())

  const state = folder.isThrowaway ? stateInMemory() : stateOnDisk(folder.at('stand-ins'))
  const standIns = openStandIns({ state, now: () => clock.now() })
  const demo = () => readDemoPage(client)
  const onMoved = async () => {
    await hourly.run()
    await everyMinute.run()
  }
  const shown = { endpoint, table: tableName }
  listener.answerWith(
    answers({
      gateway: openGateway(handlersIn(surroundings)),
      standIns: { owns: standIns.owns, answer: answerOverHttp(standIns) },
      control: controls({ clock, keyring, onMoved, demoPage: async () => ({ ...(await demo()), engine: shown }) }),
      site: await site,
      hasWebApp: settings.site !== undefined,
      stream,
    }),
  )
  return { url, engine: shown, surroundings, clock, stream, demo, stop: () => stop(listener, closing) }
}

function localQueue(clock: Clock, log: Log): LocalQueue {
  const onFault = (fault: unknown) => log('queue.failed', { fault: fault instanceof Error ? fault.name : typeof fault })
  return openLocalQueue({ now: () => clock.now(), newId: randomUUID, onFault })
}

/** The web app is built beside the rest, and no longer once something else has failed. */
function building({ site }: LocalServerSettings, closing: Closing): Promise<string | undefined> | undefined {
  const abort = new AbortController()
  closing.add(() => abort.abort())
  const built = site?.(abort.signal)
  built?.catch(() => {})
  return built
}

/** First nobody is let in, then what answered is ended. */
async function stop(listener: Listener, closing: Closing): Promise<void> {
  await listener.close()
  await closing.run()
}

interface Parts {
  readonly gateway: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>
  readonly standIns: { readonly owns: (path: string) => boolean; readonly answer: Answer }
  readonly control: Readonly<Record<string, Answer>>
  readonly site: string | undefined
  /** Whether a poster's link opens the web app; where there is none, the page that the cloud answers with. */
  readonly hasWebApp: boolean
  readonly stream: TableStream
}

function answers({ gateway, standIns, control, site, hasWebApp, stream }: Parts): Answer {
  return async (incoming, outgoing) => {
    const path = new URL(incoming.url ?? '/', 'http://local').pathname
    if (standIns.owns(path)) return standIns.answer(incoming, outgoing)
    const own = control[`${incoming.method} ${path}`]
    if (own) return own(incoming, outgoing)

    const target = hasWebApp ? posterTarget(incoming.headers.host ?? 'localhost', incoming.url ?? '/') : undefined
    if (target !== undefined) return void outgoing.writeHead(302, { location: target }).end()
    if (site !== undefined && (await answerFromSite(site, incoming, outgoing))) return
    await gateway(incoming, outgoing)
    if (incoming.method !== 'GET') stream.poke()
  }
}

/** The page was made with the city and lies beside it, so that every server on the table shows the same. */
async function readDemoPage(client: DynamoDBClient): Promise<DemoPage> {
  const Key = { pk: { S: cityMark.pk }, sk: { S: cityMark.sk } }
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key }))
  return JSON.parse(Item?.['demo']?.S ?? '{}') as DemoPage
}
