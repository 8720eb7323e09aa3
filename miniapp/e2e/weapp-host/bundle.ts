import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

/** What newer engines have and an iPhone of 2019 has not: whoever uses it should fail here and not on the road. */
const tooNew = `
  for (const [owner, names] of [
    [Object, ['hasOwn', 'groupBy']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'replaceAll', 'isWellFormed']],
    [Promise, ['any', 'withResolvers']],
    [globalThis, ['BigInt', 'WeakRef', 'structuredClone', 'Intl', 'WebAssembly', 'SharedArrayBuffer']],
  ]) names.forEach((name) => delete owner[name])
`

/** A phone whose clock is that many milliseconds ahead of everybody's. */
const wrongClock = (ahead: number) => `
  globalThis.Date = class extends Date {
    constructor(...given) { if (given.length > 0) super(...given); else super(Date.now()) }
    static now() { return super.now() + ${ahead} }
  }
`

export interface Bundle {
  /** Runs a script of the bundle, once. */
  require(file: string): unknown
}

/**
 * Loads the built scripts into a world of their own that has what WeChat gives and nothing of Node: no fetch, no
 * storage, no window but Taro's.
 */
export function loadBundle(dist: string, globals: Readonly<Record<string, unknown>>, clockAhead = 0): Bundle {
  const context = vm.createContext({ ...globals, console, setTimeout, clearTimeout, setInterval, clearInterval })
  vm.runInContext(tooNew, context)
  if (clockAhead !== 0) vm.runInContext(wrongClock(clockAhead), context)
  const loaded = new Map<string, { exports: unknown }>()

  function load(file: string): unknown {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    const source = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`
    const run = vm.runInContext(source, context, { filename: file }) as (...given: unknown[]) => void
    run((name: string) => load(path.resolve(path.dirname(file), withSuffix(name))), module, module.exports)
    return module.exports
  }
  return { require: (file) => load(path.resolve(dist, withSuffix(file))) }
}

const withSuffix = (name: string) => (name.endsWith('.js') ? name : `${name}.js`)
