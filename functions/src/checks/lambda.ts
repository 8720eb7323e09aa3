import { inTheCloud } from '../platform/cloud'
import type { RealNameAnswer, RealNameQuestion } from '../platform/ask'
import type { Surroundings } from '../platform/surroundings'
import { gongyouTable } from '../table/gongyou-table'
import { openRealNameAnswers } from './answers.repository'
import { checkRealName } from './check-real-name'
import { openTencentRealName } from './real-name-provider'

/** The real-name check: no HTTP route, but a synchronous invocation by the contexts that need it. */
export function wire(surroundings: Surroundings): (question: RealNameQuestion) => Promise<RealNameAnswer> {
  const { documents, tableName, realName, now, log } = surroundings
  const answers = openRealNameAnswers(gongyouTable(documents, tableName), now)
  const provider = openTencentRealName({ ...realName, endpoint: realName.host, now })
  return async (question) => {
    const answer = await checkRealName(question, { provider, answers, now })
    const because = answer.kind === 'unchecked' ? `${answer.because} ${answer.code}` : undefined
    log('real-name.answered', { answer: answer.kind, because })
    return answer.kind
  }
}

export const handler = inTheCloud('checks', wire)
