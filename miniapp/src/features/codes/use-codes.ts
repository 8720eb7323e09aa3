import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { usePages } from '../../api/use-pages'

/** A union's codes as far as they were read. */
export interface UnionCodes {
  readonly items: readonly StaffCode[]
  readonly goesOn: boolean
}

/** As many rows as one screen holds. */
const mostAtOnce = 25

/** A union's codes page by page, the newest poster first; one minted between two pages is there once. */
export function useCodes(unionId: string) {
  return usePages('code.list', { id: unionId, limit: mostAtOnce }, codesIn)
}

const codesIn = {
  rowsIn: ({ items }: { readonly items: readonly StaffCode[] }) => items,
  keyOf: ({ code }: StaffCode) => code,
}
