import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { mostOnFullRoll } from '@gongyou/shared/domain/membership/roll'
import { days, plus, toMillis } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { repeated, type Actor, type KeyedUseCase } from '../platform/use-case'
import type { RollRecord } from '../table/rolls.entities'
import { renderRoll } from './render-roll'
import type { RollDeps } from './roll-dependencies'
import { reachedUnion } from './roll-reach'

/** What was asked for is looked up for so long; the audit keeps it. */
const kept = days(90)

/** The first of two persons asks for the full roll of a union's members, and says what for. Nothing is read in clear yet. */
export const askRoll: KeyedUseCase<'roll.ask', RollDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await reachedUnion(input.union, 'ask-roll', actor, deps.directory)
    if (!reached) return { problem: 'not-found' }
    const { union, by, byUnionId } = reached
    const { occupation, purpose } = input
    const { unionId } = union
    const members = await deps.rolls.members(unionId, occupation, mostOnFullRoll + 1)
    if (members.length > mostOnFullRoll) return { problem: 'roll-too-long', gaps: { most: String(mostOnFullRoll) } }

    const askedAt = deps.now()
    const roll: RollRecord = {
      ...{ unionId, rollId: deps.newId(), state: 'asked', occupation, purpose, members: members.length },
      ...{ askedAt, askedBy: by, byUnionId, opened: 0, version: 1 },
      ttl: Math.floor(toMillis(plus(askedAt, kept)) / 1000),
    }
    const audit = audited({ act: 'roll.ask', unionId, by, subject: roll.rollId }, deps)
    const ids = { unionId, rollId: roll.rollId }
    const saved = await deps.rolls.save({ after: roll, audit }, { request, status: 201, ids })
    if (saved === 'repeated') return repeated
    return { status: 201, body: { roll: renderRoll(roll, union, actor.accountId, deps) } }
  },
  async repeat({ ids }, { actor }, deps) {
    const again = await rollAgain(ids, actor, deps)
    return 'problem' in again ? again : { status: 201, body: again }
  },
}

/** What a repeat is answered: the roll as it is now. */
export async function rollAgain(
  { unionId = '', rollId = '' }: Readonly<Record<string, string>>,
  actor: Actor,
  deps: RollDeps,
): Promise<Reply<'roll.ask'>['body'] | Refused> {
  const [reached, roll] = await Promise.all([
    reachedUnion(unionId, 'ask-roll', actor, deps.directory),
    deps.rolls.withId(unionId, rollId),
  ])
  if (!reached || !roll) return { problem: 'not-found' }
  return { roll: renderRoll(roll, reached.union, actor.accountId, deps) }
}
