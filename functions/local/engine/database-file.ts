import { execFile } from 'node:child_process'
import { copyFileSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Launcher } from './launcher'
import { streamSpecification, tableRequest } from './table'
import type { RawItem } from './table'

/**
 * Makes a database file of the embedded engine that holds the table, its items and an empty stream. The engine imports
 * what DynamoDB exports to S3 (lines of JSON below `<table>/data/`), five times faster than it takes batches over HTTP,
 * and imported items leave no records on the stream.
 */
export async function makeDatabaseFile(
  launcher: Launcher,
  { tableName, items, file }: { tableName: string; items: Iterable<RawItem>; file: string },
): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const source = mkdtempSync(join(dirname(file), 'import-'))
  try {
    const lines = join(source, tableName, 'data', 'items.json.gz')
    mkdirSync(dirname(lines), { recursive: true })
    writeFileSync(lines, gzipSync(asLines(items), { level: 1 }))
    const schema = join(source, 'schema.json')
    writeFileSync(
      schema,
      JSON.stringify({ Table: { ...tableRequest(tableName), StreamSpecification: streamSpecification } }),
    )
    const args = ['import', '--source', source, '--schema', schema, '--output', file, '--force']
    await promisify(execFile)(launcher.command, args)
  } finally {
    rmSync(source, { recursive: true, force: true })
  }
}

/** Copies a database that no engine has open; where the file system can, without moving a byte. */
export function copyDatabaseFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
}

function asLines(items: Iterable<RawItem>): string {
  const lines: string[] = []
  for (const Item of items) lines.push(JSON.stringify({ Item }))
  return `${lines.join('\n')}\n`
}
