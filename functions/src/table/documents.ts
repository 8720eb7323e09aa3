import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { meterCapacity } from './capacity'

/** The way to the table. */
export type Documents = DynamoDBDocumentClient

/**
 * Opens the way to the table that the environment names, with every command's consumption counted. What is read and
 * written is never made up for a logger: there is none, and it would be personal data.
 */
export function openDocuments(client: DynamoDBClient = new DynamoDBClient({ maxAttempts: 4 })): Documents {
  client.middlewareStack.remove('loggerMiddleware')
  return meterCapacity(DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }))
}
