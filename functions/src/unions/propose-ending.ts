import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { EndingGrounds } from '@gongyou/shared/domain/unions/ending'
import type { ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { audited } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type Repeated, type RequestIdentity } from '../platform/use-case'
import { inItsSchedule } from '../table/union-schedule'
import type { UnionChangeRecord, UnionRecord } from '../table/unions.entities'
import { changeAgain } from './change-again'
import type { EndingDeps } from './dependencies'
import { dissolutionRefusedNow, mergerRefusedNow } from './ending-facts'
import { renderChange } from './render-change'
import { standInsFor } from './stand-ins'

type Answer = Reply<'union.merge'> | Refused

/** Proposes that a union be merged into another. Nothing happens before a second admin has confirmed it. */
export const mergeUnion: KeyedUseCase<'union.merge', EndingDeps> = {
  async run({ input, actor, request }, deps) {
    const found = await unionToEnd(input.id, actor, deps)
    const into = await deps.tree.asItIs(input.into)
    if (!found || !into || !(await actsOn(actor, 'manage-unions', into.unionId, deps.directory))) {
      return { problem: 'not-found' }
    }
    if (found.union.version !== input.version) return { problem: 'changed-meanwhile' }
    const refused = await mergerRefusedNow(found.union, into, input, deps)
    if (refused) return { problem: refused }
    const heirs = { intoId: into.unionId, heirId: into.unionId }
    return propose({ ...found, kind: 'merge', heirs, grounds: input }, { actor, request }, deps)
  },
  repeat: changeAgain(201),
}

/**
 * Proposes that a union be dissolved. Its people go to the union that stands in for its place: the home of the township,
 * else the pool of the district, else the city's; what stood below it comes under its parent.
 */
export const dissolveUnion: KeyedUseCase<'union.dissolve', EndingDeps> = {
  async run({ input, actor, request }, deps) {
    const found = await unionToEnd(input.id, actor, deps)
    if (!found) return { problem: 'not-found' }
    const { union } = found
    if (union.version !== input.version) return { problem: 'changed-meanwhile' }
    const refused = await dissolutionRefusedNow(union, input, deps)
    if (refused) return { problem: refused }
    const [into] = (await standInsFor(union.regions[0], deps)).filter(({ unionId }) => unionId !== union.unionId)
    if (!into || union.parentId === undefined) return { problem: 'last-fallback' }
    const heirs = { intoId: into.unionId, heirId: union.parentId }
    return propose({ ...found, kind: 'dissolve', heirs, grounds: input }, { actor, request }, deps)
  },
  repeat: changeAgain(201),
}

/** The union with the admin who decides over it: of the union above, never of itself alone. */
async function unionToEnd(
  unionId: string,
  actor: Actor,
  { tree, directory }: EndingDeps,
): Promise<{ readonly union: UnionRecord; readonly acting: ActingAdmin } | undefined> {
  const union = await tree.asItIs(unionId)
  const acting = union && (await actsOn(actor, 'manage-unions', union.parentId ?? union.unionId, directory))
  return union && acting && { union, acting }
}

interface Proposal {
  readonly union: UnionRecord
  readonly acting: ActingAdmin
  readonly kind: UnionChangeRecord['kind']
  readonly heirs: Pick<UnionChangeRecord, 'intoId' | 'heirId'>
  readonly grounds: EndingGrounds
}

async function propose(
  { union, acting, kind, heirs, grounds }: Proposal,
  { actor, request }: { readonly actor: Actor; readonly request: RequestIdentity },
  deps: EndingDeps,
): Promise<Answer | Repeated> {
  const { reason, document, consentDocument } = grounds
  const { unionId } = union
  const change: UnionChangeRecord = inItsSchedule({
    unionId,
    changeId: deps.newId(),
    kind,
    ...heirs,
    reason,
    document,
    consentDocument,
    state: 'proposed',
    proposedAt: deps.now(),
    proposedBy: acting,
    version: 1,
  })
  const { changeId } = change
  const pending = { changeId, kind, intoId: heirs.intoId, reason, document }
  const after = { ...union, change: pending, version: union.version + 1 }
  const act = kind === 'merge' ? 'union.merge' : 'union.dissolve'
  const saved = await deps.tree.save(
    {
      unions: [{ after, before: union }],
      ending: { after: change },
      audits: [audited({ act, unionId, by: acting, subject: changeId, changed: { into: { to: heirs.intoId } } }, deps)],
    },
    { request, status: 201, ids: { unionId, changeId } },
  )
  if (saved === 'repeated') return repeated
  if (saved === 'lost') return { problem: 'changed-meanwhile' }
  return { status: 201, body: { change: await renderChange(change, actor.accountId, deps) } }
}
