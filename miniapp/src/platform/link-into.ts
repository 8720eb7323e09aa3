import type { UnionCodeText } from '@gongyou/shared/kernel/ids'

/** The link with the code in its place; without a code the place stays empty and the app opens at its beginning. */
export function linkInto(link: string, code?: UnionCodeText): string {
  return link.replace('{code}', code ? encodeURIComponent(encodeURIComponent(`c=${code}`)) : '')
}
