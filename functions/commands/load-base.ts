import { randomBytes } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { KMSClient } from '@aws-sdk/client-kms'
import { instantOf, localDateOf } from '@gongyou/shared/kernel/time'
import { readKeyring, type Keyring, type StoredKeyring } from '../src/platform/keyring'
import { openSeal } from '../src/platform/sealed'
import { openDocuments } from '../src/table/documents'
import { gongyouTable } from '../src/table/gongyou-table'
import { openWrappedKeyring } from '../src/table/keyring.repository'
import { loadBase } from './base-loading'

/**
 * `npm run load-base -- FILE --table NAME --kms-key ID [--from ROW]`, with credentials that may write to the table and use
 * the key; `--keys FILE` instead of the key for a local table. What the file holds: functions/docs/existing-base.md.
 */
const text = { type: 'string' } as const
const { values, positionals } = parseArgs({
  options: { table: text, 'kms-key': text, keys: text, from: text },
  allowPositionals: true,
})
const [file] = positionals
const { table: tableName, 'kms-key': kmsKey, keys } = values
if (!file || !tableName || (!kmsKey && !keys)) {
  throw new Error('say what and where: npm run load-base -- FILE --table NAME --kms-key ID')
}

const documents = openDocuments()
const seal = openSeal(await keyring(tableName), randomBytes)
const loaded = await loadBase(createInterface({ input: createReadStream(file), crlfDelay: Infinity }), {
  documents,
  tableName,
  digestOf: (nationalId) => seal.digest('national-id', nationalId),
  today: localDateOf(instantOf(Date.now())),
  from: values.from === undefined ? undefined : Number(values.from),
  onWrong: (row, because) => console.error(`row ${row}: ${because}`),
  onProgress: (row) => console.log(`row ${row} is done; to go on from there: --from ${row + 1}`),
})
console.log(`${loaded.rows} rows: ${loaded.loaded} loaded, ${loaded.adopted} adopted already, ${loaded.wrong} wrong`)
if (loaded.wrong > 0) process.exitCode = 1

/** The keys under which the service looks ID numbers up: wrapped by KMS, or those of a local data folder. */
function keyring(name: string): Promise<Keyring> | Keyring {
  if (keys) return readKeyring(JSON.parse(readFileSync(keys, 'utf8')) as StoredKeyring)
  return openWrappedKeyring(gongyouTable(documents, name), new KMSClient({}), kmsKey ?? '')
}
