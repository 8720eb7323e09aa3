import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart } from './cannot-start'
import { regionsFile } from './city/city-source'
import { cityTable, readRegions } from './city/region-table'
import { readConfiguration } from './configuration'
import { openDataFolder } from './data-folder'

/**
 * `npm run city -- --regions FILE`: sets the region table from which the demo city of the data folder is made. The next
 * `npm start` makes it.
 */
function setCity(): void {
  const { values } = parseArgs({ options: { regions: { type: 'string' } } })
  if (values.regions === undefined) throw new CannotStart('Say which region table: npm run city -- --regions FILE')
  const text = read(resolve(values.regions))
  const { city, at } = cityTable(readRegions(text, values.regions), values.regions)
  const folder = openDataFolder(readConfiguration(process.env).dataDir)
  if (folder.isThrowaway) throw new CannotStart('A city needs a data folder to lie in: DATA_DIR is :memory:')
  writeFileSync(folder.at(regionsFile), text)
  const counts = `${at('district').length} districts, ${at('township').length} townships`
  console.log(`${city.name}, ${counts}: npm start makes it in ${folder.path}`)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new CannotStart(`The region table ${file} cannot be read`)
  }
}

try {
  setCity()
} catch (fault) {
  console.error(fault instanceof CannotStart ? fault.message : fault)
  process.exitCode = 1
}
