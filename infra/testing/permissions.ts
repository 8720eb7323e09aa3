import type { Template } from 'aws-cdk-lib/assertions'

/** One permission of a policy document, with what it is about in CloudFormation's words. */
export interface Permission {
  readonly action: string
  readonly resource: string
  readonly condition: string
}

interface Statement {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: unknown
}

interface Policy {
  readonly Properties: {
    readonly PolicyDocument: { readonly Statement: readonly Statement[] }
    readonly Roles: unknown
  }
}

/** What the function of one context may do: every action it is allowed, on every resource. */
export function permissionsOf(template: Template, context: string): Permission[] {
  const policies = Object.values(template.findResources('AWS::IAM::Policy')) as Policy[]
  return policies
    .filter(({ Properties }) => JSON.stringify(Properties.Roles).includes(`"${context}Role`))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action, Resource, Condition }) =>
      listed(Action).flatMap((action) =>
        listed(Resource).map((resource) => ({
          action: String(action),
          resource: JSON.stringify(resource),
          condition: JSON.stringify(Condition ?? null),
        })),
      ),
    )
}

export function actionsOf(template: Template, context: string): string[] {
  return [...new Set(permissionsOf(template, context).map(({ action }) => action))].sort()
}

function listed(one: unknown): readonly unknown[] {
  return Array.isArray(one) ? one : [one]
}
