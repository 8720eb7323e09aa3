import type { UnionKind } from '@gongyou/shared/contracts/names'
import { findUnions, inOrder, type FoundOrder, type FoundUnion } from '@gongyou/shared/domain/unions/find-unions'
import type { Cursors } from '../platform/cursor'
import type { UseCase } from '../platform/use-case'
import type { UnionIndex } from './union-index'

interface Deps {
  readonly unionIndex: UnionIndex
  readonly cursors: Cursors
}

/** Behind which union the list goes on. */
interface Place {
  readonly after: FoundOrder
}

/** Unions by name, sound, place and occupation. A page goes on after the last union shown, whatever changed meanwhile. */
export const findUnionsByName: UseCase<'union.find', Deps> = async ({ input }, { unionIndex, cursors }) => {
  const list = `unions\n${input.q ?? ''}\n${input.region ?? ''}\n${input.occupation ?? ''}`
  const from = input.cursor === undefined ? undefined : cursors.read<Place>(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }

  const { q: typed = '', region, occupation } = input
  const found = findUnions(await unionIndex(), { typed, region: region === 'CN' ? undefined : region, occupation })
  const rest = from ? found.filter(({ order }) => inOrder(order, from.after) > 0) : found
  const page = rest.slice(0, input.limit)
  const last = page.at(-1)
  return {
    status: 200,
    body: {
      items: page.map(rendered),
      nextCursor: last && rest.length > page.length ? cursors.write(list, { after: last.order }) : undefined,
    },
  }
}

function rendered({ union, foundAs }: FoundUnion) {
  const { unionId: id, kind, regions, names } = union
  return { id, name: names[0]?.text ?? '', kind: kind as UnionKind, region: regions[0] ?? 'CN', foundAs }
}
