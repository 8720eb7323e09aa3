import type { UseCase } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'

/** A division and what lies right below it: how a worker steps from the city to the township. */
export const showRegion: UseCase<'region.show', { readonly directory: Directory }> = async (
  { input },
  { directory },
) => {
  const region = await directory.region(input.code)
  return region ? { status: 200, body: { ...region, children: [...region.children] } } : { problem: 'not-found' }
}
