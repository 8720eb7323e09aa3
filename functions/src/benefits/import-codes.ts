import type { Answer, Input } from '@gongyou/shared/contracts/contract'
import { problems } from '@gongyou/shared/contracts/problems'
import { readVoucherLine, type CodeLineProblem } from '@gongyou/shared/domain/benefits/codes'
import type { KeyedUseCase } from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import type { VoucherCodeRecord } from '../table/voucher-codes.entities'
import type { BenefitsDeps } from './dependencies'
import { voucherCodeOf } from './hand-out-code'
import { raisedStocks, raiseRefused } from './raise-stock'
import { again, campaignInReach, save } from './staff-campaigns'
import { freeCode } from './free-codes'

/**
 * Brings in codes from elsewhere, one to a line, each line answered for itself. The codes and as many units more are one
 * transaction, so at no instant is there a unit without its code.
 */
export const importCodes: KeyedUseCase<'campaign.importCodes', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await campaignInReach(input.id, 'manage-benefits', actor, deps)
    if (!reached) return { problem: 'not-found' }
    const { campaign: before, by } = reached
    if (before.terms.redemption !== 'imported-code') return { problem: 'codes-not-here' }
    if (before.version !== input.version) return { problem: 'changed-meanwhile' }
    if (before.state === 'closed' || before.state === 'ended') return { problem: 'move-unfit' }
    const lines = await readLines(input, deps)
    const codes = lines.filter((line) => typeof line !== 'string')
    const after = withCodes(before, codes.length)
    const refused = await raiseRefused(before, after, deps)
    if (refused) return refused

    const isDecided = before.state !== 'draft' && before.state !== 'in-review'
    const raised = isDecided ? await raisedStocks(before, after, deps) : []
    const ids = { lines: lines.map((line) => (typeof line === 'string' ? line : added)).join(',') }
    const doing = { act: 'campaign.importCodes', by, request, status: 200, ids } as const
    const saved = await save({ before, after, raised, codes }, doing, deps)
    if ('problem' in saved || 'repeated' in saved) return saved
    return { status: 200, body: { ...saved.body, results: resultsOf(ids.lines) } }
  },
  async repeat({ ids }, { actor }, deps) {
    const answer = await again(200, ids, actor, deps)
    if ('problem' in answer) return answer
    return { status: 200, body: { ...answer.body, results: resultsOf(ids['lines'] ?? '') } }
  },
}

const added = 'added'

/** Each line as a code that nobody has, or what keeps it from being one. */
async function readLines(
  { id, codes }: Input<'campaign.importCodes'>,
  { seal, voucherCodes }: BenefitsDeps,
): Promise<(VoucherCodeRecord | CodeLineProblem)[]> {
  const read = codes.map(readVoucherLine)
  return Promise.all(
    read.map(async (code, index) => {
      if (code === undefined) return 'voucher-code-malformed'
      const digest = seal.digest('voucher-code', `${id}\n${code}`)
      const isKnown = read.indexOf(code) < index || (await voucherCodes.withDigest(id, digest)) !== undefined
      const sealed = seal.seal(code, voucherCodeOf(id, digest))
      return isKnown ? 'voucher-code-twice' : freeCode({ campaignId: id, digest, sealed })
    }),
  )
}

/** There is a unit for each code. */
function withCodes(before: CampaignRecord, more: number): CampaignRecord {
  const codes = (before.codes ?? 0) + more
  return { ...before, codes, terms: { ...before.terms, units: codes }, version: before.version + 1 }
}

function resultsOf(lines: string): Answer<'campaign.importCodes'>['body']['results'] {
  return lines.split(',').map((line, index) => {
    if (line === added) return { line: index + 1, ok: true }
    const code = line as CodeLineProblem
    return { line: index + 1, ok: false, problem: { code, detail: problems[code].says } }
  })
}
