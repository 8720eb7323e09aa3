import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { specimens } from './specimens'

const miniapp = path.resolve(import.meta.dirname, '../../..')
const files = readdirSync(path.join(miniapp, 'src/components')).filter(
  (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
)
const page = readFileSync(path.join(miniapp, 'docs/parts.md'), 'utf8')
const nameOf = (file: string) => file.replace(/\.tsx?$/, '')

describe('the page of parts', () => {
  it.each(files)('names %s and when to use it', (file) => {
    expect(page).toMatch(new RegExp(`^\\| \`${nameOf(file)}\` \\| \\S`, 'm'))
  })

  it.each(files.filter((file) => file.endsWith('.tsx')).map(nameOf))('shows %s in a picture', (name) => {
    expect(Object.keys(specimens)).toContain(name)
    expect(page).toContain(`(screens/parts/${name}.png)`)
    expect(existsSync(path.join(miniapp, `docs/screens/parts/${name}.png`))).toBe(true)
  })

  it('shows nothing that is gone', () => {
    expect(Object.keys(specimens).filter((name) => !files.includes(`${name}.tsx`))).toEqual([])
  })
})
