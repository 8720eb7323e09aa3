import type { UnionKind } from '@gongyou/shared/contracts/names'
import { mayDo } from '@gongyou/shared/domain/staff/rights'
import { findUnions, inOrder, type FoundOrder } from '@gongyou/shared/domain/unions/find-unions'
import type { Input, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { inParallel } from '../platform/concurrency'
import { reaches } from '../platform/reach'
import type { Actor, UseCase } from '../platform/use-case'
import type { Position } from '../table/page'
import type { TreeDeps } from './dependencies'
import { unionName } from './render-union'
import type { UnionIndex } from './union-index'

type Deps = Pick<TreeDeps, 'tree' | 'directory' | 'cursors'> & { readonly unionIndex: UnionIndex }
type Page = Extract<Reply<'union.list'>, { status: 200 }> | Refused
type Asked = Input<'union.list'>

/** Behind which of those that were found a list goes on. */
interface Found {
  readonly after: FoundOrder
}
/** The name of the list tells which. */
type Place = Position | Found

/** So many unions of a name are looked at for each page; most of what is typed names far fewer. */
const mostLookedAt = 30
/** The chains above them are read so many at a time. */
const atOnce = 8

/**
 * Unions to choose from: one's own, what stands right below one, or those of a name within reach. Found ones are asked
 * for one by one whether they are within reach; `nextCursor` may come with fewer than were asked for.
 */
export const listUnionsInReach: UseCase<'union.list', Deps> = async ({ input, actor }, deps) => {
  const list = `reach\n${input.under ?? ''}\n${input.q ?? ''}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read<Place>(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const top = input.under
  if (top !== undefined && !(await reaches(actor, 'see-unions', top, deps.directory))) return { problem: 'not-found' }
  if (input.q !== undefined) return named({ ...input, q: input.q }, from as Found | undefined, { actor, list }, deps)
  return top === undefined ? own(actor, deps) : below(top, input.limit, from as Position | undefined, { list }, deps)
}

/** Those for which the actor holds a role. */
async function own({ grants }: Actor, { directory }: Deps): Promise<Page> {
  const held = grants.filter((grant) => mayDo([grant], 'see-unions', { unionId: grant.unionId, ancestorIds: [] }))
  const found = await directory.unions(held.map(({ unionId }) => unionId))
  const items = [...new Map([...found.values()].map((union) => [union.unionId, union])).values()].map(unionName)
  return { status: 200, body: { items: items.filter((item) => item !== undefined) } }
}

async function below(
  top: string,
  limit: number,
  from: Position | undefined,
  { list }: { readonly list: string },
  { tree, cursors }: Deps,
): Promise<Page> {
  const page = await tree.tiedTo(top, 'child', limit, from)
  const items = page.items.map(({ to, name = '', kind = 'joint' }) => ({ id: to, name, kind }))
  return { status: 200, body: { items, nextCursor: page.next && cursors.write(list, page.next) } }
}

async function named(
  { q: typed, under, limit }: Asked & { readonly q: string },
  from: Found | undefined,
  { actor, list }: { readonly actor: Actor; readonly list: string },
  { directory, unionIndex, cursors }: Deps,
): Promise<Page> {
  const all = findUnions(await unionIndex(), { typed })
  const rest = from ? all.filter(({ order }) => inOrder(order, from.after) > 0) : all
  const looked = rest.slice(0, Math.min(limit, mostLookedAt))
  const isWithinReach = await inParallel(looked, atOnce, async ({ union: { unionId } }) => {
    const ancestorIds = await directory.ancestorsOf(unionId)
    const standsThere = under === undefined || ancestorIds.includes(under)
    return standsThere && mayDo(actor.grants, 'see-unions', { unionId, ancestorIds })
  })
  const items = looked.filter((_, place) => isWithinReach[place])
  const last = rest.length > looked.length ? looked.at(-1) : undefined
  return {
    status: 200,
    body: {
      items: items.map(({ union: { unionId: id, kind, names }, foundAs }) => {
        return { id, name: names[0]?.text ?? '', kind: kind as UnionKind, foundAs }
      }),
      nextCursor: last && cursors.write(list, { after: last.order }),
    },
  }
}
