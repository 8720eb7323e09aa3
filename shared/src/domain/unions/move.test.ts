import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unionKinds, type UnionKind } from './kinds'
import { moveRefused, type MovingUnion, type NewParent } from './move'

const joint: MovingUnion = { unionId: 'joint', kind: 'joint', status: 'active', parentId: 'township' }
const next: NewParent = { unionId: 'next', kind: 'township', status: 'active', ancestorIds: ['district', 'city'] }

describe('moving a union', () => {
  it('puts it under another upper union of a kind that has such unions', () => {
    expect(moveRefused(joint, next)).toBeUndefined()
    expect(moveRefused(joint, { ...next, kind: 'municipal' })).toBe('parent-kind-unfit')
  })

  it('never puts it under itself or under what stands below it', () => {
    expect(moveRefused(joint, { ...next, unionId: 'joint' })).toBe('move-under-itself')
    expect(moveRefused(joint, { ...next, ancestorIds: ['village', 'joint', 'township'] })).toBe('move-under-itself')
  })

  it('says so when nothing would change, or nothing can', () => {
    expect(moveRefused(joint, { ...next, unionId: 'township' })).toBe('already-under')
    expect(moveRefused({ ...joint, parentId: undefined }, next)).toBe('root-stays')
    expect(moveRefused({ ...joint, status: 'merging' }, next)).toBe('union-not-active')
    expect(moveRefused(joint, { ...next, status: 'dissolved' })).toBe('parent-not-active')
  })
})

/** A tree as each union's parent and kind; union 0 is the root. */
const anyTree = fc
  .array(fc.record({ pick: fc.nat(), kind: fc.constantFrom(...unionKinds) }), { minLength: 2, maxLength: 10 })
  .map((made) => made.map(({ pick, kind }, index) => ({ kind, parent: index === 0 ? undefined : pick % index })))

interface Node {
  readonly kind: UnionKind
  readonly parent: number | undefined
}

function wayUp(tree: readonly Node[], at: number): number[] {
  const seen: number[] = []
  for (let above = tree[at]?.parent; above !== undefined; above = tree[above]?.parent) {
    if (seen.includes(above)) throw new Error('a circle')
    seen.push(above)
  }
  return seen
}

it('whatever is moved wherever it may be, a tree stays a tree', () => {
  const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 })
  fc.assert(
    fc.property(anyTree, moves, (nodes, asked) => {
      const tree: Node[] = [...nodes]
      for (const [which, where] of asked) {
        const [union, above] = [tree[which], tree[where]]
        if (!union || !above) continue
        const moving = { unionId: `${which}`, kind: union.kind, status: 'active' as const }
        const to = { unionId: `${where}`, kind: above.kind, status: 'active' as const }
        const parentId = union.parent === undefined ? undefined : `${union.parent}`
        const ancestorIds = wayUp(tree, where).map(String)
        if (moveRefused({ ...moving, parentId }, { ...to, ancestorIds })) continue
        tree[which] = { ...union, parent: where }
      }
      for (const index of tree.keys()) expect(() => wayUp(tree, index)).not.toThrow()
    }),
  )
})
