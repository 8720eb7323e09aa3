import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'

/** How a write went that was guarded by what had been seen: `lost` when somebody else changed it first. */
export async function saved(write: Promise<unknown>): Promise<'saved' | 'lost'> {
  try {
    await write
    return 'saved'
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'lost'
    throw error
  }
}
