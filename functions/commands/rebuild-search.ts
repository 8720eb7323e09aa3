import { parseArgs } from 'node:util'
import { madeFiles } from '../local/made-files'
import { openDocuments } from '../src/table/documents'
import { readReadings } from '../src/table/readings'
import { rebuildSearch } from './search-rebuilding'

/** `npm run rebuild-search -- --table NAME`, with credentials that may scan the table and write to it. */
const { values } = parseArgs({ options: { table: { type: 'string' } } })
if (!values.table) throw new Error('say which table: npm run rebuild-search -- --table NAME')
const readMade = await madeFiles()
const readings = readReadings(await readMade('pinyin.json'))
const rebuilt = await rebuildSearch({ documents: openDocuments(), tableName: values.table, readings })
console.log(`${rebuilt.unions} unions in ${rebuilt.documents} search documents`)
