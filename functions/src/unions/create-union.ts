import type { Input, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { creationRefused } from '@gongyou/shared/domain/unions/creation'
import { seatsOfUnion } from '@gongyou/shared/domain/unions/seats'
import { audited } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { UnionRecord } from '../table/unions.entities'
import type { TreeDeps } from './dependencies'
import { particularsRefused, withCodesRead } from './read-particulars'
import { renderStaffUnion } from './render-union'

/** Creates a union under one that the admin reaches. A home or a pool takes its region's place with it. */
export const createUnion: KeyedUseCase<'union.create', TreeDeps> = {
  async run({ input, actor, request }, deps) {
    const { tree, directory, newId } = deps
    const parent = await tree.asItIs(input.parentId)
    const acting = parent && (await actsOn(actor, 'manage-unions', parent.unionId, directory))
    if (!parent || !acting) return { problem: 'not-found' }

    const union = newUnion(newId(), input)
    const unfit = await particularsRefused(union, deps)
    if (unfit) return unfit
    const refused = creationRefused(input, parent, await seatIsTaken(union, deps))
    if (refused) return { problem: refused, fields: fieldOf[refused] }

    const change = {
      unions: [{ after: union }],
      unchanged: [parent],
      audits: [audited({ act: 'union.create', unionId: union.unionId, by: acting, subject: parent.unionId }, deps)],
    }
    const saved = await tree.save(change, { request, status: 201, ids: { unionId: union.unionId } })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 201, body: { union: await renderStaffUnion(union, directory) } }
  },

  async repeat({ ids }, _, { tree, directory }): Promise<Reply<'union.create'> | Refused> {
    const union = await tree.asItIs(ids['unionId'] ?? '')
    if (!union) return { problem: 'not-found' }
    return { status: 201, body: { union: await renderStaffUnion(union, directory) } }
  },
}

/** Where on the form a refusal points. */
const fieldOf = {
  'parent-not-active': { parentId: 'parent-not-active' },
  'parent-kind-unfit': { kind: 'parent-kind-unfit' },
  'approval-needed': { approvalDocument: 'approval-needed' },
  'seat-taken': { regions: 'seat-taken' },
} as const

function newUnion(
  unionId: string,
  { parentId, occupations, admissionPolicy, ...given }: Input<'union.create'>,
): UnionRecord {
  return withCodesRead({
    ...given,
    unionId,
    parentId,
    name: given.name.trim(),
    occupations: occupations ?? [],
    admissionPolicy: admissionPolicy ?? 'review',
    status: 'active',
    version: 1,
  })
}

/** Whether another home or pool stands where this one would; an ended one has left its place. */
async function seatIsTaken(union: UnionRecord, { directory }: TreeDeps): Promise<boolean> {
  const single = seatsOfUnion(union).filter(({ seat }) => seat === 'online-home' || seat === 'pool')
  const held = await Promise.all(
    single.map(async ({ region, seat }) => (await directory.seatsOf(region))[seat === 'pool' ? 'pool' : 'onlineHome']),
  )
  return held.some((holder) => holder !== undefined)
}
