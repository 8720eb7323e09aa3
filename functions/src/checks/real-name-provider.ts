import { askTencentCloud } from './tencent-cloud'
import type { TencentCloudSettings } from './tencent-cloud'

/** Whether these three belong to one person. Sealed everywhere else; here they are in clear on their way out. */
export interface RealNameQuestion {
  name: string
  nationalId: string
  phone: string
}

/**
 * `matched` and `mismatched` are what the register and the phone company say. Everything else is `unchecked`, and a
 * person looks: `busy` (no answer now), `not-found` (nothing is recorded, or the number's company takes no part),
 * `refused` (the provider doesn't take the question: a limit for this person, a wrong key, an unpaid bill). `code` is
 * the provider's own word for it, for the log; it holds nothing personal.
 */
export type RealNameAnswer =
  | { kind: 'matched' }
  | { kind: 'mismatched' }
  | { kind: 'unchecked'; because: 'busy' | 'not-found' | 'refused'; code: string }

export interface RealNameProvider {
  /** Never throws for the provider's trouble. Each call may be charged. */
  check(question: RealNameQuestion): Promise<RealNameAnswer>
}

/**
 * What the result codes of PhoneVerification mean for us; the provider charges for 0 and -4 only. A malformed number
 * or name (-6, -7, -8) is no mismatch: rare characters and permits of residence fail there too.
 */
const meanings: Readonly<Record<string, 'matched' | 'mismatched' | 'busy' | 'not-found' | 'refused'>> = {
  '0': 'matched',
  '-4': 'mismatched',
  '-6': 'refused',
  '-7': 'refused',
  '-8': 'refused',
  '-9': 'not-found',
  '-11': 'busy',
  '-12': 'refused',
  '-13': 'not-found',
}

/** The real-name check by Tencent Cloud FaceID: name, national ID and mobile number against the phone company's record. */
export function openTencentRealName(settings: TencentCloudSettings): RealNameProvider {
  return {
    async check({ name, nationalId, phone }) {
      const parameters = { Name: name, IdCard: nationalId, Phone: phone }
      const call = { service: 'faceid', action: 'PhoneVerification', version: '2018-03-01', parameters }
      const answer = await askTencentCloud(call, settings)
      return answer.kind === 'answered'
        ? answerOf(String(answer.response.Result))
        : { kind: 'unchecked', because: answer.kind, code: answer.code }
    },
  }
}

function answerOf(code: string): RealNameAnswer {
  const meaning = meanings[code] ?? 'refused'
  return meaning === 'matched' || meaning === 'mismatched'
    ? { kind: meaning }
    : { kind: 'unchecked', because: meaning, code }
}
