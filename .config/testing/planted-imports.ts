/** A file of a small invented tree, and the import that stands in it. */
export interface PlantedImport {
  readonly path: string
  readonly code: string
}

/** One violation of each import rule, and more where a rule has more than one way to be broken. */
export const violations: readonly (PlantedImport & { readonly rule: string })[] = [
  {
    rule: 'kernel-imports-nothing',
    path: 'shared/src/kernel/clock-face.ts',
    code: "import { place } from '../domain/places/place'",
  },
  {
    rule: 'kernel-imports-nothing',
    path: 'shared/src/kernel/digest.ts',
    code: "import { createHash } from 'node:crypto'",
  },
  { rule: 'domain-is-pure', path: 'shared/src/domain/places/shape.ts', code: "import * as z from 'zod'" },
  {
    rule: 'domain-is-pure',
    path: 'shared/src/domain/places/token.ts',
    code: "import { randomUUID } from 'node:crypto'",
  },
  {
    rule: 'domain-is-pure',
    path: 'shared/src/domain/places/sentence.ts',
    code: "import type { problems } from '../../contracts/problems'",
  },
  {
    rule: 'domain-contexts-apart',
    path: 'shared/src/domain/membership/transfer.ts',
    code: "import type { place } from '../places/place'",
  },
  {
    rule: 'contracts-know-kernel-domain-and-zod',
    path: 'shared/src/contracts/signature.ts',
    code: "import { SignJWT } from 'jose'",
  },
  {
    rule: 'workspaces-apart',
    path: 'miniapp/src/api/table.ts',
    code: "import type { serve } from '../../../functions/src/platform/serve'",
  },
  {
    rule: 'workspaces-apart',
    path: 'shared/src/contracts/served.ts',
    code: "import type { serve } from '../../../functions/src/platform/serve'",
  },
  {
    rule: 'contexts-apart',
    path: 'functions/src/people/admitted.ts',
    code: "import { approve } from '../enrolment/approve'",
  },
  {
    rule: 'platform-knows-no-context',
    path: 'functions/src/platform/shortcut.ts',
    code: "import { approve } from '../enrolment/approve'",
  },
  {
    rule: 'dynamodb-only-in-repositories',
    path: 'functions/src/enrolment/count.ts',
    code: "import { DynamoDBClient } from '@aws-sdk/client-dynamodb'",
  },
  {
    rule: 'dynamodb-only-in-repositories',
    path: 'functions/src/platform/entity-of.ts',
    code: "import type { Entity } from 'dynamodb-toolbox/entity'",
  },
  {
    rule: 'use-cases-get-repositories-as-types',
    path: 'functions/src/enrolment/withdraw.ts',
    code: "import { applications } from './applications.repository'",
  },
  {
    rule: 'use-cases-get-repositories-as-types',
    path: 'functions/src/enrolment/correct.ts',
    code: [
      "import type { Applications } from './applications.repository'",
      "import { applications } from './applications.repository'",
    ].join('\n'),
  },
  { rule: 'settings-in-one-place', path: 'functions/src/people/region.ts', code: "import { env } from 'node:process'" },
  {
    rule: 'cloud-knows-no-local',
    path: 'functions/src/people/demo.ts',
    code: "import { engine } from '../../local/engine'",
  },
  {
    rule: 'miniapp-carries-no-zod',
    path: 'miniapp/src/api/check.ts',
    code: "import { contract } from '@gongyou/shared/contracts/contract'",
  },
  { rule: 'miniapp-carries-no-zod', path: 'miniapp/src/api/parse.ts', code: "import * as z from 'zod'" },
  {
    rule: 'miniapp-carries-no-zod',
    path: 'shared/src/contracts/routes.ts',
    code: "import { contract } from './contract'",
  },
  { rule: 'taro-only-in-platform', path: 'miniapp/src/pages/scan.ts', code: "import Taro from '@tarojs/taro'" },
  {
    rule: 'components-are-dumb',
    path: 'miniapp/src/components/scan-button.ts',
    code: "import { scan } from '../platform/scan'",
  },
  {
    rule: 'features-apart',
    path: 'miniapp/src/features/card/use-card.ts',
    code: "import { useTransfer } from '../transfer/use-transfer'",
  },
  {
    rule: 'features-apart',
    path: 'miniapp/src/features/card/show-card.ts',
    code: "import { page } from '../../pages/index'",
  },
  {
    rule: 'no-dumping-ground',
    path: 'functions/src/people/greet.ts',
    code: "import { pad } from './string-utils'",
  },
  { rule: 'no-dumping-ground', path: 'miniapp/src/helpers/pad.ts', code: "import { page } from '../pages/index'" },
  { rule: 'no-circles', path: 'shared/src/kernel/egg.ts', code: "import { hen } from './hen'\nexport const egg = hen" },
  {
    rule: 'tests-are-leaves',
    path: 'functions/src/people/borrowed.test.ts',
    code: "import { wang } from './session.test'",
  },
  {
    rule: 'testing-serves-tests',
    path: 'functions/src/table/open.ts',
    code: "import { startEngine } from './testing/engine.setup'",
  },
  { rule: 'everything-resolves', path: 'miniapp/src/pages/lost.ts', code: "import { nothing } from '@/nowhere'" },
]

