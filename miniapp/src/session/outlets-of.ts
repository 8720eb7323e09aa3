import type { Home } from '@gongyou/shared/contracts/contract'

/** The outlets at whose counter somebody stands, each once. */
export function outletsOf(staff: Home['staff']): readonly string[] {
  const held = staff.flatMap(({ role, outletId }) => (role === 'clerk' && outletId !== undefined ? [outletId] : []))
  return [...new Set(held)]
}
