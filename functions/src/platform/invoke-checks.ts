import { withPatience, type AskChecks, type RealNameAnswer } from './ask'
import { openSignedCalls, type CloudConfig } from './signed-call'

const answers: readonly string[] = ['matched', 'mismatched', 'unchecked'] satisfies RealNameAnswer[]

export interface Invocation {
  /** The name of the function behind `checks`. */
  readonly functionName: string
  readonly config: CloudConfig
  readonly fetch?: typeof fetch
}

/**
 * Asks `checks` in the cloud by Lambda's Invoke, synchronously. A function error, or anything that is not an answer, is
 * `unchecked`.
 */
export function invokeChecks({ functionName, config, fetch: send }: Invocation): AskChecks {
  const call = openSignedCalls('lambda', config, send)
  return withPatience(async (question) => {
    const hostname = hostIn(await config.region())
    const path = `/2015-03-31/functions/${functionName}/invocations`
    const reply = await call({ hostname, path, body: JSON.stringify(question) })
    const isAnswered = reply.ok && !reply.headers.has('x-amz-function-error')
    const answer: unknown = isAnswered ? await reply.json() : undefined
    return typeof answer === 'string' && answers.includes(answer) ? (answer as RealNameAnswer) : 'unchecked'
  })
}

function hostIn(region: string): string {
  return `lambda.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
}
