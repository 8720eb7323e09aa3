/** What the house does not write, worded as what to do instead. Each list is the options of one ESLint rule. */

const asArguments = 'Settings are read in functions/src/platform/settings.ts and handed on as arguments.'

export const environment = {
  properties: [{ object: 'process', property: 'env', message: asArguments }],
  imports: ['process', 'node:process'].map((name) => ({ name, importNames: ['env', 'default'], message: asArguments })),
}

const fromOutside = 'The domain has no clock and no chance: time, ids and random bytes come in as arguments.'

export const clocksAndChance = {
  globals: ['crypto', 'fetch', 'performance', 'process', 'setInterval', 'setTimeout'].map((name) => ({
    name,
    message: fromOutside,
  })),
  properties: [
    { object: 'Date', property: 'now', message: fromOutside },
    { object: 'Math', property: 'random', message: fromOutside },
  ],
  syntax: [
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: fromOutside },
    { selector: 'CallExpression[callee.name="Date"]', message: fromOutside },
  ],
}

export const vagueNames = [
  {
    selector: 'ClassDeclaration[id.name=/(Service|Manager|Helper|Utils?|Data|Info)$/]',
    message: 'Name the idea: a word from the glossary in shared/docs.',
  },
]

export const wholeLibraries = [
  {
    selector: 'ImportDeclaration[source.value="zod"][importKind="value"] > ImportSpecifier[imported.name="z"]',
    message: "import * as z from 'zod': the named export carries every language's messages, 356 KB a bundle.",
  },
  {
    selector: 'ImportDeclaration[source.value="dynamodb-toolbox"][importKind="value"]',
    message: 'Import from a path below dynamodb-toolbox: the package index brings every action into the bundle.',
  },
]

export const patchedModules = ['mock', 'doMock', 'hoisted'].map((property) => ({
  object: 'vi',
  property,
  message: 'Hand in a small object instead of patching a module.',
}))

export const skippedTests = ['describe', 'it', 'test'].flatMap((object) =>
  ['only', 'skip', 'todo'].map((property) => ({ object, property, message: 'A test runs or is not there.' })),
)
