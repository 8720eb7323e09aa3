import type { UseCase } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'

/** A union's public page; the page of one that was merged is the page of the union it became. */
export const showUnion: UseCase<'union.show', { readonly directory: Directory }> = async ({ input }, { directory }) => {
  const union = await directory.union(input.id)
  if (!union) return { problem: 'not-found' }
  return {
    status: 200,
    body: {
      id: union.unionId,
      name: union.name,
      kind: union.kind,
      phone: union.phone,
      region: union.regions[0] ?? 'CN',
      dues: union.dues,
      acceptsIndividuals: union.acceptsIndividuals,
      occupations: union.occupations,
      active: union.status === 'active' || union.status === 'merging',
    },
  }
}
