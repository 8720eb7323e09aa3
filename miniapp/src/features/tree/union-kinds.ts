import { unionKinds, type UnionKind } from '@gongyou/shared/contracts/names'
import { parentKinds, type UnionForm, type UnionScope } from '@gongyou/shared/domain/unions/kinds'

/** What a union of each kind is by its register, unless somebody says otherwise. */
const usual: Readonly<Record<UnionKind, { readonly form: UnionForm; readonly scope: UnionScope }>> = {
  municipal: { form: 'general', scope: 'area' },
  district: { form: 'general', scope: 'area' },
  industrial: { form: 'federation', scope: 'trade-line' },
  township: { form: 'general', scope: 'area' },
  village: { form: 'joint', scope: 'area' },
  employer: { form: 'grassroots', scope: 'employer' },
  industry: { form: 'federation', scope: 'industry' },
  joint: { form: 'joint', scope: 'area' },
  incubator: { form: 'federation', scope: 'area' },
  'online-home': { form: 'joint', scope: 'area' },
  'turnover-pool': { form: 'joint', scope: 'area' },
}

export function usualFormOf(kind: UnionKind): UnionForm {
  return usual[kind].form
}

export function scopeOf(kind: UnionKind): UnionScope {
  return usual[kind].scope
}

/** The kinds of union that may stand under one of this kind. */
export function kindsBelow(parent: UnionKind): UnionKind[] {
  return unionKinds.filter((kind) => parentKinds[kind].includes(parent))
}
