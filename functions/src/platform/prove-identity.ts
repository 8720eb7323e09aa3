import type { Refused } from '@gongyou/shared/contracts/kit'
import { refusalOfCheck } from '@gongyou/shared/domain/identity/proof'
import type { IdentityChecks } from '../table/identity-checks.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { AskChecks, RealNameAnswer, RealNameQuestion } from './ask'
import type { Seal } from './sealed'

export interface ProofDeps {
  readonly seal: Seal
  readonly askChecks: AskChecks
  readonly identityChecks: IdentityChecks
  readonly settings: ReadSettings
}

/** Who somebody says they are, with a phone that WeChat vouches for. */
export type Claimed = Omit<RealNameQuestion, 'requestKey'>

const busyFor = 60

/**
 * Asks the real-name check for an account, so many times a day: each asking may be paid for, and could be a guess. The
 * same question of the same account is answered for a day from what was paid for; so who looks first and taps then pays
 * once.
 */
export async function checkIdentity(
  claimed: Claimed,
  accountId: string,
  { seal, askChecks, identityChecks, settings }: ProofDeps,
): Promise<RealNameAnswer | Refused> {
  const { limits } = await settings()
  if ((await identityChecks.count(accountId, limits.identityChecksADay)) === 'used-up') {
    return { problem: 'checks-used-up' }
  }
  const { name, nationalId, phone } = claimed
  const requestKey = seal.digest('request', `${accountId}\nidentity\n${name}\n${nationalId}\n${phone}`)
  return askChecks({ requestKey, ...claimed })
}

/** Lets an account prove to be somebody; nothing where it has. */
export async function proveIdentity(
  claimed: Claimed,
  accountId: string,
  deps: ProofDeps,
): Promise<Refused | undefined> {
  const answer = await checkIdentity(claimed, accountId, deps)
  if (typeof answer === 'object') return answer
  const problem = refusalOfCheck(answer)
  if (problem === undefined) return undefined
  return problem === 'identity-busy' ? { problem, retryAfter: busyFor } : { problem }
}
