import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Documents } from '../src/table/documents'

/** Every item of a table, with every attribute, as stored. */
export async function wholeTable(documents: Documents, tableName: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(new ScanCommand({ TableName: tableName, ExclusiveStartKey: from }))
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return items
}

/**
 * The things among these that hold one of the texts anywhere: as a key, a value or a part of one, at whatever depth, plain
 * or in base64, which JSON carries bytes in.
 */
export function whereFound<T>(things: readonly T[], texts: readonly string[]): T[] {
  const hidden = texts.flatMap((text) => [text, Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, '')])
  return things.filter((thing) => {
    const whole = JSON.stringify(thing)
    return hidden.some((text) => whole.includes(text))
  })
}
