import type { Input, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { carriedOutOn } from '@gongyou/shared/domain/unions/ending'
import { unionChangeMoves } from '@gongyou/shared/domain/unions/lifecycle'
import { isSecondPerson, type ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type Repeated, type RequestIdentity } from '../platform/use-case'
import { inItsSchedule } from '../table/union-schedule'
import type { UnionChangeRecord, UnionRecord } from '../table/unions.entities'
import { changeAgain } from './change-again'
import type { EndingDeps } from './dependencies'
import { dissolutionRefusedNow, mergerRefusedNow } from './ending-facts'
import { renderChange } from './render-change'

interface Asked {
  readonly input: Input<'union.confirmChange'>
  readonly actor: Actor
  readonly request: RequestIdentity
}

type Answer = Reply<'union.confirmChange'> | Refused

/** The second person's word: from here on the members are told, and after the notice it happens by itself. */
export const confirmChange: KeyedUseCase<'union.confirmChange', EndingDeps> = {
  run: (asked, deps) =>
    decide(asked, 'confirm', deps, async ({ union, change, acting }) => {
      if (!isSecondPerson(change.proposedBy, acting)) return { problem: 'second-person-needed' }
      const refused = await refusedNow(union, change, deps)
      if (refused) return { problem: refused }
      const at = deps.now()
      const { endingNoticeDays } = await deps.settings()
      const announced = { announcedAt: at, carriedOutOn: carriedOutOn(localDateOf(at), endingNoticeDays) }
      return {
        change: { ...change, ...announced, state: 'announced', confirmedBy: acting },
        union: { ...union, change: union.change && { ...union.change, ...announced } },
      }
    }),
  repeat: changeAgain(200),
}

/** Takes a merger or dissolution back, as long as it is not being carried out. */
export const withdrawChange: KeyedUseCase<'union.withdrawChange', EndingDeps> = {
  run: (asked, deps) =>
    decide(asked, 'withdraw', deps, async ({ union, change }) => ({
      change: { ...change, state: 'withdrawn' },
      union: { ...union, change: undefined },
    })),
  repeat: changeAgain(200),
}

interface Found {
  readonly union: UnionRecord
  readonly change: UnionChangeRecord
  readonly acting: ActingAdmin
}

/** The frame of both: found and reached, in a state that allows it, as it was seen; all is saved or nothing. */
async function decide(
  { input, actor, request }: Asked,
  move: 'confirm' | 'withdraw',
  deps: EndingDeps,
  decideOn: (found: Found) => Promise<{ change: UnionChangeRecord; union: UnionRecord } | Refused>,
): Promise<Answer | Repeated> {
  const found = await changeInReach(input.id, input.changeId, actor, deps)
  if (!found) return { problem: 'not-found' }
  const { union, change, acting } = found
  if (!mayMove(unionChangeMoves, move, change.state, 'admin')) return { problem: 'change-not-pending' }
  if (change.version !== input.version) return { problem: 'changed-meanwhile' }
  const decided = await decideOn(found)
  if ('problem' in decided) return decided

  const after = inItsSchedule({ ...decided.change, version: change.version + 1 })
  const { unionId, changeId } = change
  const act = move === 'confirm' ? 'union.confirmChange' : 'union.withdrawChange'
  const saved = await deps.tree.save(
    {
      unions: [{ after: { ...decided.union, version: union.version + 1 }, before: union }],
      ending: { after, before: change },
      audits: [audited({ act, unionId, by: acting, subject: changeId }, deps)],
    },
    { request, status: 200, ids: { unionId, changeId } },
  )
  if (saved === 'repeated') return repeated
  if (saved === 'lost') return { problem: 'changed-meanwhile' }
  return { status: 200, body: { change: await renderChange(after, actor.accountId, deps) } }
}

async function changeInReach(
  unionId: string,
  changeId: string,
  actor: Actor,
  { tree, changes, directory }: EndingDeps,
): Promise<Found | undefined> {
  const [union, change] = await Promise.all([tree.asItIs(unionId), changes.withId(unionId, changeId)])
  if (!union || !change) return undefined
  const acting = await actsOn(actor, 'manage-unions', union.parentId ?? unionId, directory)
  const reachesBoth =
    change.kind === 'dissolve' || (await actsOn(actor, 'manage-unions', change.intoId, directory)) !== undefined
  return acting && reachesBoth ? { union, change, acting } : undefined
}

/** Fifteen minutes or fifteen days may have passed: the rules are asked again, its own pending change aside. */
async function refusedNow(union: UnionRecord, change: UnionChangeRecord, deps: EndingDeps) {
  const asked = { ...union, change: undefined }
  if (change.kind === 'dissolve') return dissolutionRefusedNow(asked, change, deps)
  const into = await deps.tree.asItIs(change.intoId)
  return into ? mergerRefusedNow(asked, into, change, deps) : 'successor-not-active'
}
