import { isHosted, type UnionKind } from './kinds'
import type { UnionStatus } from './lifecycle'

/**
 * Why a union may not be edited so. A home or pool stays with its region: placement finds it there, and a region that it
 * left would have nobody.
 */
export function editRefused(
  union: { readonly kind: UnionKind; readonly status: UnionStatus; readonly regions: readonly string[] },
  regions: readonly string[],
): 'union-not-active' | 'regions-unfit' | undefined {
  if (union.status !== 'active') return 'union-not-active'
  const sameRegions = regions.length === union.regions.length && regions.every((each) => union.regions.includes(each))
  return isHosted(union.kind) && !sameRegions ? 'regions-unfit' : undefined
}