/** What the rules point at, and what each of them lets through. */
export const bystanders: readonly PlantedImport[] = [
  { path: 'shared/src/kernel/time.ts', code: 'export const now = 0' },
  { path: 'shared/src/kernel/time.test.ts', code: "import { it } from 'vitest'\nimport { now } from './time'" },
  { path: 'shared/src/kernel/hen.ts', code: "import { egg } from './egg'\nexport const hen = egg" },
  {
    path: 'shared/src/domain/places/place.ts',
    code: "import { now } from '../../kernel/time'\nexport const place = now",
  },
  { path: 'shared/src/domain/places/near.ts', code: "import { place } from './place'" },
  { path: 'shared/src/contracts/problems.ts', code: 'export const problems = {}' },
  { path: 'shared/src/contracts/call.ts', code: "import { problems } from './problems'\nexport const call = problems" },
  {
    path: 'shared/src/contracts/contract.ts',
    code: "import * as z from 'zod'\nimport { place } from '../domain/places/place'\nexport const contract = [z, place]",
  },

  { path: 'functions/src/platform/serve.ts', code: 'export const serve = 1' },
  {
    path: 'functions/src/platform/settings.ts',
    code: "import { env } from 'node:process'\nexport const settings = env",
  },
  { path: 'functions/src/platform/inspect.ts', code: "import { inspect } from 'node:util'" },
  {
    path: 'functions/src/platform/cloud.ts',
    code: "import { applications } from '../table/people.repository'\nexport const cloud = applications",
  },
  { path: 'functions/src/table/people.repository.ts', code: 'export const applications = 1' },
  { path: 'functions/src/platform/keyring.ts', code: "import { KMSClient } from '@aws-sdk/client-kms'" },
  { path: 'functions/src/table/testing/engine.setup.ts', code: 'export const startEngine = 1' },
  { path: 'functions/src/table/table.dynamo.test.ts', code: "import { startEngine } from './testing/engine.setup'" },
  { path: 'functions/src/enrolment/approve.ts', code: "import type { Applications } from './applications.repository'" },
  {
    path: 'functions/src/enrolment/applications.repository.ts',
    code: "import { Entity } from 'dynamodb-toolbox/entity'\nexport type Applications = Entity\nexport const applications = Entity",
  },
  {
    path: 'functions/src/enrolment/lambda.ts',
    code: "import { applications } from './applications.repository'\nimport { serve } from '../platform/serve'",
  },
  { path: 'functions/src/people/session.test.ts', code: 'export const wang = 1' },
  { path: 'functions/src/people/string-utils.ts', code: 'export const pad = 1' },
  {
    path: 'functions/local/engine.ts',
    code: "import { DynamoDBClient } from '@aws-sdk/client-dynamodb'\nexport const engine = 1",
  },

  { path: 'miniapp/src/api/call.ts', code: "import type { contract } from '@gongyou/shared/contracts/contract'" },
  { path: 'miniapp/src/api/say.ts', code: "import { call } from '@gongyou/shared/contracts/call'" },
  { path: 'miniapp/src/app.ts', code: "import Taro from '@tarojs/taro'" },
  { path: 'miniapp/src/platform/scan.ts', code: "import Taro from '@tarojs/taro'\nexport const scan = Taro" },
  {
    path: 'miniapp/src/features/transfer/use-transfer.ts',
    code: "import { scan } from '../../platform/scan'\nexport const useTransfer = scan",
  },
  {
    path: 'miniapp/src/pages/index.ts',
    code: "import { useTransfer } from '../features/transfer/use-transfer'\nexport const page = useTransfer",
  },
]

/** Packages that the tree imports; each is an empty module. */
export const packages = [
  'zod',
  'jose',
  'vitest',
  'dynamodb-toolbox',
  '@aws-sdk/client-dynamodb',
  '@aws-sdk/client-kms',
  '@tarojs/taro',
] as const
