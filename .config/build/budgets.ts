/** One KB is 1,000 bytes. */
export interface BundleBudget {
  readonly kilobytes: number
  /** What the build lays beside the bundle (.config/build/made), together. */
  readonly besideKilobytes?: number
  /** How long it may take to load, where that is not everybody's `importBudget`. */
  readonly loading?: number
  /** The AWS clients (`@aws-sdk/client-…`) that the context calls; one more in its bundle is a leak. */
  readonly clients: readonly string[]
}

/** Measured floor of an API Lambda: SDK, toolbox, zod, Powertools, jose and KMS are 601 KB together. */
const apiLambda = 720

/** Every context that has a `lambda.ts`. One without a line here stops the build. */
export const bundleBudgets: Readonly<Record<string, BundleBudget>> = {
  about: { kilobytes: apiLambda, clients: ['dynamodb', 'kms'] },
  people: { kilobytes: apiLambda, clients: ['dynamodb', 'kms', 'lambda'] },
  unions: { kilobytes: apiLambda, clients: ['dynamodb', 'kms'] },
  enrolment: { kilobytes: apiLambda, clients: ['dynamodb', 'kms', 'lambda'] },
  benefits: { kilobytes: apiLambda, clients: ['dynamodb', 'kms'] },
  membership: { kilobytes: apiLambda, clients: ['dynamodb', 'kms', 'lambda'] },
  insight: { kilobytes: apiLambda, besideKilobytes: 100, clients: ['dynamodb', 'kms'] },
  /** A PDF writer and a font reader; nobody waits at a roadside for a poster. */
  posters: { kilobytes: 1700, besideKilobytes: 13_000, loading: 5, clients: ['dynamodb', 'kms'] },
  /** Answers no route, so it carries neither zod nor sessions. */
  notify: { kilobytes: 600, clients: ['dynamodb', 'kms'] },
  checks: { kilobytes: 600, clients: ['dynamodb', 'kms'] },
}

/** How long a context may take to load, in loads of a bundle that holds the bare DynamoDB client. */
export const importBudget = 1.6

/** WeChat's own limit is 2 MB for each package. */
export const packageBudgets = { main: 900, subpackage: 700 } as const
