import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { withPatience, type AskChecks, type RealNameAnswer } from './ask'
import { readDeployment } from './settings'

const answers: readonly string[] = ['matched', 'mismatched', 'unchecked'] satisfies RealNameAnswer[]

/** Asks `checks` in the cloud. A function error, or anything that is not an answer, is `unchecked`. */
export function invokeChecks(): AskChecks {
  const lambda = new LambdaClient({})
  const { checksFunction } = readDeployment()
  return withPatience(async (question) => {
    const { Payload, FunctionError } = await lambda.send(
      new InvokeCommand({ FunctionName: checksFunction, Payload: Buffer.from(JSON.stringify(question)) }),
    )
    const answer: unknown = FunctionError || !Payload ? undefined : JSON.parse(Buffer.from(Payload).toString())
    return typeof answer === 'string' && answers.includes(answer) ? (answer as RealNameAnswer) : 'unchecked'
  })
}
