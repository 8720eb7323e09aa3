import { takesUnit } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import type { ClaimRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'
import { freePartitions } from './free-codes'

/**
 * The code from elsewhere that belongs to a claim, in clear. Its holder gets one when looking for the first time, and the
 * same one ever after: a code that nobody has seen can still go to somebody else. There is one for every unit, so
 * whoever has a claim finds one; nothing where the index has not caught up with an import, and a moment later it has.
 */
export async function codeOf(claim: ClaimRecord, deps: BenefitsDeps): Promise<string | undefined> {
  const { campaignId } = claim
  const digest = claim.codeDigest ?? (takesUnit(claim.state) ? await handOut(claim, deps) : undefined)
  const code = digest === undefined ? undefined : await deps.voucherCodes.withDigest(campaignId, digest)
  return code && deps.seal.unseal(code.sealed, voucherCodeOf(campaignId, code.digest))
}

/** What a sealed code belongs to. */
export function voucherCodeOf(campaignId: string, digest: string) {
  return { entity: 'campaign', field: 'voucherCode', owner: `${campaignId}#${digest}` } as const
}

async function handOut(claim: ClaimRecord, deps: BenefitsDeps): Promise<string | undefined> {
  const { voucherCodes, voucherIds, randomBytes, now } = deps
  const [start = 0, turn = 0] = randomBytes(2)
  for (let step = 0; step < freePartitions; step += 1) {
    const free = await voucherCodes.free(claim.campaignId, (start + step) % freePartitions)
    // Not everybody begins at the same one.
    const begin = turn % Math.max(1, free.length)
    for (const digest of [...free.slice(begin), ...free.slice(0, begin)]) {
      const given = await voucherCodes.give(claim, { digest, claim: voucherIds.write(claim), at: now() })
      if (given === 'given') return digest
      if (given === 'claim-changed') return handedOutMeanwhile(claim, deps)
    }
  }
  return handedOutMeanwhile(claim, deps)
}

/** The same holder has looked twice at once: what the other look was given. */
async function handedOutMeanwhile(claim: ClaimRecord, { claims }: BenefitsDeps): Promise<string | undefined> {
  return (await claims.withKey(claim))?.codeDigest
}
