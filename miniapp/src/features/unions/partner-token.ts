/**
 * The token in what a partner's link opened the page with: WeChat hands over the whole link as `q`, still encoded.
 * Nothing where there is none.
 */
export function partnerTokenIn(q: string | undefined): string | undefined {
  return /\/p\/([^/?#]+)/.exec(q ?? '')?.[1]
}
