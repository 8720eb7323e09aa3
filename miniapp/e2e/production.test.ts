import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { built } from './built'

/** What only the local server knows, or only a demonstration does. */
const demoOnly = ['__wechat', '__local', 'demo-openid', '演示手机号']

async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = entries
    .filter((entry) => entry.isFile() && /\.(js|html|json)$/.test(entry.name))
    .map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}

const escaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
const has = (bundle: string, text: string) => bundle.includes(text) || bundle.includes(escaped(text))

describe('the demonstration’s sign-in', () => {
  let production: string
  let demonstration: string
  let weapp: string

  beforeAll(async () => {
    production = await everythingIn(await built('h5-production'))
    demonstration = await everythingIn(await built('h5'))
    weapp = await everythingIn(await built('weapp'))
  })

  it.each(demoOnly)('leaves nothing of %s in what is published for browsers or for WeChat', (text) => {
    expect(has(production, text)).toBe(false)
    expect(has(weapp, text)).toBe(false)
  })

  it('is there in the demonstration, so that its absence means something', () => {
    expect(has(demonstration, '__wechat')).toBe(true)
    expect(has(demonstration, '演示手机号')).toBe(true)
  })
})
