import { CannotStart } from './cannot-start'
import { demoSize, smallSize } from './city/city-size'
import type { CitySize } from './city/city-size'

/** What the environment says of a local server. */
export interface Configuration {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly endpoint?: string
  readonly jar?: string
  /** Leave the engine up for the next server; `npm run dev` says so between two reloads. */
  readonly leavesEngine: boolean
  /** Build the web app where it is missing or older than its sources, or take it as it is. */
  readonly site: 'build' | 'as-is'
  /** The demo city in full, or with a hundred people for tests. */
  readonly citySize: CitySize
  /** Write a line for everything that happens. */
  readonly isTalkative: boolean
}

const isYes = (value: string | undefined) => value === 'yes'

export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  return {
    port: portOf(environment['PORT']),
    host: environment['HOST'] || '127.0.0.1',
    dataDir: environment['DATA_DIR'] || '.data',
    endpoint: environment['AWS_ENDPOINT_URL_DYNAMODB'] || undefined,
    jar: environment['DYNAMODB_LOCAL_JAR'] || undefined,
    leavesEngine: isYes(environment['LOCAL_LEAVES_ENGINE']),
    site: isYes(environment['LOCAL_SITE_AS_IS']) ? 'as-is' : 'build',
    citySize: environment['LOCAL_CITY'] === 'small' ? smallSize : demoSize,
    isTalkative: isYes(environment['LOCAL_LOG']),
  }
}

function portOf(text: string | undefined): number {
  if (!text) return 8787
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new CannotStart(`PORT is ${text}, which is no port: give a number from 0 to 65535`)
}
