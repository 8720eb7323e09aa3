import type { Input, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { mayConfirmRoll, rollMoves } from '@gongyou/shared/domain/membership/roll'
import { isSecondPerson } from '@gongyou/shared/domain/unions/second-person'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import type { Instant } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { repeated, type Actor, type KeyedUseCase, type Repeated, type RequestIdentity } from '../platform/use-case'
import type { RollRecord } from '../table/rolls.entities'
import { rollAgain } from './ask-roll'
import { renderRoll } from './render-roll'
import type { RollDeps } from './roll-dependencies'
import { reachedUnion, type ReachedUnion } from './roll-reach'

/** The second person says yes: from here on the link lives, for a day. */
export const confirmRoll: KeyedUseCase<'roll.confirm', RollDeps> = {
  run: (asked, deps) =>
    decide({ ...asked, act: 'roll.confirm' }, deps, ({ askedBy, askedAt, state }, { by }) => {
      const at = deps.now()
      if (!mayConfirmRoll(state, askedAt as Instant, at)) return { problem: 'roll-settled' }
      if (!isSecondPerson(askedBy, by)) return { problem: 'second-reviewer-needed' }
      return { state: 'confirmed', confirmedAt: at, confirmedBy: by }
    }),
  repeat: (outcome, { actor }, deps) => again(outcome.ids, actor, deps),
}

/** Either of the two takes it back; a link that lives dies at once. */
export const withdrawRoll: KeyedUseCase<'roll.withdraw', RollDeps> = {
  run: (asked, deps) =>
    decide({ ...asked, act: 'roll.withdraw' }, deps, ({ state }) =>
      mayMove(rollMoves, 'withdraw', state, 'reviewer') ? { state: 'withdrawn' } : { problem: 'roll-settled' },
    ),
  repeat: (outcome, { actor }, deps) => again(outcome.ids, actor, deps),
}

interface Asked {
  readonly input: Input<'roll.confirm'>
  readonly actor: Actor
  readonly request: RequestIdentity
  readonly act: 'roll.confirm' | 'roll.withdraw'
}

type Answer = Reply<'roll.confirm'> | Refused

async function decide(
  { input, actor, request, act }: Asked,
  deps: RollDeps,
  step: (roll: RollRecord, reached: ReachedUnion) => Partial<RollRecord> | Refused,
): Promise<Answer | Repeated> {
  const reached = await reachedUnion(input.union, 'ask-roll', actor, deps.directory)
  const before = reached && (await deps.rolls.withId(reached.union.unionId, input.id))
  if (!before) return { problem: 'not-found' }
  if (before.version !== input.version) return { problem: 'changed-meanwhile' }
  const taken = step(before, reached)
  if ('problem' in taken) return taken

  const after = { ...before, ...taken, version: before.version + 1 }
  const { unionId, rollId } = before
  const audit = audited({ act, unionId, by: reached.by, subject: rollId }, deps)
  const once = { request, status: 200, ids: { unionId, rollId } }
  const saved = await deps.rolls.save({ after, before, audit }, once)
  if (saved === 'repeated') return repeated
  if (saved === 'lost') return { problem: 'changed-meanwhile' }
  return { status: 200, body: { roll: renderRoll(after, reached.union, actor.accountId, deps) } }
}

async function again(ids: Readonly<Record<string, string>>, actor: Actor, deps: RollDeps): Promise<Answer> {
  const body = await rollAgain(ids, actor, deps)
  return 'problem' in body ? body : { status: 200, body }
}
