import { expiryOf } from '@gongyou/shared/domain/codes/lifetime'
import { decideMinting } from '@gongyou/shared/domain/codes/minting'
import { posterNumber } from '@gongyou/shared/domain/codes/poster-number'
import { mintUnionCode } from '@gongyou/shared/domain/codes/union-code'
import { admitsByAuthorisation, type AdmittingUnion } from '@gongyou/shared/domain/enrolment/authorisation'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { UnionRecord } from '../table/unions.entities'
import { renderCode } from './code.rendering'
import { unknownDetail } from './code-details'
import { codeInReach } from './code-in-reach'
import type { CodesDeps } from './codes-dependencies'

/** Codes are drawn from 32¹⁰: one that exists already is drawn about never, and then once more. */
export const mostDraws = 4

/** Mints a code for a union and a place where it will hang. */
export const mintCode: KeyedUseCase<'code.mint', CodesDeps> = {
  async run({ input, actor, request }, deps) {
    const { codePlacement, fastLane, fastLaneWindow, occupation } = input
    const by = await actsOn(actor, 'manage-codes', input.id, deps.directory)
    const union = by && (await deps.directory.union(input.id))
    if (!by || !union) return { problem: 'not-found' }

    const decision = decideMinting({ fastLane, fastLaneWindow }, mintingUnion(union, input.id, deps), deps.now())
    if (decision.kind === 'refused') return { problem: decision.because }
    const unknown = await unknownDetail({ region: codePlacement.region, occupation }, 'codePlacement.region', deps)
    if (unknown) return unknown

    const expiresAt = expiryOf(codePlacement.kind, deps.now(), (await deps.settings()).ceremonyCodeHours)
    const posterNo = posterNumber(await deps.codes.nextPosterSequence())
    const details = { placement: codePlacement, fastLane, fastLaneWindow, occupation, expiresAt }
    const made = { unionId: union.unionId, posterNo, ...details }
    for (let draw = 1; draw <= mostDraws; draw += 1) {
      const code = { ...made, code: mintUnionCode(deps.randomBytes(10)), state: 'active' as const, version: 1 }
      const audit = audited({ act: 'code.mint', unionId: union.unionId, by, subject: code.code }, deps)
      const saved = await deps.codes.mint(code, { request, status: 201, ids: { code: code.code }, audit })
      if (saved === 'repeated') return repeated
      if (saved === 'saved') return { status: 201, body: renderCode(code, deps.linkHost) }
    }
    throw new Error('every code that was drawn exists already')
  },

  async repeat({ ids }, { actor }, deps) {
    const reached = await codeInReach(ids['code'] ?? '', 'manage-codes', actor, deps)
    return reached ? { status: 201, body: renderCode(reached.code, deps.linkHost) } : { problem: 'not-found' }
  },
}

/** A union that was merged answers as the one it became, whose own page is the place to mint at. */
function mintingUnion(union: UnionRecord, askedId: string, { now }: CodesDeps) {
  const isActive = union.unionId === askedId && (union.status === 'active' || union.status === 'merging')
  return { isActive, admitsByAuthorisation: admitsByAuthorisation(union as AdmittingUnion, localDateOf(now())) }
}
