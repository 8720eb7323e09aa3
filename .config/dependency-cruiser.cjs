/**
 * Who may import whom. `.config/dependency-cruiser.test.ts` plants a violation of each rule and sees it reported, so a
 * pattern that has stopped matching is found out.
 */

const tests = '\\.test\\.tsx?$|/testing/'
const npm = 'node_modules/'
const typeOnly = { dependencyTypesNot: ['type-only'] }
const foundations = 'platform|table|wechat'
/** What chooses: each context's lambda.ts, and the two files that hold what every lambda.ts would repeat. */
const wiring = '/lambda\\.ts$|^functions/src/platform/(cloud|edge)\\.ts$'
/** The pages of the contract that are free of zod, so that the phone can carry them. */
const phonePages =
  '^shared/src/contracts/((route|routes|problems|call|words|benefit-words|benefit-problems|happening-words|names)\\.ts$|routes/)'
const dumpingGround = '(^|[/.-])(utils?|helpers?|common|misc|libs?)([/.-]|$)'

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const layers = [
  {
    name: 'kernel-imports-nothing',
    comment: 'Move it to a domain.',
    from: { path: '^shared/src/kernel/', pathNot: tests },
    to: { pathNot: '^shared/src/kernel/' },
  },
  {
    name: 'domain-is-pure',
    comment: 'No npm, no Node, no contracts: pass it in.',
    from: { path: '^shared/src/domain/', pathNot: tests },
    to: { pathNot: '^shared/src/(domain|kernel)/' },
  },
  {
    name: 'domain-contexts-apart',
    comment: 'Declare the few fields you need as a type of your own, named for the part played.',
    from: { path: '^shared/src/domain/([^/.]+)' },
    to: { path: '^shared/src/domain/', pathNot: '^shared/src/domain/$1[/.]' },
  },
  {
    name: 'contracts-know-kernel-domain-and-zod',
    from: { path: '^shared/src/contracts/', pathNot: tests },
    to: { pathNot: '^shared/src/(contracts|domain|kernel)/|node_modules/zod/' },
  },
  {
    name: 'workspaces-apart',
    comment: 'Meet in shared/src/contracts.',
    from: { path: '^(shared|functions|infra|miniapp)/' },
    to: { path: '^(functions|infra|miniapp)/', pathNot: '^$1/' },
  },
]

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const functions = [
  {
    name: 'contexts-apart',
    comment: 'Meet in the table, in one transaction, or on its stream.',
    from: { path: '^functions/src/([^/]+)/', pathNot: `^functions/src/(${foundations})/` },
    to: { path: '^functions/src/', pathNot: `^functions/src/($1|${foundations})/` },
  },
  {
    name: 'platform-knows-no-context',
    from: { path: `^functions/src/(${foundations})/` },
    to: { path: '^functions/src/', pathNot: `^functions/src/(${foundations})/` },
  },
  {
    name: 'dynamodb-only-in-repositories',
    comment: 'Give the repository a method with a domain name.',
    from: {
      path: '^functions/src/',
      pathNot: '\\.(repository|entities)\\.ts$|\\.dynamo\\.test\\.ts$|^functions/src/table/',
    },
    to: { path: `${npm}(@aws-sdk/(client-dynamodb|lib-dynamodb|util-dynamodb)|dynamodb-toolbox)/` },
  },
  {
    name: 'use-cases-get-repositories-as-types',
    comment: 'Take it as a dependency; lambda.ts alone chooses.',
    from: { path: '^functions/src/', pathNot: `${wiring}|\\.repository\\.ts$|${tests}` },
    to: { path: '\\.repository\\.ts$', ...typeOnly },
  },
  {
    name: 'settings-in-one-place',
    comment: 'Take it as an argument. ESLint says the same of the global process.env.',
    from: {
      path: '^(shared|functions|infra|miniapp)/src/',
      pathNot: `^functions/src/platform/settings\\.ts$|${tests}`,
    },
    to: { path: '^(node:)?process$' },
  },
  {
    name: 'cloud-knows-no-local',
    comment: 'What runs on a developer’s machine never reaches a Lambda.',
    from: { path: '^functions/src/', pathNot: tests },
    to: { path: '^functions/(local|bench)/' },
  },
]

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const miniapp = [
  {
    name: 'miniapp-carries-no-zod',
    comment: 'import type, or take it from one of the pages of the contract that are free of zod.',
    from: { path: '^miniapp/src/', pathNot: tests },
    to: { path: `^shared/src/contracts/|${npm}zod/`, pathNot: phonePages, ...typeOnly },
  },
  {
    name: 'miniapp-carries-no-zod',
    comment: 'The phone carries these pages, and what they import, whole.',
    from: { path: phonePages },
    to: { path: `^shared/src/contracts/|${npm}zod/`, pathNot: phonePages, ...typeOnly },
  },
  {
    name: 'taro-only-in-platform',
    comment: 'Write a function in platform/.',
    from: { path: '^miniapp/src/', pathNot: `^miniapp/src/(platform/|app\\.)|\\.config\\.ts$|${tests}` },
    to: { path: `${npm}@tarojs/taro/` },
  },
  {
    name: 'components-are-dumb',
    comment: 'Take it as a prop.',
    from: { path: '^miniapp/src/components/' },
    to: { path: '^miniapp/src/(features|pages|platform|staff|services|life|benefits|outlet|campaigns)/' },
  },
  {
    name: 'features-apart',
    comment: 'Compose them in a page.',
    from: { path: '^miniapp/src/features/([^/]+)/' },
    to: {
      path: '^miniapp/src/(features|pages|staff|services|life|benefits|outlet|campaigns)/',
      pathNot: '^miniapp/src/features/$1/',
    },
  },
]

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const everywhere = [
  {
    name: 'no-dumping-ground',
    comment: 'Name the idea.',
    from: {},
    to: { path: dumpingGround, pathNot: npm, dependencyTypesNot: ['core'] },
  },
  {
    name: 'no-dumping-ground',
    from: { path: dumpingGround },
    to: {},
  },
  { name: 'no-circles', from: {}, to: { circular: true } },
  {
    name: 'tests-are-leaves',
    from: {},
    to: { path: '\\.test\\.tsx?$' },
  },
  {
    name: 'testing-serves-tests',
    comment: 'What stands in a testing folder is for tests, journeys and benches, and for its neighbours there.',
    from: { pathNot: `${tests}|^miniapp/e2e/|^functions/bench/` },
    to: { path: '^(shared|functions|infra|miniapp)/.*/testing/' },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that cannot be followed would slip through every rule above.',
    from: {},
    to: { couldNotResolve: true },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...layers, ...functions, ...miniapp, ...everywhere].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(shared|functions|infra|miniapp)/dist/|^cdk\\.out/|^\\.data/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default', 'require'],
      mainFields: ['types', 'typings', 'module', 'main'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json'],
    },
  },
}
