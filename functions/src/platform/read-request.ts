import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Refused, RouteContract } from '@gongyou/shared/contracts/kit'
import { invalidRequest } from './problem'

/** Larger bodies are files, and files go by presigned POST. */
const largestBody = 64 * 1024

/** With what was sent in them, so that a field left out is told apart from a wrong one. Issues are never logged. */
const wholeIssues = { reportInput: true }

/** Path, query and body of an event as one typed input, or everything that is wrong with it. */
export function readInput(page: RouteContract, event: APIGatewayProxyEventV2): { readonly input: unknown } | Refused {
  const body = page.body ? readBody(event) : { json: {} }
  if ('problem' in body) return body

  const parts = [
    page.path?.safeParse(event.pathParameters ?? {}, wholeIssues),
    page.query?.safeParse(event.queryStringParameters ?? {}, wholeIssues),
    page.body?.safeParse(body.json, wholeIssues),
  ].filter((part) => part !== undefined)

  const issues = parts.flatMap((part) => part.error?.issues ?? [])
  if (issues.length > 0) return invalidRequest(issues)
  return { input: Object.assign({}, ...parts.map((part) => part.data)) as unknown }
}

function readBody(event: APIGatewayProxyEventV2): { readonly json: unknown } | Refused {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  if (Buffer.byteLength(text) > largestBody) return { problem: 'body-too-large' }
  try {
    return { json: JSON.parse(text === '' ? '{}' : text) as unknown }
  } catch {
    return { problem: 'invalid-request', fields: { body: 'field-invalid' } }
  }
}
