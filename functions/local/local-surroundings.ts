import { randomBytes, randomUUID } from 'node:crypto'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { wire as wireChecks } from '../src/checks/lambda'
import { withPatience } from '../src/platform/ask'
import type { Keyring } from '../src/platform/keyring'
import type { Log } from '../src/platform/log'
import type { AskingSurroundings, ReadMade, TellingSurroundings } from '../src/platform/surroundings'
import { apart, meterCapacity } from '../src/table/capacity'
import type { Queue } from '../src/platform/queue'
import type { Clock } from './clock'
import { documentClient } from './engine/engine-client'
import { demoTemplates } from './stand-ins/demo-templates'
import { standInPaths } from './stand-ins/stand-ins'
import { demoCredentials } from './stand-ins/surroundings'

export interface LocalWorld {
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly keyring: Keyring
  readonly clock: Clock
  /** The server's own address, behind which the stand-ins answer. */
  readonly url: string
  readonly readMade: ReadMade
  /** Where SQS would be. */
  readonly queue: Queue
  readonly log: Log
}

/** What any context may ask for. */
export type LocalSurroundings = AskingSurroundings & TellingSurroundings

/** What surrounds the contexts on this machine: an engine, a movable clock, keys from a file, and stand-ins outside. */
export function localSurroundings(world: LocalWorld): LocalSurroundings {
  const { client, tableName, keyring, clock, url, readMade, queue, log } = world
  const { appId, appSecret, pushToken, pushKey, secretId, secretKey } = demoCredentials
  const bare = {
    documents: meterCapacity(documentClient(client)),
    tableName,
    keyring,
    now: () => clock.now(),
    newId: randomUUID,
    randomBytes,
    random: Math.random,
    weChat: { host: url + standInPaths.weChat, appId, appSecret, pushToken, pushKey },
    templates: demoTemplates,
    realName: { host: url + standInPaths.realName, secretId, secretKey },
    textVersionAliases: ['current'],
    linkHost: new URL(url).host,
    linkProof: { name: 'gongyou-demo.txt', content: 'the-demo-city-is-ours' },
    readMade,
    queue,
    log,
  }
  const checks = wireChecks(bare)
  return { ...bare, askChecks: withPatience((question) => apart(() => checks(question))) }
}
