/**
 * Names of employers as people type them, made comparable. A name is only ever a second way to find an employer: where a
 * unified social credit code is known, that decides.
 */

/** Forms of company at the end of a registered name (Company Law 7, and what is commonly written for it). */
const companyForms = /(?:股份有限责任公司|有限责任公司|股份有限公司|股份公司|有限公司|总公司|公司)$/
/** A branch has no standing of its own: its people work for the company. The place may stand before it. */
const branches = /(?<=公司).{0,12}(?:分公司|分部|营业部|分拨中心|办事处|网点|站点)$/
const groups = /集团$/
/** What follows the whole name in brackets is a remark, and no part of it. */
const remarks = /[（(][^（()）]*[)）]$/
const union = /(?:基层)?(?:联合)?工会(?:基层)?(?:联合会)?(?:委员会)?$/
const notLetters = /[^\p{L}\p{N}]+/gu

/**
 * What two spellings of one employer's name have in common: widths and case levelled, spaces, signs and remarks in
 * brackets dropped, the form of company, a branch of it and the places it is registered in left out. Undefined where
 * nothing is left to compare.
 *
 * A franchise outlet is an employer of its own, and keeps what tells it from others.
 *
 * @param places Names of the city and its province, with and without 市 and 省, longest first.
 */
export function employerKey(typed: string, places: readonly string[]): string | undefined {
  const levelled = withoutRemarks(typed.normalize('NFKC').trim().toLowerCase())
  const bare = levelled.replace(notLetters, '').replace(branches, '').replace(companyForms, '').replace(groups, '')
  const key = withoutPlaces(bare, places)
  return key.length < shortest ? undefined : key
}

/** The employer that a union at work is named after: 「…有限公司工会委员会」 is the union of 「…有限公司」. */
export function employerNameIn(unionName: string): string {
  return withoutRemarks(unionName.trim()).replace(union, '')
}

/** How an employer's union is found: by the employer's credit code, and by what its names come down to. */
export function employerKeysOf(
  employer: { readonly uscc?: string; readonly names: readonly string[] },
  places: readonly string[],
): string[] {
  const byName = employer.names.flatMap((name) => {
    const key = employerKey(name, places)
    return key === undefined ? [] : [`name:${key}`]
  })
  return [...new Set([...(employer.uscc ? [`uscc:${employer.uscc.toUpperCase()}`] : []), ...byName])]
}

interface UnionAtWork {
  readonly kind: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly employerUscc?: string
}

/** By what keys a union is found from its employer; none for a union of another kind. */
export function employerKeysOfUnion(union: UnionAtWork, places: readonly string[]): string[] {
  if (union.kind !== 'employer') return []
  const names = [union.name, ...(union.aliases ?? [])].map(employerNameIn)
  return employerKeysOf({ uscc: union.employerUscc, names }, places)
}

/** One character is no name. */
const shortest = 2

function withoutRemarks(name: string): string {
  const rest = name.replace(remarks, '').trim()
  return rest === name || rest === '' ? name : withoutRemarks(rest)
}

function withoutPlaces(name: string, places: readonly string[]): string {
  const place = places.find((each) => name.startsWith(each) && name.length - each.length >= shortest)
  return place === undefined ? name : withoutPlaces(name.slice(place.length), places)
}
