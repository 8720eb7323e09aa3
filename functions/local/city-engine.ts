import { randomBytes } from 'node:crypto'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { Keyring } from '../src/platform/keyring'
import { openSeal } from '../src/platform/sealed'
import { CannotStart } from './cannot-start'
import { citySource, generatorHash } from './city/city-source'
import { demoPartner } from './city/demo-partner'
import type { CitySize } from './city/city-size'
import { throwawayCity } from './city/throwaway-cities'
import { takeClaim } from './claim'
import type { Clock } from './clock'
import type { Closing } from './closing'
import type { DataFolder } from './data-folder'
import { prepareGivenEngine } from './engine/given-engine'
import { findLauncher } from './engine/launcher'
import type { Launcher } from './engine/launcher'
import { openOwnEngine } from './engine/own-engine'
import type { CitySource, OwnEngine } from './engine/own-engine'
import { end, recordOf } from './running-process'
import type { ProcessRecord } from './running-process'
import { endpointAt, startEngine, stopEngine } from './engine/running-engine'
import { fingerprintOf, openLocalKeyring } from './local-keyring'

export const tableName = 'gongyou'

export interface CityEngineSettings {
  readonly folder: DataFolder
  readonly clock: Clock
  /** An engine that runs already; without one, this process starts its own. */
  readonly endpoint?: string
  readonly jar?: string
  readonly size?: CitySize
  /** Where this server answers, for those who find its data folder taken. */
  readonly url?: string
  /** Whether the engine stays up for the next server. */
  readonly leavesEngine?: boolean
  readonly say: (line: string) => void
  readonly closing: Closing
}

/** An engine with the table and the demo city on it. */
export interface CityEngine {
  readonly endpoint: string
  readonly keyring: Keyring
  /** Where this process runs the embedded engine itself, and may renew its files. */
  readonly own?: OwnEngine
}

export async function openCityEngine(settings: CityEngineSettings): Promise<CityEngine> {
  const { endpoint, jar } = settings
  if (endpoint !== undefined) return onGivenEngine(endpoint, settings)
  await claimFolder(settings)
  const launcher = findLauncher({ jar })
  return launcher.kind === 'embedded' ? onOwnEngine(launcher, settings) : onDynamoDbLocal(launcher, settings)
}

async function claimFolder({ folder, url, closing }: CityEngineSettings): Promise<void> {
  const claim = await takeClaim(folder, 'engine', url)
  if ('release' in claim) return closing.add(() => claim.release())
  throw new CannotStart(
    `The data folder ${folder.path} is in use by the server ${claim.url ?? ''} (process ${claim.pid}): end it, or share its ` +
      'engine by starting with AWS_ENDPOINT_URL_DYNAMODB set to the engine.endpoint of its /__local/demo',
  )
}

async function onOwnEngine(launcher: Launcher, settings: CityEngineSettings): Promise<CityEngine> {
  const { folder, clock, size, say, closing } = settings
  const shared = folder.isThrowaway ? throwawayCity(`${generatorHash(size)}-${localDateOf(clock.now())}`) : undefined
  const readyMade = shared?.lend(folder)
  const { keyring, city } = cityFor(settings)
  const own = await openOwnEngine({ folder, launcher, tableName, city, readyMade, say })
  if (!settings.leavesEngine) closing.add(() => own.stop())
  if (readyMade === undefined) shared?.keep(folder, own.files.base(own.record().generation))
  return { endpoint: own.endpoint, keyring, own }
}

async function onGivenEngine(endpoint: string, settings: CityEngineSettings): Promise<CityEngine> {
  const { keyring, city } = cityFor(settings)
  const { folder, say } = settings
  await prepareGivenEngine({ endpoint, folder, tableName, city, fingerprint: fingerprintOf(keyring), say })
  return { endpoint, keyring }
}

/** DynamoDB Local takes no file from us: the city goes in over HTTP, and its stream grows until the folder is removed. */
async function onDynamoDbLocal(launcher: Launcher, settings: CityEngineSettings): Promise<CityEngine> {
  const { folder, closing } = settings
  const before = folder.read<ProcessRecord>('engine/dynamodb-local.json')
  if (before) await end(before)
  const file = folder.at('engine', 'dynamodb-local', 'shared-local-instance.db')
  const engine = await startEngine(launcher, { file, log: folder.at('engine', 'engine.log') })
  folder.write('engine/dynamodb-local.json', recordOf(engine.process.pid))
  closing.add(() => stopEngine(engine))
  return onGivenEngine(endpointAt(engine.port), settings)
}

function cityFor({ folder, clock, size }: CityEngineSettings): { keyring: Keyring; city: CitySource } {
  const keyring = openLocalKeyring(folder)
  const seal = openSeal(keyring, randomBytes)
  const fingerprint = fingerprintOf(keyring)
  const partners = [demoPartner(keyring)]
  const city = citySource({ folder, seal, partners, fingerprint, now: () => clock.now(), tableName, size })
  return { keyring, city }
}
