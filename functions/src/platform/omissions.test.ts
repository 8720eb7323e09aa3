import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'

/**
 * The chain from route to screen holds only while each link forgotten stops the compiler. Each slip below is made on a
 * copy of a real file that exists in memory alone, beside the original; one program checks them all.
 */

interface Slip {
  readonly slip: string
  readonly file: string
  /** What stands there, and what stands there in its place once the slip is made. */
  readonly change: readonly [from: string | RegExp, to: string]
}

const aboutLambda = 'functions/src/about/lambda.ts'
const enrolmentLambda = 'functions/src/enrolment/lambda.ts'
const sayAlive = 'functions/src/about/say-alive.ts'
const decideApplication = 'functions/src/enrolment/decide-application.ts'
const contract = 'shared/src/contracts/pages/membership/card.ts'
const problems = 'shared/src/contracts/problems.ts'
const words = 'shared/src/contracts/words.ts'

const originals = [aboutLambda, enrolmentLambda, sayAlive, decideApplication, contract, problems, words]

const slips: readonly Slip[] = [
  { slip: 'a route without a contract', file: contract, change: [/^ {2}'membership\.card': .*\n/m, ''] },
  {
    slip: 'a contract without a route',
    file: contract,
    change: [/^( {2})'membership\.card': (.*\n)/m, "$&$1'membership.cup': $2"],
  },
  { slip: 'a refusal without a sentence', file: problems, change: [/^ {2}'under-16': .*\n/m, ''] },
  {
    slip: 'a sentence for a refusal that nobody makes',
    file: problems,
    change: [/^( {2})'under-16': (.*\n)/m, "$&$1'under-15': $2"],
  },
  { slip: 'a state without a word', file: words, change: [/^ {2}lapsed: .*\n/m, ''] },
  { slip: 'a route without a use case', file: aboutLambda, change: [/'about\.health': \w+,/, ''] },
  { slip: 'a use case without a route', file: aboutLambda, change: [/'about\.health': (\w+),/, "$& 'about.tea': $1,"] },
  { slip: 'the use case of another route', file: aboutLambda, change: [/('about\.health': )\w+/, '$1showTexts'] },
  { slip: 'a dependency not supplied', file: aboutLambda, change: [/settings: openSettings\(.*?\), /, ''] },
  {
    slip: 'a write that would not happen once for its key',
    file: enrolmentLambda,
    change: [/('application\.withdraw': )\w+/, "$1async () => ({ problem: 'not-withdrawable' })"],
  },
  { slip: 'a reply off its contract', file: sayAlive, change: ['{ ok: true }', '{ ok: false }'] },
  { slip: 'a status off the contract', file: sayAlive, change: ['status: 200', 'status: 202'] },
  { slip: 'a refusal that is not in the catalogue', file: sayAlive, change: [/\(\{.*\}\)/, "({ problem: 'no-tea' })"] },
  {
    slip: 'a decision that no use case handles',
    file: decideApplication,
    change: [/^ {4}case 'rejected':\n.*\n/m, ''],
  },
]

const root = fileURLToPath(new URL('../../..', import.meta.url))
const pathOf = (file: string) => join(root, file)
/** Beside the original, so that its imports lead where they led. */
const copyOf = ({ slip, file }: Slip) => pathOf(file.replace(/\.ts$/, `.${slip.replaceAll(' ', '-')}.ts`))

function textWith({ file, change: [from, to] }: Slip): string {
  const text = readFileSync(pathOf(file), 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${file} no longer holds ${String(from)}, so nothing can be left out there`)
  return changed
}

function programWith(copies: ReadonlyMap<string, string>): ts.Program {
  const { config } = ts.readConfigFile(pathOf('tsconfig.json'), ts.sys.readFile) as { config: object }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root)
  const disk = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => copies.has(path) || disk.fileExists(path),
    readFile: (path) => copies.get(path) ?? disk.readFile(path),
    getSourceFile: (path, language) => {
      const text = copies.get(path)
      return text === undefined ? disk.getSourceFile(path, language) : ts.createSourceFile(path, text, language)
    },
  }
  return ts.createProgram([...originals.map(pathOf), ...copies.keys()], options, host)
}

const reading = 120_000
let program: ts.Program
beforeAll(() => {
  program = programWith(new Map(slips.map((slip) => [copyOf(slip), textWith(slip)])))
}, reading)

/** What the compiler says of one file of the program. A slip must leave sound TypeScript, or it would prove nothing. */
function errorsIn(path: string): string[] {
  const source = program.getSourceFile(path)
  if (!source || program.getSyntacticDiagnostics(source).length > 0) throw new Error(`${path} cannot be read`)
  return program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe('the compiler', () => {
  it.each(originals)('has nothing to say of %s as it is', (file) => {
    expect(errorsIn(pathOf(file))).toEqual([])
  })

  it.each(slips)('stops at $slip', (slip) => {
    expect(errorsIn(copyOf(slip))).not.toEqual([])
  })
})
