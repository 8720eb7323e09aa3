import type { DynamoDBRecord } from 'aws-lambda'
import type { DataFolder } from '../data-folder'

/**
 * How far a consumer has come. The database file is renewed from time to time, and each new generation begins its
 * stream, and its sequence numbers, anew.
 */
export interface Position {
  readonly generation: number
  /** The last record that was dealt with; absent where none of this generation was. */
  readonly sequenceNumber?: string
}

/** A record with its place. */
export interface Entry {
  readonly generation: number
  readonly record: DynamoDBRecord
}

export function positionOf({ generation, record }: Entry): Position {
  return { generation, sequenceNumber: record.dynamodb?.SequenceNumber }
}

/** Whether a record is still to come for a consumer that stands here. */
export function isAhead(entry: Entry, position: Position): boolean {
  if (entry.generation !== position.generation) return entry.generation > position.generation
  return compare(entry.record.dynamodb?.SequenceNumber ?? '', position.sequenceNumber ?? '') > 0
}

/** Sequence numbers are decimal texts of any length. */
function compare(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}

/** The positions of all consumers, kept in the data folder. */
export interface PositionBook {
  of(consumer: string): Position | undefined
  save(consumer: string, position: Position): void
  all(): readonly Position[]
}

const file = 'stream/positions.json'

export function openPositionBook(folder: DataFolder): PositionBook {
  const positions: Record<string, Position> = folder.read(file) ?? {}
  return {
    of: (consumer) => positions[consumer],
    save(consumer, position) {
      positions[consumer] = position
      folder.write(file, positions)
    },
    all: () => Object.values(positions),
  }
}
