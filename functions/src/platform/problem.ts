import type { Refused } from '@gongyou/shared/contracts/kit'
import { problems, sentenceOf, type ProblemBody, type ProblemCode } from '@gongyou/shared/contracts/problems'
import type * as z from 'zod'

/** A refusal as it travels: `application/problem+json` (RFC 9457), with a Chinese sentence for each thing wrong. */
export function problemBody(refused: Refused, requestId: string): ProblemBody {
  const { problem, gaps, fields, retryAfter, reasons, unionCode } = refused
  return {
    type: `urn:gongyou:problem:${problem}`,
    title: problem,
    status: problems[problem].status,
    detail: sentenceOf(problem, gaps),
    code: problem,
    ...(fields && { fields: sentences(fields), fieldCodes: fields }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(reasons && { reasons }),
    ...(unionCode !== undefined && { unionCode }),
    requestId,
  }
}

function sentences(fields: Readonly<Record<string, ProblemCode>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([path, code]) => [path, sentenceOf(code)]))
}

/** Fields that have a sentence of their own even when their very shape is wrong. */
const ownSentences: Readonly<Record<string, ProblemCode>> = {
  name: 'name-invalid',
  nationalId: 'id-invalid',
  occupation: 'occupation-unknown',
  region: 'region-unknown',
  homeRegion: 'region-unknown',
  uscc: 'employer-code-invalid',
  phoneNumber: 'phone-needed',
  consents: 'consent-needed',
  membership: 'consent-needed',
  sensitiveData: 'consent-needed',
  affirmedText: 'text-outdated',
}

/** What the schema found wrong, field by field. */
export function invalidRequest(issues: readonly z.core.$ZodIssue[]): Refused {
  const fields: Record<string, ProblemCode> = {}
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[[...issue.path, key].join('.')] = 'field-unknown'
      continue
    }
    const last = String(issue.path.at(-1) ?? '')
    fields[issue.path.join('.') || 'body'] = ownSentences[last] ?? generalCode(issue)
  }
  return { problem: 'invalid-request', fields }
}

function generalCode(issue: z.core.$ZodIssue): ProblemCode {
  return issue.code === 'invalid_type' && issue.input === undefined ? 'field-needed' : 'field-invalid'
}
