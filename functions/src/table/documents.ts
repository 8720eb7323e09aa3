import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { meterCapacity } from './capacity'

/** The way to the table. */
export type Documents = DynamoDBDocumentClient

/** Opens the way to the table that the environment names, with every command's consumption counted. */
export function openDocuments(client: DynamoDBClient = new DynamoDBClient({ maxAttempts: 4 })): Documents {
  return meterCapacity(DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }))
}
