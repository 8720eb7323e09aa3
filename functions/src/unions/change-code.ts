import { decideCodeChange, type CodeChange } from '@gongyou/shared/domain/codes/code-change'
import { expiryOf } from '@gongyou/shared/domain/codes/lifetime'
import type { FastLaneWindow } from '@gongyou/shared/domain/codes/fast-lane'
import { posterNumber } from '@gongyou/shared/domain/codes/poster-number'
import { mintUnionCode } from '@gongyou/shared/domain/codes/union-code'
import { audited, changesBetween } from '../platform/audited'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { CodeRecord } from '../table/unions.entities'
import { renderCode } from './code.rendering'
import { unknownDetail } from './code-details'
import { codeInReach } from './code-in-reach'
import type { CodesDeps } from './codes-dependencies'
import type { StaffAct } from './codes.repository'
import { mostDraws } from './mint-code'

/** What of a code the rule reads and changes; the rest goes along. */
type Changeable = Omit<CodeRecord, 'fastLaneWindow'> & { readonly fastLaneWindow?: FastLaneWindow }

/** Pauses, resumes or replaces a code, or changes where it hangs and what it pre-sets. */
export const changeCode: KeyedUseCase<'code.change', CodesDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await codeInReach(input.code, 'manage-codes', actor, deps)
    if (!reached) return { problem: 'not-found' }
    const { code, union, by } = reached
    if (code.version !== input.version) return { problem: 'changed-meanwhile' }
    const unknown = await unknownDetail(input, 'region', deps)
    if (unknown) return unknown

    const decision = decideCodeChange(code as Changeable, changeIn(input), deps.now())
    const act = (after: object): StaffAct => {
      const line = { act: 'code.change', unionId: union.unionId, by, subject: code.code } as const
      const audit = audited({ ...line, changed: changesBetween(code, after) }, deps)
      return { request, status: 200, ids: { code: code.code }, audit }
    }
    switch (decision.kind) {
      case 'refused':
        return { problem: decision.because }
      case 'changed': {
        const saved = await deps.codes.change(decision.code, undefined, act(decision.code))
        if (saved === 'repeated') return repeated
        return saved === 'saved' ? answer(code.code, deps) : { problem: 'changed-meanwhile' }
      }
      case 'replaced': {
        const saved = await replace(decision.old, { ...decision.successor, unionId: union.unionId }, act, deps)
        if (saved === 'repeated') return repeated
        return saved === 'saved' ? answer(code.code, deps) : { problem: 'changed-meanwhile' }
      }
    }
  },

  async repeat({ ids }, { actor }, deps) {
    const reached = await codeInReach(ids['code'] ?? '', 'manage-codes', actor, deps)
    return reached ? answer(reached.code.code, deps) : { problem: 'not-found' }
  },
}

type Input = Parameters<(typeof changeCode)['run']>[0]['input']

function changeIn({ move, label, region, occupation, fastLaneWindow }: Input): CodeChange {
  return { move, label, region, occupation, fastLaneWindow }
}

/** The successor is a code of its own: another text, another poster, a funnel that begins at nought, today's union. */
async function replace(old: Changeable, like: Changeable, act: (after: object) => StaffAct, deps: CodesDeps) {
  const { unionId, placement, fastLane, fastLaneWindow, occupation } = like
  const posterNo = posterNumber(await deps.codes.nextPosterSequence())
  const expiresAt = expiryOf(placement.kind, deps.now(), (await deps.settings()).ceremonyCodeHours)
  const made = { unionId, posterNo, placement, fastLane, fastLaneWindow, occupation, expiresAt }
  for (let draw = 1; draw <= mostDraws; draw += 1) {
    const code = mintUnionCode(deps.randomBytes(10))
    const successor: CodeRecord = { ...made, code, state: 'active', version: 1 }
    const after = { ...old, successor: code }
    const saved = await deps.codes.change(after, successor, act(after))
    if (saved !== 'taken') return saved
  }
  throw new Error('every code that was drawn exists already')
}

async function answer(text: string, { codes, linkHost }: CodesDeps) {
  const code = await codes.of(text)
  if (!code) throw new Error('a code that was changed is gone')
  const successor = code.successor === undefined ? undefined : await codes.of(code.successor)
  return {
    status: 200 as const,
    body: { code: renderCode(code, linkHost), successor: successor && renderCode(successor, linkHost) },
  }
}
