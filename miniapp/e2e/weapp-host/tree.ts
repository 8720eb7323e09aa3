import type { Template } from './templates'

/** One node as a page's data holds it: `nn` says which template draws it, `cn` are its children, `v` is text. */
export interface DataNode {
  readonly nn?: string
  readonly sid?: string
  readonly uid?: string
  readonly cl?: string
  readonly st?: string
  readonly v?: string
  readonly cn?: readonly DataNode[]
  readonly [property: string]: unknown
}

/** A node with the way down to it, outermost first. */
export interface Found {
  readonly node: DataNode
  readonly path: readonly DataNode[]
}

export type Templates = ReadonlyMap<string, Template>

/** Every node that is drawn, outermost first; what is hidden is not there. */
export function* drawn(node: DataNode, path: readonly DataNode[] = []): Generator<Found> {
  if (/display:\s*none/.test(node.st ?? '')) return
  const here = [...path, node]
  yield { node, path: here }
  for (const child of node.cn ?? []) yield* drawn(child, here)
}

export function textOf(node: DataNode): string {
  if (/display:\s*none/.test(node.st ?? '')) return ''
  return typeof node.v === 'string' && !node.cn ? node.v : (node.cn ?? []).map(textOf).join('')
}

export function templateOf(templates: Templates, node: DataNode): Template | undefined {
  return templates.get(node.nn ?? '') ?? templates.get(`${node.nn}_blur`)
}

/** An attribute as WeChat would see it: through the template, or not at all. */
export function attributeOf(templates: Templates, node: DataNode, name: string): unknown {
  const key = templateOf(templates, node)?.attributes[name]
  return key === undefined ? undefined : node[key]
}

/** The innermost drawn node that says exactly this, by its text or by what is read out for it. */
export function findSaying(templates: Templates, root: DataNode, says: string): Found | undefined {
  const saying = [...drawn(root)].filter(
    ({ node }) => textOf(node).trim() === says || attributeOf(templates, node, 'aria-label') === says,
  )
  return saying[saying.length - 1]
}

/** How many nodes are drawn and how deep they lie, for WeChat's thresholds. */
export function measure(root: DataNode): { readonly nodes: number; readonly depth: number; readonly widest: number } {
  const all = [...drawn(root)]
  return {
    nodes: all.length,
    depth: Math.max(...all.map(({ path }) => path.length)),
    widest: Math.max(...all.map(({ node }) => node.cn?.length ?? 0)),
  }
}
