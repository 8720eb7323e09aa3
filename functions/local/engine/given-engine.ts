import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CannotStart } from '../cannot-start'
import { awaitClaim } from '../claim'
import { cityMark } from '../city/city-source'
import type { DataFolder } from '../data-folder'
import { engineClient } from './engine-client'
import type { CitySource } from './own-engine'
import { createTable, describeTable, switchStream, writeItems } from './table'

export interface GivenEngine {
  readonly endpoint: string
  readonly folder: DataFolder
  readonly tableName: string
  readonly city: CitySource
  readonly fingerprint: string
  readonly say: (line: string) => void
}

/**
 * Makes the table and the demo city on an engine that runs already, where it lacks them. Of several servers that start
 * together on one data folder one does it, and the others wait.
 */
export async function prepareGivenEngine(given: GivenEngine): Promise<void> {
  const { endpoint, folder, tableName, city, fingerprint, say } = given
  await mustAnswer(endpoint)
  const client = engineClient(endpoint)
  const claim = await awaitClaim(folder, 'city')
  try {
    const table = await describeTable(client, tableName)
    if (!table) await createTable(client, tableName)
    const keys = table && (await keysOfCity(client, tableName))
    if (keys === undefined) {
      say(`Making the demo city on ${endpoint} …`)
      await writeItems(client, tableName, await city.items())
    } else if (keys !== fingerprint) {
      throw new CannotStart(
        `The city on ${endpoint} was sealed with the keys of another data folder: start with the DATA_DIR of the server that made it`,
      )
    }
    if (!table?.StreamSpecification?.StreamEnabled) await switchStream(client, tableName, 'on')
  } finally {
    claim.release()
    client.destroy()
  }
}

async function mustAnswer(endpoint: string): Promise<void> {
  const answer = await fetch(endpoint, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
  if (!answer) throw new CannotStart(`No DynamoDB engine answers at ${endpoint}, which AWS_ENDPOINT_URL_DYNAMODB names`)
}

/** Whose keys the city is sealed with; `undefined` where there is no complete city. */
async function keysOfCity(client: DynamoDBClient, TableName: string): Promise<string | undefined> {
  const Key = { pk: { S: cityMark.pk }, sk: { S: cityMark.sk } }
  const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
  return Item?.['fingerprint']?.S
}
