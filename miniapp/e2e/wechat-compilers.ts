import { createRequire } from 'node:module'

/** wcc and wcsc, as npm carries them; both throw on what they refuse. */
interface Compilers {
  wxmlToJs(folder: string): string
  wxssToJs(folder: string): string
}
const { wxmlToJs, wxssToJs } = createRequire(import.meta.url)('miniprogram-compiler') as Compilers

/** A node as WeChat's compiled template draws it; a text is a plain string. */
export type DrawnNode =
  | string
  | { readonly tag: string; readonly attr?: Readonly<Record<string, unknown>>; readonly children: readonly DrawnNode[] }

type Templates = (page: string) => ((data: unknown) => DrawnNode) | undefined

/** Compiles every template of a mini-program, and draws a page from its data; throws where WeChat would refuse it. */
export function compileTemplates(folder: string): (route: string, data: unknown) => DrawnNode {
  const script = new Function('global', 'window', wxmlToJs(folder)) as (...globals: object[]) => Templates
  const templates = script({}, {})
  return (route, data) => {
    const draw = templates(`${route}.wxml`)
    if (!draw) throw new Error(`no template for ${route}`)
    return draw(data)
  }
}

/** Compiles every style sheet; throws where WeChat would refuse one. */
export function compileStyles(folder: string): string {
  return wxssToJs(folder)
}

export function drawnText(node: DrawnNode): string {
  return typeof node === 'string' ? node : node.children.map(drawnText).join('')
}
