import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { setTimeout as pause } from 'node:timers/promises'

/** A local engine takes any region and any key. */
const anywhere = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }

/** How long a request waits for an engine that is being swapped for its fresh successor. */
const patience = 5000

/** A client that waits while nobody listens at the endpoint: such a request has reached nobody and may be sent again. */
export function engineClient(endpoint: string): DynamoDBClient {
  const client = new DynamoDBClient({ ...anywhere, endpoint, maxAttempts: 8 })
  client.middlewareStack.add(
    (next) => async (args) => {
      for (const start = Date.now(); ; await pause(10)) {
        try {
          return await next(args)
        } catch (fault) {
          if (!foundNobody(fault) || Date.now() - start > patience) throw fault
        }
      }
    },
    { step: 'deserialize', priority: 'low', name: 'gongyouPatience' },
  )
  return client
}

export function streamsClient(endpoint: string): DynamoDBStreamsClient {
  return new DynamoDBStreamsClient({ ...anywhere, endpoint, maxAttempts: 8 })
}

export function documentClient(client: DynamoDBClient): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

function foundNobody(fault: unknown): boolean {
  return (fault as NodeJS.ErrnoException).code === 'ECONNREFUSED'
}
