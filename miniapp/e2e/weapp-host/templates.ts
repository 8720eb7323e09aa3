import { readFileSync } from 'node:fs'

/** How `base.wxml` draws one kind of node: its tag, its attributes by their key in the data, and what it listens to. */
export interface Template {
  readonly tag: string
  /** Attribute -> key in the node's data. */
  readonly attributes: Readonly<Record<string, string>>
  readonly listensTo: ReadonlySet<string>
  readonly stops: ReadonlySet<string>
}

/**
 * Reads the templates that Taro wrote. What a template drops, WeChat never sees, whatever the page has set: so the host
 * reads a page through them and not around them.
 */
export function readTemplates(file: string): ReadonlyMap<string, Template> {
  const templates = new Map<string, Template>()
  const wxml = readFileSync(file, 'utf8')
  for (const [, name = '', body = ''] of wxml.matchAll(/<template name="tmpl_0_([\w-]+)">([\s\S]*?)\n<\/template>/g)) {
    const template = readTemplate(body)
    if (template) templates.set(name, template)
  }
  return templates
}

function readTemplate(body: string): Template | undefined {
  const [, tag, text = ''] = /<(?!template\b|block\b)([\w-]+)((?:\s[^>]*?)?)\/?>/.exec(body) ?? []
  if (!tag) return undefined
  const attributes: Record<string, string> = {}
  const listensTo = new Set<string>()
  const stops = new Set<string>()
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    const [, how, event] = /^(bind|catch)(\w+)$/.exec(name) ?? []
    if (event) (how === 'catch' ? stops : listensTo).add(event)
    else attributes[name] = /\bi\.(\w+)/.exec(value)?.[1] ?? ''
  }
  return { tag, attributes, listensTo, stops }
}
