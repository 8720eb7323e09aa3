import type { UseCase } from '../platform/use-case'
import { renderRoll } from './render-roll'
import type { RollDeps } from './roll-dependencies'
import { reachedUnion } from './roll-reach'

/** No union asks for more in a quarter of a year. */
const mostShown = 50

/** What full rolls were asked for of a union, the latest first. */
export const listRolls: UseCase<'roll.list', RollDeps> = async ({ input, actor }, deps) => {
  const reached = await reachedUnion(input.union, 'see-rolls', actor, deps.directory)
  if (!reached) return { problem: 'not-found' }
  const { union } = reached
  const rolls = [...(await deps.rolls.ofUnion(union.unionId))].sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
  const items = rolls.slice(0, mostShown).map((roll) => renderRoll(roll, union, actor.accountId, deps))
  return { status: 200, body: { items } }
}
