import type { Request } from '@gongyou/shared/contracts/contract'
import { particularsOf, type Particulars, type UnionDraft } from './union-draft'

type Edit = Omit<Request<'union.edit'>, 'id' | 'version'>

/** What a union may stand without: leaving it empty takes it away. */
const removable = ['lineId', 'employerUscc', 'uscc', 'committee', 'authorisation'] as const

/** What an edit sends: only what is different from the union as it was seen, so that a colleague's change is not undone. */
export function editFrom(seen: UnionDraft, draft: UnionDraft): Edit {
  const [before, after] = [particularsOf(seen), particularsOf(draft)]
  const names = Object.keys(after) as (keyof Particulars)[]
  const changed = names.filter((name) => !isSame(before[name], after[name]))
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? (isRemovable(name) ? null : undefined)]))
}

/** What stands differently now from how it was seen, in the words of the form. */
export function changedWords(seen: UnionDraft, now: UnionDraft): string {
  const names = Object.keys(fieldWords) as (keyof typeof fieldWords)[]
  const words = names.filter((name) => !isSame(seen[name], now[name])).map((name) => fieldWords[name])
  return [...new Set(words)].join('、')
}

const fieldWords = {
  name: '名称',
  aliases: '别名',
  regions: '地方',
  acceptsIndividuals: '收不收个人',
  occupations: '收什么职业',
  phone: '电话',
  dues: '会费',
  duesSays: '会费',
  chair: '委员会',
  termEndsOn: '委员会',
  admissionPolicy: '入会方式',
  resolution: '授权',
  passedOn: '授权',
  authorisedBy: '授权',
  until: '授权',
  employerUscc: '单位代码',
  uscc: '工会代码',
  foundedOn: '成立日期',
  line: '产业工会',
  host: '挂靠工会',
} as const satisfies Record<keyof UnionDraft, string>

function isRemovable(name: keyof Particulars): boolean {
  return (removable as readonly string[]).includes(name)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
