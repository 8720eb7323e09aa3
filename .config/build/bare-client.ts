import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** The least that a context on the table can be; what the contexts' load times are measured against. */
export const client = new DynamoDBClient({ region: 'us-east-1' })
