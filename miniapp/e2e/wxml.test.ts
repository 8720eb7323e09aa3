import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { built } from './built'
import { compileStyles, compileTemplates } from './wechat-compilers'

let dist: string
const copies: string[] = []

beforeAll(async () => {
  dist = await built('weapp')
})

afterEach(() => Promise.all(copies.splice(0).map((copy) => rm(copy, { recursive: true }))))

/** A copy of the built mini-program with one file changed. */
async function withChange(file: string, change: (text: string) => string): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'weapp-'))
  copies.push(copy)
  await cp(dist, copy, { recursive: true })
  const changed = path.join(copy, file)
  await writeFile(changed, change(await readFile(changed, 'utf8')))
  return copy
}

describe('what WeChat compiles', () => {
  it('is every template of the built mini-program', () => {
    const draw = compileTemplates(dist)
    for (const route of ['pages/landing/index', 'pages/join/index', 'staff/queue/index', 'custom-tab-bar/index']) {
      expect(draw(route, { root: { cn: [] } })).toMatchObject({ tag: 'wx-page' })
    }
  })

  it('is every style sheet of the built mini-program', () => {
    expect(compileStyles(dist)).toContain('app.wxss')
  })

  it('is not a template with a tag left open', async () => {
    const broken = await withChange('base.wxml', (wxml) => wxml.replace('</template>', ''))
    expect(() => compileTemplates(broken)).toThrow()
  })

  it('is not a style sheet with a brace left open', async () => {
    const broken = await withChange('common.wxss', (wxss) => wxss.trimEnd().replace(/}$/, ''))
    expect(() => compileStyles(broken)).toThrow()
  })
})

describe('a screen reader', () => {
  it('is told role, name and state of what can be tapped, by the templates themselves', async () => {
    const wxml = await readFile(path.join(dist, 'base.wxml'), 'utf8')
    const button = /<button [^>]*>/.exec(wxml)?.[0]
    expect(button).toContain('aria-label="{{i.')
    expect(wxml).toContain('aria-role="{{i.')
    expect(wxml).toContain('aria-checked="{{i.')
  })
})
