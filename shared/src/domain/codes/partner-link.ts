import type { UnionCodeText } from '../../kernel/ids'
import { hours, instantOf, minutes, plus, type Instant } from '../../kernel/time'
import { parseScanned } from './union-code'

/**
 * A partner — a freight platform, a city app — hands a worker over by a link that it has signed. The link pre-fills the
 * form and never says who the worker is: it stands in histories and logs that are not ours.
 */

export type PartnerLinkRefusal =
  'partner-unknown' | 'partner-link-invalid' | 'partner-link-expired' | 'partner-link-used'

/** What a link says, once its signature was found to be the partner's. */
export interface PartnerLink {
  readonly partnerId: string
  /** The link's own id, good for one use. */
  readonly linkId: string
  readonly unionCode: UnionCodeText
  readonly occupation?: string
  readonly platform?: string
  readonly region?: string
  readonly expiresAt: Instant
}

export type PartnerLinkReading =
  | { readonly kind: 'good'; readonly link: PartnerLink }
  | {
      readonly kind: 'refused'
      readonly because: PartnerLinkRefusal
      /** Where the worker can go on all the same. */
      readonly unionCode?: UnionCodeText
    }

/** The `aud` of every link: signed for us, and of no use elsewhere. */
export const partnerLinkAudience = 'gongyou'

/** From its making to its end; a link is made when the worker taps, not before. */
const longestLife = hours(1)
/** How far the partner's clock may be ahead of ours. */
const clockSkew = minutes(1)

/** Claims of a link (RFC 7519) and nothing else: a name or a phone has no place in an address. */
const knownClaims = ['iss', 'aud', 'iat', 'exp', 'jti', 'code', 'occupation', 'platform', 'region']

/** Where a partner sends a worker: the token in the path, as the code stands in a poster's link. */
export function partnerLinkOf(token: string, host: string): string {
  return `https://${host}/p/${token}`
}

/** Reads the claims of a link whose signature was verified. */
export function readPartnerLink(claims: Readonly<Record<string, unknown>>, now: Instant): PartnerLinkReading {
  const { iss, aud, jti, code } = claims
  const made = momentIn(claims['iat'])
  const expiresAt = momentIn(claims['exp'])
  const unionCode = typeof code === 'string' ? parseScanned({ text: code }) : undefined
  const isWhole =
    Object.keys(claims).every((name) => knownClaims.includes(name)) &&
    aud === partnerLinkAudience &&
    typeof iss === 'string' &&
    typeof jti === 'string' &&
    /^[\w-]{8,64}$/.test(jti)
  if (!isWhole || !unionCode || !made || !expiresAt) return { kind: 'refused', because: 'partner-link-invalid' }
  if (made > plus(now, clockSkew) || expiresAt > plus(made, longestLife) || expiresAt <= made) {
    return { kind: 'refused', because: 'partner-link-invalid', unionCode }
  }
  if (expiresAt <= now) return { kind: 'refused', because: 'partner-link-expired', unionCode }

  const text = (name: 'occupation' | 'platform' | 'region') => shortText(claims[name])
  const prefill = { occupation: text('occupation'), platform: text('platform'), region: text('region') }
  return { kind: 'good', link: { partnerId: iss, linkId: jti, unionCode, expiresAt, ...prefill } }
}

/** A NumericDate: seconds since 1970. */
function momentIn(claim: unknown): Instant | undefined {
  return typeof claim === 'number' && claim > 0 && claim < 1e11 ? instantOf(claim * 1000) : undefined
}

function shortText(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.length <= 40 ? claim : undefined
}
