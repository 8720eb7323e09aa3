import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { openDocuments, type Documents } from '../src/table/documents'

/** What a process says whose machine has failed. */
export class Died extends Error {
  override readonly name = 'Died'
}

/** A way to the table that works for so many commands and for none after: what a killed process leaves behind. */
export function dyingTable(commands: number, die: () => void = () => undefined): Documents {
  const documents = openDocuments(new DynamoDBClient({ maxAttempts: 1 }))
  let left = commands
  documents.middlewareStack.add(
    (send) => async (args) => {
      left -= 1
      if (left < 0) {
        die()
        throw new Died('the machine is gone')
      }
      return send(args)
    },
    { step: 'finalizeRequest', priority: 'low', name: 'gongyouDying', override: true },
  )
  return documents
}
