import type { Refused } from '@gongyou/shared/contracts/kit'
import { refusalOfCheck } from '@gongyou/shared/domain/identity/proof'
import type { IdentityChecks } from '../table/identity-checks.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { AskChecks, RealNameQuestion } from './ask'
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
 * Lets an account prove to be somebody; nothing where it has. Counted before it is asked, and the same question of the
 * same account is answered for a day from what was paid for: so who looks first and taps then pays once.
 */
export async function proveIdentity(
  claimed: Claimed,
  accountId: string,
  { seal, askChecks, identityChecks, settings }: ProofDeps,
): Promise<Refused | undefined> {
  const { limits } = await settings()
  if ((await identityChecks.count(accountId, limits.identityChecksADay)) === 'used-up') {
    return { problem: 'checks-used-up' }
  }
  const { name, nationalId, phone } = claimed
  const requestKey = seal.digest('request', `${accountId}\nidentity\n${name}\n${nationalId}\n${phone}`)
  const problem = refusalOfCheck(await askChecks({ requestKey, ...claimed }))
  if (problem === undefined) return undefined
  return problem === 'identity-busy' ? { problem, retryAfter: busyFor } : { problem }
}
